import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { digitsOf, SERVICES, serviceOf } from "./directory";
import { readCard, readCards, readVisibleCalls, showAll } from "./read-box";

const SEEDS = [
  "acorus",
  "centrum-locika",
  "cestou-necestou",
  "detske-krizove-centrum",
  "dum-tri-prani",
  "intervencni-centrum-praha",
  "krizove-centrum-riaps",
  "profem",
  "rosa",
  "sos-centrum",
  "triangl-praha",
  "bily-kruh-bezpeci",
];

const open = useBrowser();
const inPrague = hostPage({ main: placeholder('data-kos-region="praha"') });
const emergencyOnly = (numbers: readonly string[]) =>
  numbers.every((number) => /^1(12|50|55|58)$/.test(number));

const digits = (text: string) => text.replace(/\D/g, "");

describe("the box of Prague", () => {
  test("reaches all twelve organisations of the seed, and every service with exactly its numbers", async () => {
    const { page } = await open(inPrague);
    await showAll(page);
    const cards = await readCards(page);
    for (const id of SEEDS) {
      const services = SERVICES.filter(({ organization }) => organization.id === id);
      const here = services.filter(
        ({ service_area: { nationwide, regions = [] } }) => nationwide || regions.includes("CZ010"),
      );
      expect(here.length, id).toBeGreaterThan(0);
      for (const service of here) {
        const shown = cards.filter(({ key }) => key === service.id);
        expect(
          shown.map(({ numbers }) => numbers.map(({ text }) => digits(text)).toSorted()),
          service.id,
        ).toEqual([digitsOf(service)]);
      }
    }
    for (const { key, numbers } of cards) {
      expect(numbers.map(({ text }) => digits(text)).toSorted(), key).toEqual(digitsOf(serviceOf(key)));
    }
  });

  test("dials what it shows, link by link", async () => {
    const { page } = await open(inPrague);
    await showAll(page);
    const calls = await readVisibleCalls(page);
    expect(calls.length).toBeGreaterThan(40);
    for (const { text, href } of calls) {
      expect(href).toMatch(/^tel:(\+420)?\d+$/);
      expect(digits(text)).toBe(href.replace(/^tel:(\+420)?/, ""));
      expect(text).toMatch(/^\d{3}( \d{3})*$/);
    }
  });

  test("ends with its last card, so that nothing is out of reach", async () => {
    const { page } = await open(inPrague);
    await showAll(page);
    const count = (await readCards(page)).length;
    expect(await page.getByRole("status").textContent()).toBe(cs.count(count));
  });
});

test("the box of the whole country reaches every service but the emergency numbers it shows above", async () => {
  const { page } = await open(hostPage());
  await showAll(page);
  const keys = (await readCards(page)).map(({ key }) => key);
  const expected = SERVICES.filter(
    (service) => service.kind !== "emergency" || !emergencyOnly(digitsOf(service)),
  );
  expect(keys.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
});

describe("RIAPS, which changes numbers at four o'clock", () => {
  const riaps = hostPage({
    main: placeholder('data-kos-region="praha" data-kos-audience="adult-in-crisis"'),
  });
  const [day, night] = digitsOf(serviceOf("krizove-centrum-riaps")).toSorted((a) =>
    a === "222586768" ? -1 : 1,
  );

  test.each([
    [
      "a minute before",
      "2026-11-24T14:59:00Z",
      [
        [day, cs.openUntil("16:00")],
        [night, cs.opensAt(cs.atTime("16:00"))],
      ],
    ],
    [
      "a minute after",
      "2026-11-24T15:01:00Z",
      [
        [night, cs.openUntil("8:00")],
        [day, cs.opensAt(cs.dayAtTime("zítra", "8:00"))],
      ],
    ],
  ])("shows first who answers %s", async (_, at, expected) => {
    const { page } = await open(riaps, { at });
    const { numbers } = await readCard(page, "krizove-centrum-riaps");
    expect(numbers.map(({ text, state }) => [digits(text), state])).toEqual(expected);
  });

  test("changes while the page stays open", async () => {
    const { page } = await open(riaps, { at: "2026-11-24T14:59:00Z" });
    await page.clock.install({ time: new Date("2026-11-24T14:59:30Z") });
    await page.reload();
    await page.locator(".card").first().waitFor();
    await page.clock.fastForward(61_000);
    await expect
      .poll(async () => digits((await readCard(page, "krizove-centrum-riaps")).numbers[0]!.text), PATIENTLY)
      .toBe(night);
  });
});
