import { describe, expect, it } from "vitest";
import { openEditorsWorkshop, RELEASE } from "../workshop";

const SYNONYMS = `silent: [mě, v]
words:
  bije: [bij*, uhodil]
  jsem: [=jsem]
groups:
  - why: Vlastní násilí.
    says: [<bije> <jsem>]
    finds: [main:violent_person]
    hides: [adult_at_risk, shelter]
  - why: Bydlení.
    says: [azylák, azylový dům]
    finds: [shelter ~bydlet]
places:
  CZ064: [Brno]
`;

const build = (from: string, to: string) => {
  const workshop = openEditorsWorkshop({ "synonyms.yaml": SYNONYMS.replace(from, to) });
  return { workshop, built: workshop.json("build") };
};

describe("words of people", () => {
  it("are let through when they are sound, and may be left out", async () => {
    expect((await build("", "").built).code).toBe(0);
    expect((await openEditorsWorkshop().run("build")).code).toBe(0);
  });

  it.each([
    ["a phrase said twice", "[azylák, azylový dům]", "[azylák, <bije> <jsem>]", 11, "groups.1.says.1"],
    ["words that no list has", "says: [<bije> <jsem>]", "says: [<bije> <jsem>, <bij>]", 7, "groups.0.says.1"],
    ["words listed in vain", "jsem: [=jsem]", "jsem: [=jsem]\n  mám: [=mám]", 5, "words.mám"],
    ["a term that nobody has", "[main:violent_person]", "[main:violent_persons]", 8, "groups.0.finds.0"],
    ["a hidden term that nobody has", "shelter]", "shelters]", 9, "groups.0.hides.1"],
  ])("are refused by the line for %s", async (_title, from, to, line, path) => {
    const { workshop, built } = build(from, to);
    const { code, data } = await built;
    expect(code).toBe(1);
    expect(data.problems).toMatchObject([{ code: "E_SYNONYM", file: "src/data/synonyms.yaml", line, path }]);
    expect(workshop.exists(RELEASE)).toBe(false);
  });

  it("are refused where they break their schema", async () => {
    const { code, data } = await build("finds: [shelter ~bydlet]", "find: [shelter ~bydlet]").built;
    expect(code).toBe(1);
    expect(data.problems).toMatchObject([
      { code: "E_SCHEMA", file: "src/data/synonyms.yaml", line: 10, path: "groups.1.finds", got: "chybí" },
      { code: "E_SCHEMA", file: "src/data/synonyms.yaml", line: 12, path: "groups.1.find" },
    ]);
  });

  it("suggest what was probably meant", async () => {
    const { data } = await build("hides: [adult_at_risk", "hides: [adult_at_rsk").built;
    expect(data.problems).toMatchObject([
      { wanted: "slovo slovníku, nejspíš adult_at_risk", got: "adult_at_rsk" },
    ]);
  });
});
