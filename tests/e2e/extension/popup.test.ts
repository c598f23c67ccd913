import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { ROOT } from "../../../.ci/files.mjs";
import { EMERGENCY_NUMBERS } from "../../../src/directory/emergency";
import { guidanceCs } from "../../../src/i18n/guidance-cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { runAxe } from "../../a11y/axe";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";

const extension = useExtension();

async function open(size?: { width: number; height: number }): Promise<Page> {
  const page = await extension().open("popup", size);
  await page.locator(".row").first().waitFor();
  return page;
}

const titles = (page: Page) => page.locator(".row .title").allTextContents();
const report = (page: Page) => page.locator("footer [role=status]").textContent();
const search = (page: Page, text: string) => page.locator("#query").fill(text);

/** Opens a service by its id. */
async function openService(page: Page, query: string, id: string): Promise<void> {
  await search(page, query);
  await page.locator(`.row[data-id="${id}"]`).click();
  await page.locator(".detail").waitFor();
}

/** What the clipboard holds, as pasting it shows; no page may read it. */
async function pasted(page: Page): Promise<string> {
  await search(page, "");
  await page.locator("#query").press("Control+V");
  return page.locator("#query").inputValue();
}

describe("the popup", () => {
  test("has the emergency numbers and the search field, focused, before its script runs", async () => {
    const { context, worker } = extension();
    const page = await context.newPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(worker.url().replace(/[^/]+$/, "src/popup/popup.html"));
    expect(
      await page.locator(".emergency a").evaluateAll((links) => links.map((a) => a.getAttribute("href"))),
    ).toEqual(EMERGENCY_NUMBERS.map((number) => `tel:${number}`));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("query");
    await page.keyboard.type("děti");
    expect(await page.locator("#query").inputValue()).toBe("děti");
    await page.close();
  });

  test("shows nothing of a directory that was altered, says so, and keeps the emergency numbers", async () => {
    const { context, worker } = extension();
    const page = await context.newPage();
    let altered = 0;
    await page.route("**/assets/*.js", (route) => {
      const script = readFileSync(
        join(ROOT, "dist/extension/chrome", new URL(route.request().url()).pathname),
        "utf8",
      );
      const body = script.replaceAll("+420734441233", "+420999441233");
      if (body !== script) altered++;
      return route.fulfill({ body, contentType: "text/javascript" });
    });
    await page.goto(worker.url().replace(/[^/]+$/, "src/popup/popup.html"));
    await page.getByText(popupCs.refused).waitFor();
    expect(altered).toBe(1);
    expect(await page.locator(".row").count()).toBe(0);
    expect(await page.locator(".emergency a:visible").count()).toBe(4);
    expect((await runAxe(page)).violations).toEqual([]);
    await page.close();
  });

  test("says first that it is for professionals' devices", async () => {
    const page = await open();
    expect(await page.locator(".intro").textContent()).toBe(popupCs.forProfessionals);
  });

  test.each([16, 24, 32])(
    "hides no emergency number under anything with letters of %i px",
    async (letters) => {
      const page = await open();
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), letters);
      const reached = await page.locator(".emergency a").evaluateAll((links) =>
        links.map((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      );
      expect(reached).toEqual([true, true, true, true]);
    },
  );

  test("stays still under a pressed mouse, where the line about keys takes two lines", async () => {
    const page = await open({ width: 320, height: 700 });
    await page.locator('[data-view="handover"]').click();
    await expect.poll(() => page.locator(".handover").count(), PATIENTLY).toBe(1);
  });

  test("breaks no name letter by letter in a laptop's tab at 200 %", async () => {
    const page = await open({ width: 768, height: 370 });
    const name = await page.locator(".row .title").first().boundingBox();
    expect(name?.width).toBeGreaterThan(100);
  });

  test("finds as one types, without accents, and copies with one key", async () => {
    const page = await open();
    await page.keyboard.type("linka bezpeci");
    await expect.poll(async () => (await titles(page))[0], PATIENTLY).toBe("Linka bezpečí");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("c");
    await expect.poll(() => report(page), PATIENTLY).toContain("Zkopírováno. Nikam jsme nic neposlali.");
    expect(await pasted(page)).toBe("116 111");
  });

  test("finds nothing off the topic, and the emergency numbers stay", async () => {
    const page = await open();
    await search(page, "recept na svíčkovou");
    await expect.poll(() => page.locator(".count").textContent(), PATIENTLY).toBe(popupCs.noneFound);
    expect(await titles(page)).toEqual([]);
    expect(await page.locator(".emergency a:visible").count()).toBe(4);
  });

  test("narrows by filters and says what a region lacks", async () => {
    const page = await open();
    const all = await page.locator(".count").textContent();
    await page.getByLabel(popupCs.openNow).check();
    await expect.poll(() => page.locator(".count").textContent(), PATIENTLY).not.toBe(all);
    expect(await page.locator(".row .state:not(.open)").count()).toBe(0);
    await page.getByLabel(popupCs.openNow).uncheck();
    await page.locator(".more-filters summary").click();
    await page.getByRole("combobox", { name: popupCs.channel, exact: true }).selectOption("chat");
    await expect
      .poll(() => page.locator(".more-filters summary").textContent(), PATIENTLY)
      .toBe("Filtry (1)");
    await page.getByRole("combobox", { name: popupCs.channel, exact: true }).selectOption("");
    await page.getByRole("combobox", { name: popupCs.region, exact: true }).selectOption("karlovarsky");
    await page.getByRole("combobox", { name: popupCs.audience, exact: true }).selectOption("violent_person");
    await expect
      .poll(() => page.locator(".notice").textContent(), PATIENTLY)
      .toContain("V Karlovarském kraji");
  });

  test("shows a conflict: the older value, the one that looks current, why, and no number that ended", async () => {
    const page = await open();
    await openService(page, "bily kruh", "bily-kruh-bezpeci");
    const conflict = await page.locator(".conflict").first().textContent();
    for (const part of ["Dona linka", "116 006", popupCs.conflictValues.current, popupCs.why]) {
      expect(conflict).toContain(part);
    }
    expect(await page.locator("body").textContent()).not.toMatch(/251\s?511\s?313/);
  });

  test("shows every field with its sources and assurance", async () => {
    const page = await open();
    await openService(page, "bily kruh", "bily-kruh-bezpeci");
    const fields = await page
      .locator(".fields > div")
      .evaluateAll((all) =>
        all.map((field) => [
          field.querySelector("dt")?.textContent,
          field.querySelector(".origin")?.textContent,
        ]),
      );
    expect(fields.length).toBeGreaterThan(4);
    expect(fields.filter(([, origin]) => !origin)).toEqual([]);
    expect(await page.locator(".detail .call").first().getAttribute("href")).toBe("tel:116006");
  });

  test.each([
    ["whole", false, /FN:Linka bezpe/],
    ["neutral", true, /^BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jana\r\nTEL;[^\r]*116111\r\nEND:VCARD\r\n$/],
  ])("saves a contact card (%s) under a name that says nothing", async (_, neutral, content) => {
    const page = await open();
    await openService(page, "linka bezpeci", "linka-bezpeci");
    await page.locator(".save summary").click();
    if (neutral) await page.getByLabel(popupCs.saveNeutral).check();
    await page.locator(".save a[href^='blob:']").waitFor();
    // The card of the choice before is gone as soon as the new one is there.
    const link = page.getByRole("link", { name: popupCs.download });
    await expect
      .poll(
        () => link.evaluate(async (a: HTMLAnchorElement) => (await fetch(a.href)).text()).catch(String),
        PATIENTLY,
      )
      .toMatch(content);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("kontakt.vcf");
    expect(readFileSync(await download.path(), "utf8")).toMatch(content);
  });

  test("prints only what was put on the sheet", async () => {
    const page = await open();
    await page.keyboard.type("linka bezpeci");
    await page.locator('.row[data-id="linka-bezpeci"]').focus();
    await page.keyboard.press("p");
    await page.emulateMedia({ media: "print" });
    const visible = await page.evaluate(() => document.body.innerText);
    expect(visible).toContain("Kontakty");
    expect(visible).toContain("Linka bezpečí");
    expect(visible).not.toContain(popupCs.filters);
    expect(visible).not.toMatch(/KOS|Modrá linka/);
    // Where the paper begins, not below the room that the screen leaves for the list.
    expect((await page.locator(".sheet").boundingBox())?.y).toBeLessThan(1);
    expect((await page.pdf({ format: "A5" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });

  test("prints guidance black on white, with what was chosen, from a dark page too", async () => {
    const { worker } = extension();
    await worker.evaluate("chrome.storage.local.set({ theme: 'dark' })");
    try {
      const page = await open();
      await page.locator('[data-view="guidance"]').click();
      await page.getByText(guidanceCs.competent).click();
      await page.locator(".guidance select").first().selectOption("CZ041");
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate(() => document.body.innerText)).toContain("Karlovarský kraj");
      const colours = await page
        .locator(".guidance :is(h2, p, a, select):visible")
        .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).color));
      expect(new Set(colours)).toEqual(new Set(["rgb(0, 0, 0)"]));
    } finally {
      await worker.evaluate("chrome.storage.local.clear()");
    }
  });

  test("keeps favourites only where somebody has asked for it", async () => {
    const { worker } = extension();
    const stored = () => worker.evaluate("chrome.storage.local.get('favourites')");
    const page = await open();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("f");
    await expect.poll(() => report(page), PATIENTLY).toContain(popupCs.favouritesOff);
    expect(await stored()).toEqual({});
    await worker.evaluate("chrome.storage.local.set({ keepFavourites: true })");
    try {
      const other = await open();
      await other.locator('.row[data-id="linka-bezpeci"]').focus();
      await other.keyboard.press("f");
      await expect.poll(stored, PATIENTLY).toEqual({ favourites: ["linka-bezpeci"] });
      await expect.poll(async () => (await titles(other))[0], PATIENTLY).toBe("Linka bezpečí");
    } finally {
      await worker.evaluate("chrome.storage.local.clear()");
    }
  });
});

test("a visit leaves no request, nothing stored, nothing in the address and the title", async () => {
  const { context, worker } = extension();
  const requests: string[] = [];
  const note = (request: { url(): string }) => void requests.push(request.url());
  context.on("request", note);
  const page = await open();
  await page.keyboard.type("modrá linka");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await page.locator(".detail").waitFor();
  context.off("request", note);
  expect(requests.filter((url) => !url.startsWith("chrome-extension:"))).toEqual([]);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
  expect([
    await page.title(),
    await page.evaluate(() => history.length + localStorage.length + document.cookie.length),
  ]).toEqual(["KOS", 2]);
  expect(await worker.evaluate("chrome.storage.local.get()")).toEqual({});
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  expect(await page.locator("#query").inputValue()).toBe("");
});
