import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { AUDIENCES } from "../../src/directory/vocabulary";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { nameOf, SERVICES, serviceOf } from "./directory";
import { readCard, readCards, readFocusedKey, readKeys, readTree, showAll } from "./read-box";

const open = useBrowser();
const inPrague = hostPage({ main: placeholder('data-kos-region="praha"') });
const choose = (page: Page, label: string) => page.getByText(label, { exact: true }).click();
const firstState = async (page: Page, key: string) => (await readCard(page, key)).numbers[0]!.state;

describe("who", () => {
  test("offers four doors and then all of them", async () => {
    const { page } = await open(inPrague);
    const doors = () => page.locator('input[name="who"]').count();
    expect(await doors()).toBe(4);
    await page.getByRole("button", { name: cs.moreAudiences }).click();
    await expect.poll(doors, PATIENTLY).toBe(AUDIENCES.length);
    expect(await page.getByRole("button", { name: cs.moreAudiences }).count()).toBe(0);
  });

  test("opens one door at a time and brings its own cards first", async () => {
    const { page } = await open(inPrague);
    for (const audience of ["child", "adult_at_risk", "family", "violent_person"] as const) {
      await choose(page, cs.audiences[audience]);
      await expect
        .poll(() => page.getByRole("radio", { name: cs.audiences[audience] }).isChecked(), PATIENTLY)
        .toBe(true);
      expect(await page.locator('input[name="who"]:checked').count()).toBe(1);
      const [first] = await readKeys(page);
      expect(serviceOf(first!).audiences[0]).toBe(audience);
    }
  });

  test("leaves nobody without a card", async () => {
    const { page } = await open(inPrague);
    await page.getByRole("button", { name: cs.moreAudiences }).click();
    for (const audience of AUDIENCES) {
      await choose(page, cs.audiences[audience]);
      await expect
        .poll(() => page.getByRole("radio", { name: cs.audiences[audience] }).isChecked(), PATIENTLY)
        .toBe(true);
      expect((await readKeys(page)).length, audience).toBeGreaterThan(2);
    }
  });

  test("shows the door that the webmaster opened beside the first ones", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-audience="senior"') }));
    expect(await page.getByRole("radio", { name: cs.audiences.senior }).isChecked()).toBe(true);
    expect(await page.locator('input[name="who"]').count()).toBe(5);
    expect(await page.getByRole("button", { name: cs.moreAudiences }).isVisible()).toBe(true);
  });
});

describe("where", () => {
  test("brings in the services of the chosen region and takes the others away", async () => {
    const { page } = await open(inPrague);
    await page.getByLabel(cs.where).selectOption("karlovarsky");
    await showAll(page);
    const keys = await readKeys(page);
    expect(keys).toContain("krizova-pomoc-cheb");
    expect(keys).not.toContain("krizove-centrum-riaps");
    const elsewhere = SERVICES.filter(
      ({ service_area: { nationwide, regions = [] } }) => !nationwide && !regions.includes("CZ041"),
    );
    expect(elsewhere.map(({ id }) => id).filter((id) => keys.includes(id))).toEqual([]);
  });

  test("offers the district that the webmaster set, and every region", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha-7"') }));
    const place = page.getByLabel(cs.where);
    expect(await place.inputValue()).toBe("praha-7");
    expect(await place.locator("option").allTextContents()).toEqual(
      expect.arrayContaining([cs.wholeCountry, cs.district("7")]),
    );
    expect(await place.locator("option").count()).toBe(16);
  });
});

describe("when", () => {
  test("asks who answers at a later hour", async () => {
    const { page } = await open(
      hostPage({ main: placeholder('data-kos-region="praha" data-kos-audience="adult-in-crisis"') }),
    );
    expect(await firstState(page, "sos-centrum-krizova-pomoc")).toBe(cs.openUntil("20:00"));
    await choose(page, cs.later);
    await page.getByLabel(cs.day).selectOption({ label: "zítra" });
    await page.getByLabel(cs.hour).selectOption({ label: "21:00" });
    const when = cs.dayAtTime("zítra", "21:00");
    await expect.poll(() => page.getByRole("status").textContent(), PATIENTLY).toBe(cs.atThatTime(when));
    // It is read on Tuesday: "tomorrow" would be Wednesday, when it is closed by then.
    expect(await firstState(page, "sos-centrum-krizova-pomoc")).toBe(
      cs.stateThen(`${cs.closed}, ${cs.opensAt(cs.dayAtTime(cs.onWeekday("čtvrtek"), "8:00"))}`),
    );
    expect(await firstState(page, "krizove-centrum-riaps")).toBe(cs.stateThen(cs.openUntil("8:00")));
  });

  test("keeps the chosen day when midnight comes, and goes back to now when the hour comes", async () => {
    const { page } = await open(inPrague);
    await page.clock.install({ time: new Date("2026-11-24T22:50:00Z") });
    await page.reload();
    await page.locator(".card").first().waitFor();
    await choose(page, cs.later);
    await page.getByLabel(cs.day).selectOption({ label: "zítra" });
    await page.getByLabel(cs.hour).selectOption({ label: "9:00" });
    const chosen = async () => [
      await page.getByLabel(cs.day).locator("option:checked").textContent(),
      await page.getByLabel(cs.hour).locator("option:checked").textContent(),
      await page.getByRole("status").textContent(),
    ];
    await expect
      .poll(chosen, PATIENTLY)
      .toEqual(["zítra", "9:00", cs.atThatTime(cs.dayAtTime("zítra", "9:00"))]);
    await page.clock.fastForward("00:20:00");
    await expect
      .poll(chosen, PATIENTLY)
      .toEqual(["dnes", "9:00", cs.atThatTime(cs.dayAtTime("dnes", "9:00"))]);
    await page.clock.fastForward("09:00:00");
    await expect.poll(() => page.getByLabel(cs.day).count(), PATIENTLY).toBe(0);
    expect(await page.getByRole("radio", { name: cs.now }).isChecked()).toBe(true);
    expect(await page.getByRole("status").textContent()).toMatch(/^\d+ možnost/);
  });

  test("comes back to now", async () => {
    const { page } = await open(inPrague);
    const before = await readTree(page);
    await choose(page, cs.later);
    await page.getByLabel(cs.day).waitFor();
    await choose(page, cs.now);
    await expect.poll(() => readTree(page), PATIENTLY).toBe(before);
  });

  test("offers no hour that has passed", async () => {
    const { page } = await open(inPrague);
    await choose(page, cs.later);
    const hours = page.getByLabel(cs.hour).locator("option");
    // It is ten in Prague.
    expect((await hours.allTextContents())[0]).toBe("11:00");
    await page.getByLabel(cs.day).selectOption({ label: "zítra" });
    await expect.poll(async () => (await hours.allTextContents())[0], PATIENTLY).toBe("0:00");
  });
});

describe("the cards", () => {
  test("show more on demand and never move what is already there", async () => {
    const { page } = await open(inPrague);
    const before = await readKeys(page);
    expect(before).toHaveLength(8);
    await page.getByRole("button", { name: cs.more }).click();
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(16);
    expect((await readKeys(page)).slice(0, 8)).toEqual(before);
  });

  test("lead to the next one that can be called when nobody answers", async () => {
    const { page } = await open(inPrague);
    const [first, ...others] = await readCards(page);
    const next = others.find(({ numbers }) => numbers.length > 0)!;
    const name = nameOf(SERVICES.find(({ id }) => id === next.key)!);
    const jump = page
      .locator(`[data-key="${first!.key}"]`)
      .getByRole("button", { name: cs.nextOption(name) });
    await jump.click();
    await expect.poll(() => readFocusedKey(page), PATIENTLY).toBe(next.key);
    expect(await page.locator(`[data-key="${next.key}"]`).getByRole("link").first().isVisible()).toBe(true);
  });

  test("lead from each one to another number, but for the end of the ladder", async () => {
    const { page } = await open(inPrague);
    await showAll(page);
    const withNumbers = (await readCards(page)).filter(({ numbers }) => numbers.length > 0);
    expect(await page.getByText(cs.nobodyAnswers).count()).toBe(withNumbers.length - 1);
    expect(await page.getByText(cs.lastOption).count()).toBe(1);
  });

  test("say what each way to them leaves behind: in full on the first, in a few words on the others", async () => {
    const { page } = await open(inPrague);
    const [first, ...others] = await page.locator(".card").allTextContents();
    for (const text of [cs.trace, cs.traceLess]) expect(first).toContain(text);
    expect(others.filter((text) => text.includes(cs.trace))).toEqual([]);
    const keys = await readKeys(page);
    for (const [index, text] of others.entries()) {
      const { phones = [], websites = [], chats = [] } = serviceOf(keys[index + 1]!);
      expect(text.includes(cs.traceShort), text).toBe(phones.length > 0);
      expect(text.includes(cs.traceLink), text).toBe(websites.length + chats.length > 0);
    }
  });

  test("lead on to a number where none is known", async () => {
    const main = placeholder(
      'data-kos-region="karlovarsky" data-kos-audience="adult-at-risk" data-kos-limit="30"',
    );
    const { page } = await open(hostPage({ main }));
    const card = page.locator('[data-key="ic-karlovarsky"]');
    expect(await card.getByText(cs.noNumber, { exact: true }).isVisible()).toBe(true);
    const instead = card.locator(".instead");
    expect(await instead.locator("p").first().textContent()).toBe(
      nameOf(SERVICES.find(({ id }) => id === "linka-pomoci-obetem")!),
    );
    const link = instead.getByRole("link");
    expect([await link.textContent(), await link.getAttribute("href")]).toEqual(["116 006", "tel:116006"]);
    await card.getByRole("button").click();
    const key = await readFocusedKey(page);
    expect((await readCard(page, key!)).numbers.length).toBeGreaterThan(0);
  });
});
