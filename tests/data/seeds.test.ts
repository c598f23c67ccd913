import { describe, expect, it } from "vitest";
import { findNumbers, ORGANIZATIONS, readSeed, WITHDRAWN } from "./editors-data";

const HEADING = "Užitečné kontakty při řešení situace rodin ohrožených domácím násilím";

const first = readSeed("000_309ccc099b361da4.txt");
const second = readSeed("004_3948cae490fc56c5.txt");
const absent = "shared/seeds is not beside this clone";

const list = (first ?? []).slice((first ?? []).indexOf(HEADING) + 1).map((line) => line.trimEnd());
const seeded = ORGANIZATIONS.filter(({ seed }) => seed?.file === "kos-praha-7");
const lines = (organization: (typeof seeded)[number]) => organization.seed?.lines ?? [];
const conflicted = (organization: (typeof seeded)[number], field: string, value: string) =>
  organization.conflicts?.some((conflict) => conflict.field === field && conflict.value_a.includes(value)) ??
  false;

describe("the list of Prague 7", () => {
  it(`is kept word by word and in order${first ? "" : ` (${absent})`}`, ({ skip }) => {
    if (!first) skip(absent);
    const sorted = seeded.toSorted(
      (one, other) => list.indexOf(lines(one)[0]!) - list.indexOf(lines(other)[0]!),
    );
    expect(list).toHaveLength(62);
    expect(sorted.flatMap(lines)).toEqual(list);
  });

  it("lists twelve organizations, all published", () => {
    expect(seeded).toHaveLength(12);
    expect(seeded.filter(({ status }) => status !== "published")).toEqual([]);
  });

  it("has nineteen numbers", () => {
    expect(seeded.flatMap((organization) => findNumbers(lines(organization).join("\n")))).toHaveLength(19);
  });

  it.each(seeded)("$id shows each of its numbers, or withdrew it and says why", (organization) => {
    const shown = organization.services.flatMap(({ phones = [] }) => phones.map(({ number }) => number));
    const hidden = findNumbers(lines(organization).join("\n")).filter((number) => !shown.includes(number));
    for (const number of hidden) {
      expect(WITHDRAWN.map(({ tel }) => tel)).toContain(number);
      const conflict = organization.conflicts?.find(({ value_a }) => findNumbers(value_a).includes(number));
      expect(conflict?.why).toMatch(/\S/);
    }
  });

  it.each(seeded)("$id shows each of its websites, or keeps it in a conflict", (organization) => {
    const shown = organization.services
      .flatMap(({ websites = [] }) => websites)
      .map((url) => url.split("//")[1]!);
    const websites = lines(organization).filter((line) => line.startsWith("www."));
    expect(websites.length).toBeGreaterThan(0);
    expect(
      websites.filter((url) => !shown.includes(url) && !conflicted(organization, "websites", url)),
    ).toEqual([]);
  });

  it.each(seeded)("$id shows its address, or keeps it in a conflict", (organization) => {
    const squeeze = (text: string) => text.replaceAll(" ", "");
    const [, city = "", street = ""] = /^(Praha \d+), ([^,(\n]+)/m.exec(lines(organization).join("\n")) ?? [];
    expect(street).not.toBe("");
    const shown = organization.services
      .flatMap(({ locations = [] }) => locations)
      .some((location) => location.city === city && squeeze(location.street ?? "") === squeeze(street));
    expect(shown || conflicted(organization, "locations", street)).toBe(true);
  });

  it("gives RIAPS one number by day and another by night, every day of the year", () => {
    const riaps = seeded.find(({ id }) => id === "krizove-centrum-riaps");
    expect(riaps?.services[0]?.phones?.map(({ number, hours }) => [number, hours])).toEqual([
      ["+420222586768", "Mo-Su,PH 08:00-16:00"],
      ["+420222582151", "Mo-Su,PH 16:00-08:00"],
    ]);
  });

  it("does not send a person who hurts others to the intervention centre of the hurt", () => {
    const centre = seeded.find(({ id }) => id === "intervencni-centrum-praha")!;
    expect(centre.services.flatMap(({ audiences }) => audiences)).not.toContain("violent_person");
    expect(conflicted(centre, "audiences", "osobám násilným")).toBe(true);
  });
});

describe("the text from the Karlovy Vary Region", () => {
  const records = ORGANIZATIONS.filter(({ seed }) => seed?.file === "karlovarsky-kraj");

  it(`is quoted word by word${second ? "" : ` (${absent})`}`, ({ skip }) => {
    if (!second) skip(absent);
    const quoted = records.flatMap(lines);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((line) => !second?.includes(line))).toEqual([]);
  });

  it("names four organizations", () => {
    expect(records.map(({ id }) => id)).toEqual([
      "ic-karlovarsky",
      "liga-otevrenych-muzu",
      "ospod-karlovarsky",
      "policie-karlovarsky",
    ]);
  });
});
