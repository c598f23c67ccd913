import { choosePlural } from "../outcome";
import type { Report } from "./report";
import { REASONS } from "./select";
import { escapeMarkdown } from "./text";
import { nameCount } from "./thresholds";
import { explainWarning } from "./warnings";

/** The report as Markdown for editors; each line names the service, the phones come first (data-formats C5). */
export const writeReportText = (report: Report): string =>
  [
    `# Kandidáti z registru sociálních služeb k ${report.source_date}`,
    "",
    ...describeRun(report),
    ...section(
      "Změněná telefonní čísla",
      listChanged(report, (field) => field === "phones"),
    ),
    ...section(
      "Ostatní změny",
      listChanged(report, (field) => field !== "phones"),
    ),
    ...section("Co zmizelo", listReasons(report.removed)),
    ...section("Co přibylo", report.added.map(nameService)),
    ...section(
      "Na co se podívat",
      report.warnings.map(
        (item) =>
          `${nameService(item)}: ${item.warnings.map((one) => escapeMarkdown(explainWarning(one))).join(" ")}`,
      ),
    ),
    ...section("Co pravidla našla, ale kandidátem není", listReasons(report.not_listed)),
    ...section("Porovnejte s weby služeb (vzorek)", report.check_by_hand.map(nameService)),
    ...section(
      "Počty",
      Object.entries(report.counts.after).map(
        ([key, count]) => `${nameCount(key)}: ${report.counts.before[key] ?? 0} → ${count}`,
      ),
    ),
  ].join("\n");

function describeRun(report: Report): readonly string[] {
  const { records, previous_date: previous, accepted } = report;
  const services = choosePlural(records, "služba", "služby", "služeb");
  return [
    `V souboru registru: ${records} ${services}. Minule: ${previous ?? "poprvé"}.`,
    "",
    "Kandidáti nejsou ověření. Do adresáře patří až po telefonátu.",
    ...(report.code_lists_checked ? [] : ["", "**Číselníky nikdo neporovnal** (--bez-ciselniku)."]),
    ...(report.schema_checked ? [] : ["", "Schéma registru se neporovnávalo (--schema)."]),
    ...(accepted
      ? [
          "",
          `Velké změny přijal editor: ${escapeMarkdown(accepted.why)}`,
          "",
          ...accepted.jumps.map(({ path, got }) => `- ${path}: ${got}`),
        ]
      : []),
  ];
}

function section(title: string, items: readonly string[]): readonly string[] {
  const lines = items.length > 0 ? items.map((item) => `- ${item}`) : ["Nic."];
  return ["", `## ${title}`, "", ...lines];
}

const nameService = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `${id} ${escapeMarkdown(name)}`;

const listReasons = (items: Report["removed"]): readonly string[] =>
  items.map(({ id, reason }) => `${id}: ${REASONS[reason]}`);

function listChanged({ changed }: Report, wanted: (field: string) => boolean): readonly string[] {
  return changed.flatMap((service) =>
    service.fields
      .filter(({ field }) => wanted(field))
      .map(({ field, before, after }) => {
        const values = after === undefined ? "změna" : `${show(before)} → ${show(after)}`;
        return `${nameService(service)}, ${FIELDS[field] ?? field}: ${values}`;
      }),
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  phones: "telefony",
  emails: "e-maily",
  websites: "weby",
  hours: "hodiny",
  nonstop_forms: "nonstop",
  tier: "stupeň",
  type: "druh",
  provider: "poskytovatel",
  ico: "IČO",
  regions: "kraje",
  audiences: "komu",
  address: "adresa",
  ends: "konec",
  name: "jméno",
  phone_notes: "poznámky u telefonů",
  remarks: "poznámky",
  facilities: "zařízení",
};

function show(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "nic";
  if (Array.isArray(value)) return escapeMarkdown(value.join(", "));
  return escapeMarkdown(typeof value === "string" ? value : JSON.stringify(value));
}
