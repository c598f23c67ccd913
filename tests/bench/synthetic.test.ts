import { describe, expect, test } from "vitest";
import { parseHours } from "../../src/hours/parse-hours";
import { fold } from "../../src/search/fold";
import { syntheticDirectory } from "./synthetic/directory";
import { keysOf, syntheticQueries } from "./synthetic/queries";

const servicesOf = ({ directory }: ReturnType<typeof syntheticDirectory>) =>
  directory.organizations.flatMap(({ services }) => services);

describe("the synthetic directory", () => {
  test.each([12, 150, 1000])("has %i services with ids of their own", (size) => {
    const services = servicesOf(syntheticDirectory(size));
    expect(services).toHaveLength(size);
    expect(new Set(services.map(({ id }) => id)).size).toBe(size);
  });

  test("is the same for the same seed, and another one for another", () => {
    expect(syntheticDirectory(50, 1)).toEqual(syntheticDirectory(50, 1));
    expect(syntheticDirectory(50, 1)).not.toEqual(syntheticDirectory(50, 2));
  });

  test("names no number that rings anywhere", () => {
    const phones = servicesOf(syntheticDirectory(1000)).flatMap((service) => service.phones);
    expect(phones.filter(({ number }) => !/^\+420999\d{6}$/.test(number))).toEqual([]);
  });

  test("has hours that parse", () => {
    const hours = servicesOf(syntheticDirectory(200)).flatMap(({ phones }) =>
      phones.map((phone) => phone.hours),
    );
    expect(hours.filter((text) => text === undefined || !parseHours(text).ok)).toEqual([]);
  });

  test("lies in all fourteen regions, and its words go on growing", () => {
    const regions = servicesOf(syntheticDirectory(1000)).flatMap(({ serviceArea }) => serviceArea.regions);
    expect(new Set(regions).size).toBe(14);
    expect(countWords(1000)).toBeGreaterThan(2 * countWords(150));
  });
});

describe("its queries", () => {
  const synthetic = syntheticDirectory(300);
  const queries = syntheticQueries(synthetic, 50);

  test("are the same for the same seed", () => {
    expect(syntheticQueries(synthetic, 50)).toEqual(queries);
  });

  test("each have right answers, whose type and town they name", () => {
    expect(queries.filter(({ expect: ids }) => ids.length === 0)).toEqual([]);
    const [{ q, expect: ids }] = queries as [(typeof queries)[number]];
    const origins = ids.map((id) => synthetic.origins.get(id));
    expect(new Set(origins.map((origin) => `${origin?.type.name} ${origin?.town.name}`))).toEqual(
      new Set([q]),
    );
  });

  test("come without accents, inflected and mistyped too", () => {
    const texts = queries.map(({ q }) => q);
    expect(texts.filter((text) => text === fold(text)).length).toBeGreaterThanOrEqual(30);
    expect(texts.filter((text) => / v[e]? /.test(text)).length).toBeGreaterThanOrEqual(20);
  });

  test("are typed letter by letter", () => {
    expect(keysOf([{ q: "azyl" }])).toEqual(["a", "az", "azy", "azyl"]);
  });
});

function countWords(size: number): number {
  const texts = servicesOf(syntheticDirectory(size)).map(({ summary }) => summary.cs);
  return new Set(texts.flatMap((text) => text.split(/\W+/))).size;
}
