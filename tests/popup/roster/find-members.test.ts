import { describe, expect, test } from "vitest";
import type { Member } from "../../../src/roster/model";
import { findMembers } from "../../../src/popup/roster/find-members";

const ospod: Member = {
  institution: "Úřad městské části Praha 7",
  role: "OSPOD, koordinátorka",
  person: "Jana Ukázková",
  area: "Holešovice",
  phones: [{ number: "+420999000701" }],
  emails: [],
  note: "zastupuje policistku",
};
const police: Member = {
  institution: "Policie ČR",
  role: "policista",
  phones: [],
  emails: ["p@example.org"],
};
const find = (query: string) => findMembers([ospod, police], query);

describe("a query", () => {
  test.each([
    ["ospod", "the role"],
    ["OSPOD koordinatorka", "two words without accents"],
    ["koord", "the beginning of a word"],
    ["úřadu", "another case of the institution"],
    ["ukazkova", "the name"],
    ["v Holešovicích", "the area behind a preposition"],
    ["praha 7", "a district"],
  ])("%s finds a colleague by %s", (query) => {
    expect(find(query)).toEqual([ospod]);
  });

  test.each([
    ["", "nothing"],
    ["a", "a single letter"],
    ["ospod brno", "a word that nobody has"],
    ["zastupuje", "a word of the note"],
    ["999000701", "a number"],
    ["praha 8", "another district"],
  ])("%s finds nobody: %s", (query) => {
    expect(find(query)).toEqual([]);
  });

  test("keeps the order of the roster", () => {
    expect(findMembers([police, ospod], "p")).toEqual([]);
    expect(findMembers([police, { ...ospod, role: "policie" }], "polic").map(({ role }) => role)).toEqual([
      "policista",
      "policie",
    ]);
  });
});
