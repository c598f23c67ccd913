import { describe, expect, it } from "vitest";
import { TOWNS } from "../../../src/cli/gate/town-index";
import { fold } from "../../../src/cli/gate/words";
import municipalities from "../../../src/data/municipalities.yaml";
import { REGIONS } from "../../../src/directory/regions";

const { towns, quarters, other_names, common_words } = municipalities;
const lists = [...Object.entries(towns), ...Object.entries(quarters)];

describe("the list of places", () => {
  it("has towns of every region but Prague, whose quarters it has", () => {
    const codes = REGIONS.map(({ code }) => code);
    expect(Object.keys(towns)).toEqual(codes.filter((code) => code !== "CZ010"));
    expect(quarters.CZ010?.length).toBeGreaterThan(100);
    expect(lists.map(([code]) => code).filter((code) => !codes.some((known) => known === code))).toEqual([]);
  });

  it("says truly that it is not complete", () => {
    const count = Object.values(towns).flat().length;
    expect(count).toBeGreaterThan(1000);
    expect(count).toBeLessThan(6258);
  });

  it.each([
    ["CZ031", "České Budějovice"],
    ["CZ041", "Sokolov"],
    ["CZ063", "Žďár nad Sázavou"],
    ["CZ064", "Brno"],
    ["CZ080", "Frýdek-Místek"],
  ] as const)("has in %s the town %s", (code, town) => expect(towns[code]).toContain(town));

  it("has no name twice in a region, and none with a stray sign", () => {
    for (const [, names] of lists) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^[\p{Lu}][\p{L} -]+$/u.test(name))).toEqual([]);
    }
    expect(other_names.filter((name) => !/^[\p{Lu}]\p{L}+$/u.test(name))).toEqual([]);
  });

  it("keeps among ordinary words only names that it has", () => {
    const known = new Set(lists.flatMap(([, names]) => names));
    const heads = [...known].flatMap((name) => [
      name,
      ...name.split("-"),
      name.replace(/ (?:nad|pod|u|v|na) .*/, ""),
    ]);
    const all = new Set([...heads, ...other_names].map(fold));
    expect(common_words.filter((word) => !all.has(fold(word)))).toEqual([]);
  });
});

describe("the index", () => {
  it("finds a name by each of its stems", () => {
    for (const stem of ["liberec", "liberc", "kolin", "mladoboleslav", "usti".slice(0, 3)])
      expect(TOWNS.has(stem)).toBe(true);
  });
});
