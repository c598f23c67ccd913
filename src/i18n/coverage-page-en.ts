import { countOf } from "./count-of";
import type { CoveragePageMessages } from "./coverage-page-messages";

const weeks = countOf("en", { one: "week", other: "weeks" });

/** English. Translated from `coverage-page-cs.ts`. */
export const coveragePageEn: CoveragePageMessages = {
  title: "Map of gaps",
  noDirectory:
    "The directory could not be verified, so nothing is counted from it. The numbers above always hold. Try to install the extension again.",
  refusal: (code) => `A directory was refused (${code}).`,

  choices: "What you want to know",
  wishes: "Conditions",
  free: "free",
  evening: "after 18:00 on a working day",
  weekend: "at the weekend",
  reach: "How it helps",
  reaches: { any: "any way", remote: "from afar", on_site: "in person" },
  wait: "How long people wait",
  anyWait: "does not matter",
  waitOver: (number) => `more than ${weeks(number)}`,

  ownRegion: (tile) => `Your region: ${tile}`,
  map: "Map",
  tiles: "Regions on the map, each leads to its row in the table",
  table: "Table",
  records: "records",
  noNumber: "no known number",
  standardsSource:
    "Minimum: Council of Europe, Combating violence against women: minimum standards for support services, Strasbourg, September 2008.",

  plan: {
    heading: "What if there were another service",
    hint: "Add a service that does not exist yet and see what it would change. It is stored nowhere and goes when the page is closed.",
    region: "Region",
    kind: "Kind of help",
    name: "Name",
    add: "Add the plan",
    noName: "Write a name.",
    added: (name) => `Added: ${name}.`,
    removed: (name) => `Removed: ${name}.`,
    remove: "Remove",
    notCounted:
      "Nobody knows whether a plan would fulfil the conditions. While there are any, plans are not counted.",
    changes: "What the plan changes",
  },
  compare: {
    heading: "Compare with another release",
    hint: "Choose a file directory.signed.json, an older one will do. It stays on your computer and is shown only when its signatures hold.",
    file: "File of a release",
    reading: "Verifying signatures…",
    refused: (code) => `This file was refused (${code}). The page stays as it was.`,
    changes: (before, after) => `What changed: ${before} → ${after}`,
    same: "No cell has changed.",
    stop: "Stop comparing",
  },
  roles: {
    local: "local",
    remote: "from afar",
    unknown: "local, not known",
    unknown_remote: "from afar, not known",
    planned: "plan",
    absence: "documented gap",
  },
  allRegions: "all regions",
  wholeRegion: "the whole region",

  take: "Take it with you",
  csv: "Download the table (CSV)",
  svg: "Download the map (SVG)",
  print: "Print on A4",
  file: "map-of-gaps",
  anyKind: "any",
  csvColumns: {
    code: "Code of the region",
    region: "Region",
    audience: "For whom",
    kind: "Kind",
    state: "State",
    local: "Local services",
    remote: "From afar",
    unknown: "Local, not known",
    unknownRemote: "From afar, not known",
    districts: "Parts only",
    planned: "Planned",
    titles: "Local records",
    ids: "Ids of records",
    evidence: "The gap is confirmed by",
    nearest: "Nearest",
    population: "Inhabitants",
    places: "Places in shelters there should be",
    about: "About the inhabitants",
    release: "Release",
    notice: "Notice",
  },
};
