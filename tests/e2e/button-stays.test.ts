import { expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { expectClosed, openBox, openerOf, panelOf } from "./button";

const open = useBrowser();
const page0 = hostPage({ main: placeholder('data-kos-layout="button"') });
const withoutPopovers = () => {
  for (const name of ["popover", "showPopover", "hidePopover"])
    Reflect.deleteProperty(HTMLElement.prototype, name);
};

test.each([
  ["a popover", undefined],
  ["a dialog", withoutPopovers],
])("what the round button opened as %s stays at a press on its plain text", async (_, before) => {
  const { page } = await open(page0, before && { before });
  await openerOf(page).click();
  await panelOf(page).getByText(cs.audiences.child, { exact: true }).click();
  for (const text of [cs.heading, cs.who, cs.exitNote]) {
    await panelOf(page).getByText(text, { exact: true }).first().click();
    expect(await panelOf(page).isVisible()).toBe(true);
  }
  expect(await page.getByRole("radio", { name: cs.audiences.child }).isChecked()).toBe(true);
});

test("the round button is in sight on a phone when the page has moved the box that was open", async () => {
  const { page } = await open(page0, { context: { viewport: { width: 360, height: 740 } } });
  const opacity = () => openerOf(page).evaluate((opener) => getComputedStyle(opener).opacity);
  await openBox(page);
  expect(await opacity()).toBe("0");
  await page.locator("[data-kos-help]").evaluate((host) => document.body.append(host));
  await expect.poll(() => panelOf(page).isVisible(), PATIENTLY).toBe(false);
  expect(await opacity()).toBe("1");
  await openBox(page);
  await page.keyboard.press("Escape");
  await expectClosed(page);
});
