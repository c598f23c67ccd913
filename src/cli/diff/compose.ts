import { writePair } from "../../directory/pair";
import { writeCzechDate } from "../instant";
import type { Changes, NumberChange } from "./changes";
import { compareDirectories } from "./compare";
import { writeNumber, writeWithdrawn } from "./number-items";
import type { Page } from "./page";
import type { Release } from "./read-release";
import { chooseReasons, type Reason } from "./reasons";
import { writeRecords } from "./record-items";
import { isUnassured } from "./unassured";

/** A number that differs, with what the rule and other signers say of it. */
export interface JudgedNumber {
  readonly change: NumberChange;
  readonly unassured: boolean;
  readonly reasons: readonly Reason[];
}

/** Two releases put beside each other. */
export interface Comparison {
  readonly before: Release;
  readonly after: Release;
  readonly numbers: readonly JudgedNumber[];
  readonly records: Changes["records"];
}

/** Compares two releases and asks of each number whether anybody made sure of it, or told why not. */
export function compareReleases(before: Release, after: Release): Comparison {
  const { numbers, records } = compareDirectories(before.directory, after.directory);
  const judged = numbers.map((change) => ({
    change,
    unassured: isUnassured(change, before.directory, after.directory),
    reasons: chooseReasons(after.reasons, nameRelease(after), change),
  }));
  return { before, after, numbers: judged, records };
}

/** Epoch and version, as everybody says them: `1.42`. */
export const nameRelease = ({ directory }: Pick<Release, "directory">): string => writePair(directory);

/** Whether there is nothing to look at. */
export const isSame = ({ numbers, records }: Comparison): boolean => numbers.length + records.length === 0;

/** The page a human signs by: numbers first, then everything else. */
export function composePage(comparison: Comparison): Page {
  const { before, after, numbers, records } = comparison;
  const title = `Co se změnilo: vydání ${nameRelease(before)} → ${nameRelease(after)}`;
  const heads = [`bylo: ${describeRelease(before)}`, `je: ${describeRelease(after)}`];
  if (isSame(comparison)) {
    return {
      title,
      intro: [...heads, "Obsah obou vydání je stejný: nezměnilo se žádné číslo ani nic jiného."],
      sections: [],
    };
  }
  const items = [
    ...numbers.map(({ change, unassured, reasons }) => writeNumber(change, unassured, reasons)),
    ...records.filter(({ record }) => record === "withdrawn").map(writeWithdrawn),
  ];
  const others = writeRecords(records);
  return {
    title,
    intro: [...heads, summarize(comparison)],
    sections: [
      { heading: items.length > 0 ? "Telefonní čísla" : "Telefonní čísla: žádné se nezměnilo", items },
      { heading: others.length > 0 ? "Ostatní" : "Ostatní: nic se nezměnilo", items: others },
    ],
  };
}

function describeRelease({ directory, file, proof }: Release): string {
  const { release, issued } = directory;
  const kind = release === "publication" ? "ostré" : "zkušební";
  return `${kind}, vydáno ${writeCzechDate(issued)}, ${file} (${PROOFS[proof]})`;
}

const PROOFS: Readonly<Record<Release["proof"], string>> = {
  verified: "podpisy platí",
  unverified: "podpisy neověřené: vedle není keys/1.keys.json",
  unsigned: "bez podpisů",
};

/** How much there is to read, in one line. */
export function summarize({ numbers, records }: Comparison): string {
  const count = (kind: NumberChange["kind"]) => numbers.filter(({ change }) => change.kind === kind).length;
  const withdrawn = records.filter(({ record }) => record === "withdrawn").length;
  const parts = [
    `změněná čísla: ${count("changed")}`,
    `nová: ${count("added")}`,
    `odebraná: ${count("removed")}`,
    `přesunutá: ${count("moved")}`,
    `s jiným údajem: ${count("edited")}`,
    `zrušená: ${withdrawn}`,
    `ostatní záznamy: ${records.length - withdrawn}`,
  ];
  return parts.join(", ");
}
