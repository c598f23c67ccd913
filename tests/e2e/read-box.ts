import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";

/** A number on a card: what is read, what is dialled, and what is said about it. */
export interface NumberOnScreen {
  readonly text: string;
  readonly href: string;
  readonly state: string;
}

/** A card as it is on screen. */
export interface CardOnScreen {
  readonly key: string;
  readonly numbers: readonly NumberOnScreen[];
}

/** Reads all cards of a page's boxes in their order. */
export const readCards = (page: Page): Promise<CardOnScreen[]> =>
  page.locator(".card").evaluateAll((cards) =>
    cards.map((card) => ({
      key: card.getAttribute("data-key") ?? "",
      numbers: [...card.querySelectorAll(":scope > .phones .phone")].map((row) => ({
        text: row.querySelector("a")?.textContent ?? "",
        href: row.querySelector("a")?.getAttribute("href") ?? "",
        state: row.querySelector(".state")?.textContent ?? "",
      })),
    })),
  );

/** One card by the id of its service; it fails when there is none. */
export async function readCard(page: Page, key: string): Promise<CardOnScreen> {
  const found = (await readCards(page)).find((card) => card.key === key);
  if (!found) throw new Error(`no card ${key} on screen`);
  return found;
}

/** Keys of all cards in their order. */
export const readKeys = async (page: Page): Promise<string[]> =>
  (await readCards(page)).map(({ key }) => key);

/** Every link that dials, on the page and in its boxes, that a person can see. */
export async function readVisibleCalls(page: Page): Promise<{ text: string; href: string }[]> {
  const links = await page.locator('a[href^="tel:"]:visible').all();
  return Promise.all(
    links.map(async (link) => ({
      text: (await link.textContent()) ?? "",
      href: (await link.getAttribute("href")) ?? "",
    })),
  );
}

/** Everything in the boxes of a page, text and attributes, as one string. */
export const readTree = (page: Page): Promise<string> =>
  page
    .locator("[data-kos-help]")
    .evaluateAll((hosts) =>
      hosts.map((host) => host.shadowRoot?.querySelector(".kos")?.outerHTML ?? "").join("\n"),
    );

/** Unfolds everything that the boxes of a page have to show. */
export async function showAll(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: cs.more });
  const cards = page.locator(".card");
  while ((await more.count()) > 0) {
    const before = await cards.count();
    await more.first().click();
    await cards.nth(before).waitFor({ state: "attached" });
  }
}

/** Key of the card that has the focus. */
export const readFocusedKey = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("data-key") ?? null);
