import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../../.ci/files.mjs";
import { sharedPath } from "../../helpers/shared";
import { FILES } from "./fixtures";
import { type Hazard, HAZARDS } from "./rows";

declare module "vitest" {
  interface TaskMeta {
    /** Read by the reporter that prints the table of hazards. */
    hazards?: readonly Hazard[];
  }
}

const all: readonly Hazard[] = HAZARDS;
const research = sharedPath("research/embed-and-extension.md");

test("63 hazards stand in the table, each once", ({ task }) => {
  task.meta.hazards = all;
  expect(new Set(all.map(({ row }) => row)).size).toBe(63);
  expect(all).toHaveLength(63);
});

test.skipIf(!research)("they are the hazards of the research, in its order", () => {
  const rows = readFileSync(research ?? "", "utf8").matchAll(/^\| (\d+a?) \|/gm);
  expect(all.map(({ row }) => row)).toEqual([...rows].map(([, row]) => row));
});

test("each has probes in the file it names, and each of the others a script for a person", () => {
  const proofs = Object.entries(FILES).flatMap(([file, fixtures]) =>
    fixtures.flatMap(({ probes }) => probes.map(({ row }) => `${row} ${file}`)),
  );
  const wanted = all.filter(({ probes }) => probes).map(({ row, probes }) => `${row} ${probes}`);
  expect([...new Set(proofs)].toSorted()).toEqual(wanted.toSorted());
  for (const { row, probes, manual } of all) expect(probes ?? manual, row).toBeTruthy();
  for (const file of Object.keys(FILES)) {
    expect(existsSync(join(ROOT, `tests/e2e/hazards/probes/${file}.ts`)), file).toBe(true);
  }
});
