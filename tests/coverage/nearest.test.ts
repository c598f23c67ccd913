import { describe, expect, test } from "vitest";
import { nearestSubstitutes } from "../../src/coverage/nearest";
import type { Service } from "../../src/directory/model";
import { aDirectory, aLocalService, aService } from "../fixtures/directory";

const forThem = { audiences: ["violent_person"], kind: "violent_person_programme" } as const;
const found = (...services: Service[]) =>
  nearestSubstitutes(aDirectory(services), "violent_person", "CZ041", () => true).map(
    ({ listing, reasons }) => [listing.service.id, reasons],
  );

describe("nearestSubstitutes", () => {
  test("says why each one is near", () => {
    const line = aService("line", { audiences: ["violent_person"] });
    const wide = aService("wide", {
      ...forThem,
      serviceArea: { nationwide: true, regions: ["CZ032"], districts: [] },
    });
    expect(
      found(line, wide, aLocalService("next", ["CZ042"], forThem), aLocalService("far", ["CZ020"], forThem)),
    ).toEqual([
      ["line", ["remote", "nationwide"]],
      ["wide", ["nationwide", "neighbour"]],
      ["next", ["neighbour"]],
      ["far", ["farther"]],
    ]);
  });

  test("names neither what is in the region itself nor what nobody can place", () => {
    expect(found(aLocalService("here", ["CZ041"], forThem), aLocalService("lost", [], forThem))).toEqual([]);
  });

  test("leaves out what does not fit the question", () => {
    const directory = aDirectory([aLocalService("next", ["CZ042"], forThem)]);
    expect(nearestSubstitutes(directory, "violent_person", "CZ041", () => false)).toEqual([]);
  });
});
