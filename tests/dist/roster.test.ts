import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";
import { rosterEnvelope, rosterJson } from "../roster/sample";

/** A roster as it stands in a file of its own, in an envelope, or in a script. */
const A_ROSTER = /_type\\*"?\s*:\s*\\*"kos-roster\//;

test("no roster is in anything that is built", () => {
  const built = filesUnder("dist");
  expect(built.length).toBeGreaterThan(10);
  const found = built.filter((name) => A_ROSTER.test(readFileSync(join(ROOT, "dist", name), "latin1")));
  expect(found).toEqual([]);
  expect(built.filter((name) => /(^|\/)roster\.(signed\.)?json/.test(name))).toEqual([]);
});

test.each([
  ["the signed text", JSON.stringify(rosterJson(), null, 1)],
  ["an envelope", rosterEnvelope()],
  ["an envelope in a script", JSON.stringify(rosterEnvelope())],
  ["an object in a script", '{_type:"kos-roster/1"}'],
])("would be found as %s", (_, text) => {
  expect(text).toMatch(A_ROSTER);
});
