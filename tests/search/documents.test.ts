import { describe, expect, it } from "vitest";
import { toDocuments } from "../../src/search/documents";
import { aDirectory, aLocalService, aPhone } from "../fixtures/directory";

const documentOf = (more: Parameters<typeof aLocalService>[2]) =>
  [...toDocuments(aDirectory([aLocalService("a", ["CZ041"], more)]))][0]!;

describe("what can be found of a service", () => {
  it("is its name, kind, audiences, places and numbers", () => {
    const document = documentOf({
      name: "Krizová pomoc Cheb",
      kind: "crisis_centre",
      audiences: ["adult_in_crisis", "family"],
      locations: [{ street: "Dlouhá 5", city: "Cheb" }],
      phones: [aPhone("+420999000001", { free: true }), aPhone("116199")],
    });
    expect(document.name).toBe("Krizová pomoc Cheb");
    expect(document.places).toEqual(["Cheb", "Karlovarský kraj"]);
    expect(document.numbers).toEqual(["999000001", "116199"]);
    expect(document.initials).toContain("KpC");
    expect(document.traits).toEqual([
      "crisis_centre",
      "main:adult_in_crisis",
      "adult_in_crisis",
      "family",
      "CZ041",
      "free",
    ]);
  });

  it("is no place finer than the region, where the place is secret", () => {
    const serviceArea = { nationwide: false, regions: ["CZ010" as const], districts: ["praha-7"] };
    const secret = documentOf({
      confidential: true,
      serviceArea,
      locations: [{ street: "Tajná 1", city: "Aš" }],
    });
    expect(secret.places).toEqual(["Praha"]);
    expect(JSON.stringify(secret)).not.toContain("Tajná");
    expect(documentOf({ serviceArea }).places).toEqual(["praha 7", "Praha"]);
  });
});
