import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import type { Page } from "playwright-core";
import { contrast } from "../a11y/contrast";
import { PATIENTLY, TUESDAY, useBrowser } from "../helpers/browser";
import { envelopeFor } from "../helpers/documents";
import { hostPage, placeholder } from "../helpers/pages";
import { czechDate, daysAfter, DIRECTORY, nameOf, SERVICES, serviceOf } from "./directory";
import { readCards, readTree, readVisibleCalls } from "./read-box";

const open = useBrowser();
const inPrague = hostPage({ main: placeholder('data-kos-region="praha"') });
const { issued, review_by: reviewBy, expires } = DIRECTORY;

const onPhone = { viewport: { width: 360, height: 800 } };
const afterEnd = daysAfter(expires, 1);

/** Numbers of a box that a person sees without scrolling, large enough and with the contrast that text needs. */
async function readReadable(page: Page): Promise<string[]> {
  const links = await page.locator('[data-kos-help] a[href^="tel:"]:visible').evaluateAll((all) =>
    all.map((link) => {
      const { bottom, right } = link.getBoundingClientRect();
      const style = getComputedStyle(link);
      return {
        href: link.getAttribute("href") ?? "",
        isOnScreen:
          bottom <= innerHeight && right <= innerWidth && link.checkVisibility({ opacityProperty: true }),
        size: parseFloat(style.fontSize),
        colour: style.color,
        ground: getComputedStyle(link.closest(".kos")!).backgroundColor,
      };
    }),
  );
  return links
    .filter(
      ({ isOnScreen, size, colour, ground }) => isOnScreen && size >= 16 && contrast(colour, ground) >= 7,
    )
    .map(({ href }) => href);
}

describe("a box", () => {
  test.each([
    ["fresh", "on the day it was issued", issued, []],
    ["fresh", "three days later", TUESDAY, []],
    ["fresh", "on the last day before its review", daysAfter(reviewBy, -1), []],
    ["stale", "a day after its review was due", daysAfter(reviewBy, 1), [cs.stale]],
    ["expired", "a day after its end", daysAfter(expires, 1), [cs.expired(czechDate(issued))]],
    ["expired", "in 2099", "2099-06-01T09:00:00Z", [cs.expired(czechDate(issued))]],
    ["fresh", "on a device that thinks it is 2009", "2009-06-01T09:00:00Z", [cs.wrongClock]],
  ])("is %s %s, and always shows its numbers", async (state, _, at, notices) => {
    const { page, console } = await open(inPrague, { at });
    expect(await page.locator("[data-kos-help]").getAttribute("data-kos-state")).toBe(state);
    expect(await page.locator(".notice").allTextContents()).toEqual(notices);
    expect(await page.locator(".card").count()).toBe(8);
    expect((await readVisibleCalls(page)).length).toBeGreaterThan(8);
    expect(await page.locator(".emergency a").count()).toBe(2);
    const early = page.getByText(cs.callFirst);
    expect(await early.count()).toBe(state === "expired" ? 1 : 0);
    expect(await page.getByText(cs.age(czechDate(issued))).isVisible()).toBe(true);
    expect(await page.getByText(cs.development).isVisible()).toBe(true);
    expect(console).toEqual([]);
  });

  test.each([
    ["fresh", TUESDAY],
    ["stale", daysAfter(reviewBy, 1)],
    ["expired", afterEnd],
    ["in 2009", "2009-06-01T09:00:00Z"],
    ["in 2099", "2099-06-01T09:00:00Z"],
  ])("%s has two numbers on the first screen of a phone that can be read", async (_, at) => {
    for (const theme of ["light", "dark"]) {
      const main = placeholder(`data-kos-region="praha" data-kos-theme="${theme}"`);
      const { page } = await open(hostPage({ main }), { at, context: onPhone });
      expect((await readReadable(page)).length).toBeGreaterThanOrEqual(2);
    }
  });

  test("says in English that it is stale", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-lang="en"') }), {
      at: daysAfter(reviewBy, 1),
    });
    expect(await page.locator(".notice").allTextContents()).toEqual([en.stale]);
  });
});

describe("an expired box", () => {
  const isNational = (key: string) => {
    const { kind, service_area: area, phones = [] } = serviceOf(key);
    return kind === "helpline" && area.nationwide === true && phones.some(({ hours }) => hours === "24/7");
  };

  test.each([
    ["", "linka-pomoci-obetem"],
    ["child", "linka-bezpeci"],
    ["adult-at-risk", "linka-pomoci-obetem"],
    ["senior", "senior-telefon-zivot-90"],
  ])("names a nationwide line first, with the number of the directory (door %j)", async (door, line) => {
    const main = placeholder(`data-kos-region="praha"${door && ` data-kos-audience="${door}"`}`);
    const { page } = await open(hostPage({ main }), { at: afterEnd });
    const first = page.locator(".lead-in");
    const { phones = [] } = serviceOf(line);
    expect(await first.textContent()).toContain(nameOf(SERVICES.find(({ id }) => id === line)!));
    expect(await first.locator("a").getAttribute("href")).toBe(`tel:${phones[0]!.number}`);
  });

  test("puts local numbers behind nationwide ones, quieter, and hides none of them", async () => {
    const all = hostPage({ main: placeholder('data-kos-region="praha" data-kos-limit="30"') });
    const keysOf = async (at: string) => {
      const { page } = await open(all, { at });
      return { page, keys: (await readCards(page)).map(({ key }) => key) };
    };
    const fresh = await keysOf(TUESDAY);
    const { page, keys } = await keysOf(afterEnd);
    expect(isNational(fresh.keys[0]!)).toBe(false);
    const nationals = keys.filter(isNational);
    expect(keys.slice(0, nationals.length)).toEqual(nationals);
    expect(keys.length).toBe(fresh.keys.length);
    const old = await page
      .locator(".card.old")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-key")));
    expect(old).toEqual(keys.slice(nationals.length));
    const colours = await page
      .locator(".old .call")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).color));
    for (const colour of colours) expect(contrast(colour, "rgb(255, 255, 255)")).toBeGreaterThanOrEqual(7);
  });

  test("keeps the violent person's door as it is, where no such line stands behind it", async () => {
    const main = placeholder('data-kos-region="karlovarsky" data-kos-audience="violent-person"');
    const { page } = await open(hostPage({ main }), { at: afterEnd });
    expect(await page.getByText(cs.callFirst).count()).toBe(0);
    expect(await page.locator(".card.old").count()).toBe(0);
    expect((await readCards(page))[0]!.key).toBe("stop-nasili-most");
  });
});

describe("a box with a directory that withdraws numbers", () => {
  const gone = ["116006", "+420283892772"];
  const envelope = envelopeFor({
    ...DIRECTORY,
    version: DIRECTORY.version + 1,
    withdrawn: gone.map((tel) => ({ tel, since: "2026-11-23", reason: "zkou\u0161ka" })),
  });

  test.each([
    ["fresh", TUESDAY],
    ["expired", afterEnd],
  ])("shows none of them anywhere, and always two others (%s)", async (state, at) => {
    const main = placeholder(
      'data-kos-region="praha" data-kos-audience="adult-at-risk" data-kos-source="/novy.json" data-kos-limit="30"',
    );
    const more = { "/novy.json": { body: envelope, type: "application/json" } };
    const { page } = await open(hostPage({ main }), { at, more, context: onPhone });
    await expect.poll(() => readTree(page), PATIENTLY).not.toContain("tel:116006");
    expect(await page.locator("[data-kos-help]").getAttribute("data-kos-state")).toBe(state);
    const tree = await readTree(page);
    // The name of a website may hold the digits; a number is a link or is grouped as people read it.
    for (const text of ["tel:116006", "116 006", "283892772", "283 892 772"])
      expect(tree).not.toContain(text);
    expect(await page.locator('[data-key="linka-pomoci-obetem"]').getByText(cs.noNumber).count()).toBe(1);
    expect((await readReadable(page)).length).toBeGreaterThanOrEqual(2);
    expect((await readVisibleCalls(page)).length).toBeGreaterThan(8);
  });
});
