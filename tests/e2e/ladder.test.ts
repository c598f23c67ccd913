import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { nameOf, SERVICES, serviceOf } from "./directory";
import { readCard, readCards, readFocusedKey, readVisibleCalls, showAll } from "./read-box";

const open = useBrowser();
const NIGHT = "2026-11-24T22:30:00Z";
const FOR_DANGER = ["112", "158", "155", "150"];
const nextButton = (key: string) => `[data-key="${key}"] button.quiet`;

describe("when nobody answers", () => {
  test.each([
    ["by day", "2026-11-24T09:00:00Z", 'data-kos-region="praha"'],
    ["at night", NIGHT, 'data-kos-region="praha" data-kos-audience="adult-at-risk"'],
    ["for a child", NIGHT, 'data-kos-region="karlovarsky" data-kos-audience="child"'],
  ])("the ladder leads from number to number and says where it ends (%s)", async (_, at, attributes) => {
    const { page } = await open(hostPage({ main: placeholder(attributes) }), { at });
    const path = [(await readCards(page)).find(({ numbers }) => numbers.length > 0)!.key];
    for (;;) {
      const button = page.locator(nextButton(path.at(-1)!));
      if ((await button.count()) === 0) break;
      await button.click();
      await expect.poll(() => readFocusedKey(page), PATIENTLY).not.toBe(path.at(-1));
      const key = await readFocusedKey(page);
      expect(path).not.toContain(key);
      path.push(key!);
      const { numbers } = await readCard(page, key!);
      expect(numbers.some(({ text }) => !FOR_DANGER.includes(text))).toBe(true);
    }
    expect(path.length).toBeGreaterThan(2);
    const last = path.at(-1)!;
    expect(last).toBe("linka-pomoci-obetem");
    expect((await readCard(page, last)).numbers[0]!.state).toBe(cs.nonstop);
    const end = page.locator(`[data-key="${last}"] .last`);
    expect(await end.textContent()).toBe(`${cs.lastOption} ${cs.emergency} 112158`);
    expect(await end.locator('a[href="tel:112"], a[href="tel:158"]').count()).toBe(2);
  });

  test("what is open comes before what is not, at night", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha"') }), { at: NIGHT });
    await showAll(page);
    const cards = await readCards(page);
    const closed = cards.find(({ key }) => key === "sos-centrum-krizova-pomoc")!;
    expect(closed.numbers[0]!.state).toBe(cs.opensAt(cs.dayAtTime("zítra", "8:00")));
    const steps = await page.locator("button.quiet").allTextContents();
    expect(steps).not.toContain(cs.nextOption(nameOf(SERVICES.find(({ id }) => id === closed.key)!)));
    expect(steps.length).toBeGreaterThan(20);
  });

  test("a folded box unfolds and goes on at the card that was folded away", async () => {
    const { page } = await open(
      hostPage({ main: placeholder('data-kos-layout="compact" data-kos-region="praha"') }),
    );
    expect(await page.locator(".card").count()).toBe(3);
    const third = (await readCards(page))[2]!.key;
    const name = (await page.locator(nextButton(third)).textContent())!;
    await page.locator(nextButton(third)).click();
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBeGreaterThan(3);
    const key = await readFocusedKey(page);
    const service = SERVICES.find(({ id }) => id === key)!;
    expect(name).toBe(cs.nextOption(nameOf(service)));
    expect(serviceOf(key!).phones!.length).toBeGreaterThan(0);
  });

  test("a step that stands beyond the first cards brings them", async () => {
    const { page } = await open(
      hostPage({ main: placeholder('data-kos-region="praha" data-kos-audience="child" data-kos-limit="3"') }),
      { at: NIGHT },
    );
    for (let presses = 0; presses < 4; presses += 1) {
      const key = (await readFocusedKey(page)) ?? (await readCards(page))[0]!.key;
      await page.locator(nextButton(key)).click();
      await expect.poll(() => readFocusedKey(page), PATIENTLY).not.toBe(key);
    }
    expect(await page.locator(".card").count()).toBeGreaterThan(3);
    const focused = await readFocusedKey(page);
    const { numbers } = await readCard(page, focused!);
    expect(await readVisibleCalls(page)).toContainEqual({ text: numbers[0]!.text, href: numbers[0]!.href });
  });
});
