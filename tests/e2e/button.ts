import type { Page } from "playwright-core";
import { expect } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY } from "../helpers/browser";

/** The round button of a page. */
export const openerOf = (page: Page) => page.getByRole("button", { name: cs.opener, exact: true });

/** What the round button opens. */
export const panelOf = (page: Page) => page.getByRole("dialog", { name: cs.heading });

/** Opens the box behind the round button and waits until it has the focus. */
export async function openBox(page: Page): Promise<void> {
  await openerOf(page).click();
  await panelOf(page).waitFor();
  await expect.poll(() => focusedIn(page), PATIENTLY).toContain("panel");
}

/** Waits until the box behind the round button is put away with all it held. */
export async function expectClosed(page: Page): Promise<void> {
  await expect.poll(() => page.locator(".panel:visible, .panel .card").count(), PATIENTLY).toBe(0);
}

/** Class of the element in the first box that has the focus. */
export const focusedIn = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector("[data-kos-help]")?.shadowRoot?.activeElement?.className ?? "");
