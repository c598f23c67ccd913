import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { compareWithStandards, wantedPlaces } from "../../src/coverage/standards";
import population from "../../src/data/population.yaml";
import organizationSchema from "../../src/data/organization.schema.json";
import schema from "../../src/data/population.schema.json";
import type { Service } from "../../src/directory/model";
import { REGIONS } from "../../src/directory/regions";
import { coverageMessages } from "../../src/i18n/coverage-messages";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";
import { HOURS } from "../../src/hours/week";

const compare = (...services: Service[]) =>
  new Map(compareWithStandards(aDirectory(services), population, HOURS).map((one) => [one.name, one]));
const shelter = (id: string, ...regions: Service["serviceArea"]["regions"]) =>
  aLocalService(id, regions, { kind: "shelter", audiences: ["adult_at_risk"] });
const line = (id: string, ...phones: Service["phones"]) =>
  aService(id, { audiences: ["adult_at_risk"], phones });

describe("compareWithStandards", () => {
  test("never says how many places or centres there are", () => {
    const standards = compare(shelter("a", "CZ010"));
    for (const name of ["shelter_places", "sexual_violence_centre"] as const) {
      const { verdict, found, wanted } = standards.get(name)!;
      expect([verdict, found, typeof wanted]).toEqual(["unknown", undefined, "number"]);
    }
  });

  test("counts regions with a shelter, not shelters", () => {
    const standard = compare(shelter("a", "CZ010"), shelter("b", "CZ010"), shelter("c", "CZ041")).get(
      "shelter_in_region",
    )!;
    expect([standard.found, standard.wanted, standard.verdict]).toEqual([2, 14, "unmet"]);
    expect(standard.records).toEqual(["a", "b", "c"]);
  });

  test("is met with one in every region, and unknown while one of unknown region could fill the gap", () => {
    const codes = REGIONS.map(({ code }) => code);
    expect(compare(shelter("a", ...codes)).get("shelter_in_region")!.verdict).toBe("met");
    const nearly = compare(shelter("a", ...codes.slice(1)), shelter("lost")).get("shelter_in_region")!;
    expect([nearly.verdict, nearly.unsure]).toEqual(["unknown", ["lost"]]);
  });

  test("wants nonstop and free of the same number, and does not take unknown for yes", () => {
    const verdict = (...phones: Service["phones"]) =>
      compare(line("line", ...phones)).get("national_helpline")!.verdict;
    expect(verdict(aPhone("116006", { free: true, hours: "24/7" }))).toBe("met");
    expect(verdict(aPhone("116006", { free: true }), aPhone("116016", { hours: "24/7", free: false }))).toBe(
      "unknown",
    );
    expect(verdict(aPhone("116006", { free: true, hours: "Mo-Fr 08:00-16:00" }))).toBe("unmet");
    expect(verdict()).toBe("unmet");
  });

  test("names no number of programmes that there should be, because the source names none", () => {
    const programme = aLocalService("p", ["CZ010", "CZ020"], { kind: "violent_person_programme" });
    const { wanted, found, verdict } = compare(programme).get("programme_in_region")!;
    expect([wanted, found, verdict]).toEqual([undefined, 2, "unknown"]);
  });
});

describe("the figures of inhabitants", () => {
  test("keep to their schema and name each region once", () => {
    const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
    addFormats(ajv);
    ajv.addSchema(organizationSchema);
    expect([ajv.validate(schema, population), ajv.errors]).toEqual([true, null]);
    expect(population.regions.map(({ code }) => code)).toEqual(REGIONS.map(({ code }) => code));
  });

  test("add up to the country, as far as they are rounded", () => {
    const sum = population.regions.reduce((total, { population: people }) => total + people, 0);
    const slack = (population.rounded_to ?? 0) * 7;
    expect(Math.abs(sum - population.country.population)).toBeLessThanOrEqual(slack);
  });

  test("say on every output that nobody has checked them, until somebody has", () => {
    const { population: say } = coverageMessages("cs");
    expect(say({ ...population, checked: false })).toContain("zatím nikdo neporovnal se zdrojem");
    expect(say({ ...population, checked: true })).not.toContain("neporovnal");
  });

  test("give one family place for each ten thousand people", () => {
    const people = { ...population, regions: [{ code: "CZ041", population: 290_001 } as const] };
    expect(wantedPlaces(people).get("CZ041")).toBe(30);
  });
});
