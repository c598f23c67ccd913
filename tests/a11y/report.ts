import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../.ci/files.mjs";
import type { Findings } from "./axe";
import { CLAUSES, MANUAL, READERS } from "./clauses";

/** Where the report lies for whoever writes an accessibility statement. */
const FILE = join(ROOT, ".cache/accessibility.md");

interface Tally {
  readonly act: readonly string[];
  readonly clauses: readonly string[];
  passed: number;
  failed: number;
  unsure: number;
}

/** Sums up what axe has said about many pages, by clause of EN 301 549. */
export function holdReport() {
  const rules = new Map<string, Tally>();
  let pages = 0;

  const add = ({ rules: found }: Findings): void => {
    pages += 1;
    for (const { id, tags, act, passed, violations, unsure } of found) {
      const clauses = tags.filter((tag) => tag.startsWith("EN-9")).map((tag) => tag.slice("EN-".length));
      const tally = rules.get(id) ?? { act, clauses, passed: 0, failed: 0, unsure: 0 };
      rules.set(id, tally);
      tally.passed += passed;
      tally.failed += violations.length;
      tally.unsure += unsure.length;
    }
  };

  const rowOf = ([clause, asks, proof = {}]: (typeof CLAUSES)[number]): string[] => {
    const own = [...rules].filter(([, { clauses, passed }]) => clauses.includes(clause) && passed > 0);
    const sum = (name: "passed" | "failed" | "unsure") =>
      own.reduce((total, [, tally]) => total + tally[name], 0);
    const names = own.map(([id, { act }]) => (act.length ? `${id} (ACT ${act.join(", ")})` : id));
    const counts = own.length ? [sum("passed"), sum("failed"), sum("unsure")].map(String) : ["", "", ""];
    const steps = proof.manual ? `ručně ${proof.manual.join(", ")}` : "";
    return [clause, asks, names.join(", "), ...counts, proof.test ?? "", steps || (proof.void ?? "")];
  };

  const write = (): string => {
    const head = ["článek", "žádá", "pravidla axe", "prvků", "chyb", "nejistých", "vlastní test", "jinak"];
    const text = [
      "# Přístupnost boxu podle EN 301 549",
      `Pravidla prošla ${pages} pohledů (podoba × jazyk × vzhled, v každém všechny stavy). Počítají se jen prvky boxu.`,
      table(head, CLAUSES.map(rowOf)),
      "## Ručně",
      `Kroky projděte třikrát: ${READERS.join(", ")}.`,
      table(
        ["krok", "co udělat", "co se má stát", ...READERS],
        MANUAL.map(([does, expects], index) => [String(index + 1), does, expects, ...READERS.map(() => "")]),
      ),
    ].join("\n\n");
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    writeFileSync(FILE, `${text}\n`);
    return summary(CLAUSES.map(rowOf), pages);
  };

  return { add, write };
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** The same for a terminal, as short as it can be. */
function summary(rows: readonly (readonly string[])[], pages: number): string {
  const lines = rows.map(([clause = "", asks = "", names, passed, failed, unsure, test, rest]) =>
    [
      clause.padEnd(9),
      asks.padEnd(36),
      (names ? `axe ${passed} prvků, ${failed} chyb, ${unsure} nejistých` : "").padEnd(46),
      [test, rest].filter(Boolean).join("; "),
    ]
      .join(" ")
      .trimEnd(),
  );
  return [`EN 301 549: ${pages} pohledů, ${FILE}`, ...lines].join("\n");
}
