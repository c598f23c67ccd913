import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DIRECTORY_CODES, DIRECTORY_WARNINGS } from "../../src/directory/codes";

const byText = (one: string, other: string): number => one.localeCompare(other);
const folder = new URL("../../src/directory/", import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "codes.ts")
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
const used = (prefix: string): string[] =>
  [...new Set(sources.match(new RegExp(`"${prefix}_[A-Z0-9_]+"`, "g")))]
    .map((code) => JSON.parse(code))
    .toSorted(byText);

test("the table holds exactly the codes that the code can give", () => {
  expect(used("E")).toEqual(Object.keys(DIRECTORY_CODES).toSorted(byText));
  expect(used("W")).toEqual(Object.keys(DIRECTORY_WARNINGS).toSorted(byText));
});
