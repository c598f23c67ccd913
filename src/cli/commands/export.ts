import { join } from "node:path";
import { defineCommand } from "../command";
import { renderSheets } from "../export/a4/render";
import { chooseExport, type ChosenExport, type Format, FORMATS } from "../export/choices";
import { renderCsv } from "../export/csv";
import { type Edition, toEdition } from "../export/edition";
import type { Render } from "../export/format";
import { renderHsds } from "../export/hsds/render";
import { renderHtml } from "../export/html/render";
import { renderJsonLd } from "../export/json-ld";
import { renderVCards } from "../export/vcard";
import { planFiles, type PlannedExport, writeFiles } from "../export/write-files";
import { showPath } from "../files";
import { writeInstant } from "../instant";
import { chooseInstant, JSON_OPTION } from "../options";
import { choosePlural, done, refused } from "../outcome";
import { ENVELOPE_NAME, RELEASE_FOLDER } from "../release";
import { type Checked, refuseOne } from "../problem";
import { openRelease } from "../verified";
import type { World } from "../world";

const RENDER: Readonly<Record<Format, Render>> = {
  hsds: renderHsds,
  jsonld: renderJsonLd,
  vcard: renderVCards,
  csv: renderCsv,
  html: renderHtml,
  a4: renderSheets,
};

/**
 * `kos export`: the signed directory in the formats of others. The envelope is verified as by `kos verify`; an old one
 * is exported with the notice on every copy and ends with 2. All files are computed before the first is written.
 */
export const exportDirectory = defineCommand({
  usage: "export <formát> [adresář]",
  describe: "vydá podepsaný adresář v jiných formátech",
  positionals: {
    formát: { type: "string", demandOption: true, describe: `${Object.keys(FORMATS).join(", ")} nebo all` },
    adresář: {
      type: "string",
      default: `${RELEASE_FOLDER}/${ENVELOPE_NAME}`,
      describe: "podepsaný adresář",
    },
  },
  options: {
    out: { type: "string", describe: "složka pro soubory (jinak dist/export/<formát>)" },
    region: { type: "string", describe: "html, a4: jen kraj nebo městská část (karlovarsky, praha-7)" },
    audience: { type: "string", describe: "html, a4: jen pro koho (child, senior…)" },
    service: { type: "string", describe: "hsds, jsonld, vcard, csv: jen tato služba" },
    "csv-delimiter": { type: "string", describe: "csv: oddělovač v tabulce, ; nebo , (jinak ;)" },
    "neutral-name": { type: "string", describe: "vcard: jméno, které o službě nic neprozradí" },
    at: { type: "string", describe: "k jakému času posoudit stáří (jinak teď)" },
    ...JSON_OPTION,
  },
  examples: [
    ["export csv", "tabulka do dist/export/csv"],
    ["export a4 --region karlovarsky", "listy k vytištění pro jeden kraj"],
    ['export vcard --service linka-bezpeci --neutral-name "Jana"', "jedna nenápadná vizitka"],
  ],
  run: (options, world) => {
    const { formát: format, adresář: envelope, out, at } = options;
    const chosen = chooseExport(format, options);
    if (!chosen.ok) return refused(chosen);
    const now = chooseInstant("at", at, world.clock());
    if (!now.ok) return refused(now);
    // Judged by an earlier day, an expired directory would call itself fresh on every copy.
    if (at !== undefined && now.value < Math.floor(world.clock() / 1000) * 1000)
      return refused(refuseOne("E_INSTANT", "u --at teď, nebo čas, který teprve přijde", at));
    const opened = openRelease(world, envelope, now.value);
    if (!opened.ok) return refused(opened);
    const edition = chosen.value.narrow(toEdition(opened.value.loaded));
    if (!edition.ok) return refused(edition);
    const planned = planAll(world, edition.value, chosen.value, out);
    if (!planned.ok) return refused(planned);
    const exports = planned.value.map(({ format: name, plan }) => ({
      format: name,
      folder: showPath(world, plan.folder),
      files: plan.files.length,
      removed: writeFiles(world, plan, describeRelease(name, edition.value)),
    }));
    return report(edition.value, exports, chosen.value.choices.neutralName !== undefined);
  },
});

/** Computes every file of every format before the first is written. */
function planAll(
  world: World,
  edition: Edition,
  { formats, choices }: ChosenExport,
  out: string | undefined,
): Checked<readonly { readonly format: Format; readonly plan: PlannedExport }[]> {
  const plans: { format: Format; plan: PlannedExport }[] = [];
  for (const format of formats) {
    const folder = chooseFolder(out, format, formats.length > 1);
    const files = RENDER[format](edition, choices);
    if (files.length === 0)
      return refuseOne("E_NO_NUMBER", "aspoň jedno číslo na vizitku", "služba bez telefonu");
    const plan = planFiles(world, folder, files);
    if (!plan.ok) return plan;
    plans.push({ format, plan: plan.value });
  }
  return { ok: true, value: plans };
}

interface Exported {
  readonly format: Format;
  readonly folder: string;
  readonly files: number;
  readonly removed: number;
}

function chooseFolder(out: string | undefined, format: Format, several: boolean): string {
  if (out === undefined) return join("dist/export", format);
  return several ? join(out, format) : out;
}

const describeRelease = (format: Format, { directory, freshness }: Edition) => ({
  format,
  directory_id: directory.directoryId,
  epoch: directory.epoch,
  version: directory.version,
  release: directory.release,
  issued: writeInstant(directory.issued),
  freshness,
});

function report(edition: Edition, exports: readonly Exported[], neutral: boolean) {
  const lines = exports.flatMap(({ format, folder, files, removed }) => [
    `  ${format}: ${files} ${choosePlural(files, "soubor", "soubory", "souborů")} v ${folder}`,
    ...(removed > 0 ? [`    z minula odstraněno: ${removed}`] : []),
    ...(format === "vcard" ? [`    ${CARD_WARNING}${neutral ? "" : NEUTRAL_HINT}`] : []),
  ]);
  const head = `Podpisy platí. Adresář, ${edition.number} z ${edition.date}:`;
  const data = { ok: true, freshness: edition.freshness, notices: edition.notices, exports };
  const where = neutral ? "Na nenápadných vizitkách nestojí:" : "Na všech kopiích stojí:";
  const notices = edition.notices.map((notice) => `${where} ${notice}`);
  return done([head, ...lines, ...notices], data, edition.freshness === "fresh" ? 0 : 2);
}

/** A card named after a service on a shared phone gives its owner away (data-formats B3). */
const CARD_WARNING = "Uložený kontakt uvidí každý, kdo se do telefonu podívá.";
const NEUTRAL_HINT = " Nenápadné jméno dá --neutral-name.";
