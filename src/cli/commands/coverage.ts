import { writePair } from "../../directory/pair";
import { type GapPage, gapPage } from "../../coverage/page-model";
import { wantedPlaces } from "../../coverage/standards";
import population from "../../data/population.yaml";
import { defineCommand } from "../command";
import { answerCoverage, type CoverageAnswer, type Earlier } from "../coverage/answer";
import { chooseCoverage } from "../coverage/choices";
import { writeCsv } from "../coverage/csv";
import { writeSvg } from "../coverage/draw";
import { HOURS } from "../../hours/week";
import { writeHtml } from "../coverage/page";
import { writeText } from "../coverage/text";
import { readRelease } from "../diff/read-release";
import { toEdition } from "../export/edition";
import { locate, showPath, writeFileAtomically } from "../files";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, type Problem, refuse } from "../problem";
import { ENVELOPE_NAME, RELEASE_FOLDER } from "../release";
import { openRelease } from "../verified";
import type { World } from "../world";

/**
 * `kos coverage`: where help is missing, from a verified release alone. Everything is computed before the first file
 * is written; an old release is answered with the notice on every copy and ends with 2.
 */
export const coverage = defineCommand({
  usage: "coverage [adresář]",
  describe: "ukáže, kde pomoc chybí: kraje a pro koho",
  positionals: {
    adresář: {
      type: "string",
      default: `${RELEASE_FOLDER}/${ENVELOPE_NAME}`,
      describe: "podepsaný adresář",
    },
  },
  options: {
    audience: { type: "string", describe: "jen pro koho (child, violent-person…)" },
    kind: { type: "string", describe: "jen druh služby (helpline, shelter, programme…)" },
    region: { type: "string", describe: "jen kraj (karlovarsky, CZ041)" },
    free: { type: "boolean", default: false, describe: "jen zdarma" },
    evening: { type: "boolean", default: false, describe: "jen v pracovní den po 18. hodině" },
    weekend: { type: "boolean", default: false, describe: "jen o víkendu" },
    language: { type: "string", describe: "jen v jazyce (uk, en)" },
    remote: { type: "boolean", default: false, describe: "jen na dálku" },
    "on-site": { type: "boolean", default: false, describe: "jen osobně" },
    "wait-over": { type: "number", describe: "jen kde se čeká déle než tolik týdnů" },
    plan: {
      type: "string",
      array: true,
      describe: "co kdyby: soubor .yaml, nebo region=…,audience=…,kind=…,name=…",
    },
    compare: { type: "string", describe: "starší vydání: co se od něj změnilo" },
    standards: { type: "boolean", default: false, describe: "i srovnání s minimem Rady Evropy" },
    csv: { type: "string", describe: "zapsat tabulku do souboru .csv" },
    svg: { type: "string", describe: "zapsat mapu do souboru .svg" },
    html: { type: "string", describe: "zapsat stránku k vytištění do souboru .html" },
    ...JSON_OPTION,
  },
  examples: [
    ["coverage", "všechny kraje a pro koho"],
    ["coverage --audience violent-person --html mezery.html", "stránka pro zastupitele"],
    ["coverage --audience child --evening", "kde dítě večer nikomu nezavolá"],
  ],
  run: (words, world) => {
    const chosen = chooseCoverage(world, words);
    if (!chosen.ok) return refused(chosen);
    const now = chooseInstant("at", undefined, world.clock());
    if (!now.ok) return refused(now);
    const opened = openRelease(world, words.adresář, now.value);
    if (!opened.ok) return refused(opened);
    const earlier = words.compare === undefined ? undefined : readEarlier(world, words.compare);
    if (earlier && !earlier.ok) return refused(earlier);
    const edition = toEdition(opened.value.loaded);
    const answer = answerCoverage(edition, chosen.value, earlier?.value);
    const files = planOutputs(world, words, answer, [words.adresář, words.compare ?? ""]);
    if (!files.ok) return refused(files);
    for (const { path, text } of files.value) writeFileAtomically(locate(world, path), text);
    const written = files.value.map(({ path }) => `Zapsáno: ${path}`);
    const exitCode = edition.freshness === "fresh" ? 0 : 2;
    const head = `Adresář, ${edition.number} z ${edition.date}. ${edition.notices.join(" ")}`.trim();
    return done(
      [head, ...writeText(answer, words.standards), ...written],
      toData(answer, files.value),
      exitCode,
    );
  },
});

function readEarlier(world: World, path: string): Checked<Earlier> {
  const read = readRelease(world, path);
  if (!read.ok) return read;
  const { directory, file } = read.value;
  const name = `vydání ${writePair(directory)} (${file})`;
  return { ok: true, value: { name, directory } };
}

interface Output {
  readonly path: string;
  readonly text: string;
}

/** A file is written only under its own ending, so that a mistyped option cannot replace a source. */
function planOutputs(
  world: World,
  words: {
    readonly csv: string | undefined;
    readonly svg: string | undefined;
    readonly html: string | undefined;
  },
  answer: CoverageAnswer,
  sources: readonly string[],
): Checked<readonly Output[]> {
  const page = pageOf(answer);
  const taken = sources.map((path) => showPath(world, path));
  const outputs: Output[] = [];
  const problems: Problem[] = [];
  const plan = (ending: "csv" | "svg" | "html", write: () => string): void => {
    const typed = words[ending];
    if (typed === undefined) return;
    if (!typed.toLowerCase().endsWith(`.${ending}`) || taken.includes(showPath(world, typed))) {
      problems.push({
        code: "E_OUTPUT",
        wanted: `u --${ending} jméno souboru .${ending}`,
        got: typed || "nic",
      });
    } else outputs.push({ path: showPath(world, typed), text: write() });
  };
  plan("csv", () => writeCsv(answer));
  if (page) plan("svg", () => writeSvg(page));
  if (page) plan("html", () => writeHtml(answer, page));
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: outputs };
}

/** A page is about one audience; `chooseCoverage` has refused a map of all of them. */
function pageOf({ edition, choices }: CoverageAnswer): GapPage | undefined {
  const { audience } = choices;
  return audience && gapPage(edition.directory, { ...choices, audience }, HOURS);
}

function toData(answer: CoverageAnswer, files: readonly Output[]): Record<string, unknown> {
  const { edition, matrix, standards, comparison } = answer;
  const { directory, freshness, notices } = edition;
  return {
    ok: true,
    freshness,
    notices,
    directory_id: directory.directoryId,
    epoch: directory.epoch,
    version: directory.version,
    cells: matrix.cells,
    unplaced: matrix.unplaced,
    standards,
    population: { ...population, wanted_places: Object.fromEntries(wantedPlaces(population)) },
    ...(comparison ? { compared_with: comparison.with, changes: comparison.changes } : {}),
    files: files.map(({ path }) => path),
  };
}
