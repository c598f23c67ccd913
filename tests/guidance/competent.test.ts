import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseUnsigned } from "../../src/cli/document";
import { REGIONS } from "../../src/directory/regions";
import { findCompetent, townsOf } from "../../src/guidance/competent";
import { aDirectory, aPhone, aService } from "../fixtures/directory";

const read = (name: string): string =>
  readFileSync(new URL(`../../src/data/${name}`, import.meta.url), "utf8");
const ours = parseUnsigned(read("release/directory.json"));
if (!ours.ok) throw new Error(ours.detail);
const directory = ours.value;
const idsOf = (list: readonly { readonly service: { readonly id: string } }[]): readonly string[] =>
  list.map(({ service }) => service.id);

describe("who is competent", () => {
  it("is the intervention centre of the region, with the line to call while its number is unknown", () => {
    const [centre, ...more] = findCompetent(directory, "CZ041").interventionCentres;
    expect(more).toEqual([]);
    expect(centre?.service).toMatchObject({ id: "ic-karlovarsky", phones: [] });
    expect(centre?.instead?.service.id).toBe("linka-pomoci-obetem");
  });

  it("is a nonstop line for adults everywhere", () => {
    for (const { code } of REGIONS) {
      expect(idsOf(findCompetent(directory, code).nationwideLines)).toContain("linka-pomoci-obetem");
    }
  });

  it("is nobody where the directory has nobody, and never a number of our own", () => {
    const empty = findCompetent(aDirectory([]), "CZ041", "Cheb");
    expect(empty).toEqual({
      region: "CZ041",
      town: "Cheb",
      childProtection: [],
      interventionCentres: [],
      nationwideLines: [],
      police: [],
    });
  });

  it("is no service of another region and no secret place", () => {
    const far = aService("far", {
      kind: "intervention_centre",
      serviceArea: area("CZ080"),
      phones: [aPhone("+420999000001")],
    });
    const secret = aService("secret", {
      kind: "intervention_centre",
      serviceArea: area("CZ041"),
      confidential: true,
    });
    expect(findCompetent(aDirectory([far, secret]), "CZ041").interventionCentres).toEqual([]);
    expect(idsOf(findCompetent(aDirectory([far, secret]), "CZ080").interventionCentres)).toEqual(["far"]);
  });

  it("knows no town that lies in another region", () => {
    expect(findCompetent(directory, "CZ041", "Cheb").town).toBe("Cheb");
    expect(findCompetent(directory, "CZ041", "Brno").town).toBeUndefined();
    expect(findCompetent(directory, "CZ041").town).toBeUndefined();
  });
});

const area = (region: "CZ041" | "CZ080") => ({ nationwide: false, regions: [region], districts: [] });

describe("the towns whose offices protect children", () => {
  const towns = REGIONS.map(({ code }) => [code, townsOf(code)] as const);

  it("are as many in each region as the state has", () => {
    const counts = Object.fromEntries(towns.map(([code, names]) => [code, names.length]));
    expect(counts).toEqual({
      ...{ CZ010: 22, CZ020: 26, CZ031: 17, CZ032: 15, CZ041: 7, CZ042: 16, CZ051: 10 },
      ...{ CZ052: 15, CZ053: 15, CZ063: 15, CZ064: 21, CZ071: 13, CZ072: 13, CZ080: 22 },
    });
  });

  it("are each a town that the list of municipalities has in the same region", () => {
    const { towns: known } = parse(read("municipalities.yaml")) as { towns: Record<string, string[]> };
    const strange = towns
      .filter(([code]) => code !== "CZ010")
      .flatMap(([code, names]) => names.filter((name) => !known[code]?.includes(name)));
    expect(strange).toEqual([]);
  });
});
