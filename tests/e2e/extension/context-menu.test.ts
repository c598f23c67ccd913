import { beforeEach, describe, expect, test } from "vitest";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import {
  clearStorage,
  clickMenu,
  countPopups,
  forbidPopup,
  hasMenu,
  putStorage,
  readStorage,
} from "./worker";

const extension = useExtension();
beforeEach(() => clearStorage(extension().worker));

describe("the menu on selected text", () => {
  test("is there from the start", async () => {
    await expect.poll(() => hasMenu(extension().worker), PATIENTLY).toBe(true);
  });

  test("goes and comes back with its setting", async () => {
    const { worker } = extension();
    await putStorage(worker, { contextMenu: false });
    await expect.poll(() => hasMenu(worker), PATIENTLY).toBe(false);
    await putStorage(worker, { contextMenu: true });
    await expect.poll(() => hasMenu(worker), PATIENTLY).toBe(true);
  });

  test("opens the popup itself", async () => {
    const { worker, context } = extension();
    await context.pages()[0]?.bringToFront();
    await clickMenu(worker, "týrané děti");
    await expect.poll(() => countPopups(worker), PATIENTLY).toBe(1);
    expect(await readStorage(worker)).toEqual({});
  });

  test("opens a tab where the browser cannot open the popup", async () => {
    const { worker, context } = extension();
    await forbidPopup(worker);
    const opened = context.waitForEvent("page");
    await clickMenu(worker, "  týrané děti ");
    const page = await opened;
    await expect.poll(() => page.locator("#query").inputValue(), PATIENTLY).toBe("týrané děti");
    expect(page.url()).toMatch(/\/popup\.html$/);
    await page.close();
  });
});
