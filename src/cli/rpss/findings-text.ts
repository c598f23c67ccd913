import { phoneLink } from "../../directory/phone-number";
import type { Finding } from "./findings";
import { escapeMarkdown } from "./text";

/** How findings of one kind are introduced, in the order in which they are listed. */
const TITLES: Readonly<Record<Finding["kind"], string>> = {
  stale: "Kandidáti jsou staří",
  ended: "Služba podle registru skončila",
  missing_phone: "Registr zná číslo, které nám chybí",
  contradiction: "Registr říká něco jiného",
  possible_phone: "Možné číslo: stejný druh služby ve stejném kraji",
  unlisted: "V registru, ale ne u nás",
};

const STEPS: Readonly<Record<Finding["kind"], string>> = {
  stale: "Stáhněte nový soubor registru a spusťte kos import rpss.",
  ended: "Zavolejte. Když služba opravdu skončila, zapište číslo do withdrawn.yaml.",
  missing_phone: "Zavolejte na číslo, a když sedí, zapište ho i se zdrojem.",
  contradiction: "Ověřte telefonem, co platí. Obě hodnoty patří do conflicts.",
  possible_phone: "Zjistěte, zda je to tatáž služba, a zavolejte.",
  unlisted: "Rozhodněte, zda službu přidat. Nejdřív telefonát.",
};

/** On a screen nobody reads further; `--markdown` and `--json` give everything. */
const SHOWN = 20;

/** The findings for a terminal. */
export const writeFindings = (findings: readonly Finding[]): readonly string[] =>
  listKinds(findings).flatMap(({ kind, items }) => [
    `${TITLES[kind]} (${items.length})`,
    ...items.slice(0, SHOWN).map((finding) => `  ${describe(finding)}`),
    ...(items.length > SHOWN ? [`  … a dalších ${items.length - SHOWN} (vše: --markdown)`] : []),
    `  → ${STEPS[kind]}`,
  ]);

/** The same complete, as Markdown. */
export const writeFindingsMarkdown = (findings: readonly Finding[]): readonly string[] => [
  "# Adresář a registr sociálních služeb",
  ...listKinds(findings).flatMap(({ kind, items }) => [
    "",
    `## ${TITLES[kind]} (${items.length})`,
    "",
    STEPS[kind],
    "",
    ...items.map((finding) => `- ${escapeMarkdown(describe(finding))}`),
  ]),
];

const KINDS: readonly Finding["kind"][] = [
  ...(["stale", "ended", "missing_phone", "contradiction", "possible_phone", "unlisted"] as const),
];

const listKinds = (findings: readonly Finding[]) =>
  KINDS.map((kind) => ({ kind, items: findings.filter((finding) => finding.kind === kind) })).filter(
    ({ items }) => items.length > 0,
  );

function describe({ service, file, candidate, field, here, there, date }: Finding): string {
  const where = service === undefined ? "" : `${service}${file ? ` (${file})` : ""}: `;
  const values = [here === undefined ? "" : `u nás ${show(here)}`, there ? `v registru ${show(there)}` : ""];
  const what = [FIELDS[field ?? ""] ?? field ?? "", values.filter(Boolean).join(", ")]
    .filter(Boolean)
    .join(": ");
  return `${where}${what ? `${what} – ` : ""}zdroj RPSS${candidate ? ` ${candidate}` : ""}, ${date}`;
}

/** Numbers as Czechs read them. */
const show = (text: string): string => text.replace(/\+420\d{9}/g, (number) => phoneLink(number).text);

const FIELDS: Readonly<Record<string, string>> = {
  phones: "telefon",
  emails: "e-mail",
  websites: "web",
  service_area: "kraj",
  locations: "místo",
  hours: "hodiny",
};
