import type { MatrixCell } from "../../coverage/matrix";
import { countFinding, gapPage } from "../../coverage/page-model";
import { figureOf } from "../../coverage/tile-map";
import population from "../../data/population.yaml";
import type { CoverageAnswer } from "./answer";
import { HOURS } from "../../hours/week";
import { nameRegion, sayChanges, saySubstitute, WORDS } from "./say";

/** The whole answer for a terminal: the finding, the table, what it leaves open, and what changed. */
export function writeText(answer: CoverageAnswer, withStandards: boolean): readonly string[] {
  const { matrix, choices, comparison } = answer;
  const unplaced = matrix.unplaced.length;
  const standards = answer.standards.map((standard) => `  ${WORDS.standards[standard.name](standard)}`);
  return [
    ...(choices.audience === undefined ? [] : sayFinding(answer)),
    "",
    ...(choices.audience === undefined ? writeMatrix(answer) : writeRegions(answer)),
    "",
    ...(unplaced > 0 ? [WORDS.unplaced(unplaced)] : []),
    ...(withStandards
      ? [`${WORDS.headings.standards}:`, ...standards, `  ${WORDS.population(population)}`]
      : []),
    ...(comparison ? [`Proti ${comparison.with}:`, ...sayComparison(comparison.changes)] : []),
    "„Nenašli jsme“ neznamená, že služba neexistuje. Co záznam neříká, nepočítáme jako ano.",
  ];
}

function sayFinding({ matrix, choices: { audience, kind, access } }: CoverageAnswer): readonly string[] {
  if (audience === undefined || matrix.cells.length === 1) return [];
  const finding = countFinding(matrix);
  const sentence = WORDS.finding(finding, { audience, kind, access });
  return [sentence, WORDS.reservations(finding)].filter(Boolean);
}

function sayComparison(changes: Parameters<typeof sayChanges>[0]): readonly string[] {
  if (changes.length === 0) return ["  žádné políčko se nezměnilo"];
  return sayChanges(changes).map((line) => `  ${line}`);
}

const NARROW = 10;

/** Regions down, audiences across; a word stands where there is no local service. */
function writeMatrix({ matrix }: CoverageAnswer): readonly string[] {
  const { regions, audiences } = matrix.question;
  const wide = Math.max(...regions.map((region) => nameRegion(region).length)) + 2;
  const row = (region: (typeof regions)[number]): string =>
    matrix.cells
      .filter((cell) => cell.region === region)
      .map((cell) => writeCell(cell).padEnd(NARROW))
      .join("");
  return [
    `${"".padEnd(wide)}${audiences.map((audience) => WORDS.shortAudiences[audience].padEnd(NARROW)).join("")}`,
    ...regions.map((region) => `${nameRegion(region).padEnd(wide)}${row(region)}`),
    "",
    "číslo: místní služby · dálka: jen na dálku · MEZERA: doložená · –: nic jsme nenašli",
    "?: u kolika nevíme · *: jen některé části Prahy",
  ].map((line) => line.trimEnd());
}

function writeCell(cell: MatrixCell): string {
  const { state, unknown, districts } = cell;
  const word = {
    local: String(cell.local.length),
    planned: "plán",
    absent: "MEZERA",
    remote: "dálka",
    none: "–",
  };
  return `${word[state]}${districts.length > 0 ? "*" : ""}${unknown.length > 0 ? ` ${unknown.length}?` : ""}`;
}

/** One audience: each region with what it has, or what is nearest. */
function writeRegions({ edition, matrix, choices }: CoverageAnswer): readonly string[] {
  const { audience } = choices;
  if (audience === undefined) return [];
  const { rows } = gapPage(edition.directory, { ...choices, audience }, HOURS);
  const asked = rows.filter(({ cell }) => matrix.question.regions.includes(cell.region));
  return asked.flatMap(({ cell, substitutes }) => {
    const head = `${nameRegion(cell.region).padEnd(24)}${figureOf(cell).padEnd(9)}${WORDS.states[cell.state]}`;
    const near = substitutes.map(saySubstitute).join("; ") || WORDS.nothingNear;
    const more = [
      ...(cell.districts.length > 0 ? [WORDS.onlyDistricts(cell.districts)] : []),
      ...(cell.planned.length > 0 ? [WORDS.planned(cell.planned.map(({ name }) => name))] : []),
      ...(cell.local.length > 0 ? [cell.local.join(", ")] : [`nejblíž: ${near}`]),
    ];
    return [head, ...more.map((line) => `  ${line}`)];
  });
}
