import { describe, expect, it } from "vitest";
import { choose } from "../../../src/cli/export/choose";
import type { Audience } from "../../../src/directory/vocabulary";
import { aDirectory, aLocalService, aPhone, aService } from "../../fixtures/directory";
import { publishedEdition } from "./editions";

const published = publishedEdition().directory;
const idsOf = (found: readonly { readonly service: { readonly id: string } }[]) =>
  found.map(({ service }) => service.id);
const PRAGUE = { region: "CZ010" } as const;
const nonstop = [aPhone("116111", { hours: "24/7" })];

describe("what stands on paper", () => {
  it("is ordered by audience, then by who answers, then by nearness and name", () => {
    const child = { audiences: ["child"] } as const;
    const services = [
      aLocalService("tady", ["CZ010"], { ...child, phones: [aPhone("+420999000001")] }),
      aService("bez-cisla", child),
      aService("vsude", { ...child, phones: nonstop }),
      aLocalService("tady-nonstop", ["CZ010"], { ...child, phones: nonstop }),
      aService("hodiny", { ...child, phones: [aPhone("116006", { hours: "Mo 08:00-09:00" })] }),
      aService("take-deti", { audiences: ["family", "child"], phones: nonstop }),
      aService("pobyt", { ...child, confidential: true, phones: nonstop }),
      aService("kdokoli", { phones: nonstop }),
      aLocalService("jinde", ["CZ080"], { ...child, phones: nonstop }),
    ];
    const { own, others } = choose(aDirectory(services), "child", PRAGUE);
    expect(idsOf(own)).toEqual([
      "tady-nonstop",
      "vsude",
      "hodiny",
      "tady",
      "bez-cisla",
      "pobyt",
      "take-deti",
    ]);
    expect(idsOf(others)).toEqual(["kdokoli"]);
  });

  it("gives way, where all else is equal, to what costs nothing and turns nobody away", () => {
    const line = (id: string, free: boolean, ...more: Audience[]) =>
      aService(id, { audiences: ["adult_at_risk", ...more], phones: [{ ...nonstop[0]!, free }] });
    const services = [
      line("a", false),
      line("b", false, "anyone"),
      line("c", true),
      line("d", true, "anyone"),
    ];
    expect(idsOf(choose(aDirectory(services), "adult_at_risk", PRAGUE).own)).toEqual(["d", "c", "b", "a"]);
  });

  it("for the whole country is everything, what serves all of it first", () => {
    const services = [
      aLocalService("tady", ["CZ010"], { audiences: ["child"], phones: nonstop }),
      aService("vsude", { audiences: ["child"] }),
      aLocalService("kdokoli-tady", ["CZ010"], { phones: nonstop }),
    ];
    const { own, others, gap } = choose(aDirectory(services), "child", undefined);
    expect(idsOf(own)).toEqual(["vsude", "tady"]);
    expect(idsOf(others)).toEqual([]);
    expect(gap).toBeUndefined();
  });

  it("leaves out a service of another district and keeps one of the whole region", () => {
    const area = { nationwide: false, regions: ["CZ010"] } as const;
    const services = [
      aService("sedm", { serviceArea: { ...area, districts: ["praha-7"] } }),
      aService("osm", { serviceArea: { ...area, districts: ["praha-8"] } }),
      aService("praha", { serviceArea: { ...area, districts: [] } }),
    ];
    const { own } = choose(aDirectory(services), "anyone", { region: "CZ010", district: "praha-7" });
    expect(idsOf(own)).toEqual(["praha", "sedm"]);
  });

  it("says where there is nothing, and what is nearest", () => {
    const { gap, own } = choose(published, "violent_person", { region: "CZ041" });
    expect(gap?.statement).toContain("V Karlovarském kraji jsme takovou službu nenašli.");
    expect(idsOf(gap?.nearest ?? [])).toContain("stop-nasili-most");
    expect(idsOf(own)).not.toContain("stop-nasili-most");
    const senior = choose(aDirectory([aService("jina")]), "senior", PRAGUE);
    expect(senior.gap).toEqual({ statement: "V Praze takovou službu neznáme.", nearest: [] });
  });

  it("does not repeat the emergency numbers", () => {
    expect(idsOf(choose(published, "anyone", PRAGUE).own)).not.toContain("tisen-112");
  });
});
