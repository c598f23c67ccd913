import { describe, expect, test } from "vitest";
import { regionDistance, substitutes } from "../../src/coverage/substitutes";
import { REGIONS } from "../../src/directory/regions";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";

describe("regionDistance", () => {
  test("every region borders exactly the regions that say they border it", () => {
    for (const region of REGIONS) {
      const named = REGIONS.filter(({ neighbours }) => neighbours.includes(region.code)).map(
        ({ code }) => code,
      );
      expect([region.slug, ...named]).toEqual([region.slug, ...region.neighbours]);
    }
  });

  test("counts borders: none at home, one to a neighbour, three from Karlovy Vary to Prague by way of Plzeň", () => {
    expect(regionDistance("CZ041", "CZ041")).toBe(0);
    expect(regionDistance("CZ041", "CZ042")).toBe(1);
    expect(regionDistance("CZ041", "CZ010")).toBe(3);
  });

  test("every region reaches every other one", () => {
    for (const from of REGIONS) {
      for (const to of REGIONS) expect(regionDistance(from.code, to.code)).toBeLessThan(REGIONS.length - 1);
    }
  });
});

describe("substitutes", () => {
  const forViolent = { audiences: ["violent_person"], kind: "violent_person_programme" } as const;
  const near = aLocalService("near", ["CZ042"], forViolent);
  const far = aLocalService("far", ["CZ064"], { ...forViolent, phones: [aPhone("+420999000001")] });
  const callable = aLocalService("callable", ["CZ042"], { ...forViolent, phones: [aPhone("+420999000002")] });
  const order = (...services: Parameters<typeof aDirectory>[0]) =>
    substitutes(aDirectory(services), "violent_person", "CZ041").map(({ service }) => service.id);

  test("puts the nearest first, and among equally near ones the one that can be called", () => {
    expect(order(far, near, callable)).toEqual(["callable", "near", "far"]);
  });

  test("takes a service without a seat for as near as a telephone", () => {
    expect(order(callable, aService("line", { audiences: ["violent_person"] }))).toEqual([
      "line",
      "callable",
    ]);
  });

  test("leaves out records that do not count as help, and other audiences", () => {
    expect(
      order({ ...near, countsAsLocal: false }, aLocalService("child", ["CZ042"], { audiences: ["child"] })),
    ).toEqual([]);
  });
});
