import jsqr from "jsqr";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { TEXT_FIELDS } from "../../../src/handover/card";
import { handoverCs } from "../../../src/i18n/handover-cs";
import { handoverEn } from "../../../src/i18n/handover-en";
import { runAxe } from "../../a11y/axe";
import { MEDIA, readOverflow } from "../../a11y/extension-pages";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import { findInFiles } from "./files-with";
import { clearStorage } from "./worker";

const extension = useExtension();

/** Signs that stand nowhere else: one for each field into which anything can be typed. */
const MARKERS = TEXT_FIELDS.map((name) => `zq${name.toLowerCase()}kvz`);
const ANY_MARKER = /zq\w+kvz/i;
const DATE = "2031-07-19";

/** Opens the popup's page, puts a service on the card with P, and goes to the card. */
async function openCard(size?: { width: number; height: number }): Promise<Page> {
  const page = await extension().open("popup", size);
  await page.locator(".row").first().waitFor();
  await page.locator("#query").fill("linka bezpeci");
  await page.locator('.row[data-id="linka-bezpeci"]').focus();
  await page.keyboard.press("p");
  await page.locator('[data-view="handover"]').click();
  await page.locator(".handover").waitFor();
  return page;
}

/** Fills in every field there is. */
async function fillIn(page: Page): Promise<void> {
  await page.locator(".handover select").nth(1).selectOption("needed");
  const fields = page.locator(".handover :is(input[type=text], textarea)");
  expect(await fields.count()).toBe(MARKERS.length);
  expect(
    await fields.evaluateAll(
      (all) => all.filter((one) => one instanceof HTMLElement && one.spellcheck).length,
    ),
  ).toBe(0);
  for (const [nth, marker] of MARKERS.entries()) await fields.nth(nth).pressSequentially(marker);
  await page.locator(".days input").first().check();
  await page.locator(".handover input[type=time]").first().fill("03:17");
  await page.locator(".handover input[type=date]").fill(DATE);
  await page.locator(".handover select").first().selectOption("no");
  await page.locator(".handover select").last().selectOption("tel:116111");
}

/** Every place in which a page of the extension can keep something, as one text. */
async function readPlaces(page: Page): Promise<string> {
  const { worker, context } = extension();
  const inPage = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    state: [location.href, JSON.stringify(history.state), document.title, window.name],
  }));
  const areas = await worker.evaluate(
    "Promise.all(['local', 'session', 'sync'].map((area) => chrome.storage[area].get(null)))",
  );
  expect(areas).toEqual([{}, {}, {}]);
  expect({ ...inPage, state: [] }).toEqual({
    local: [],
    session: [],
    cookie: "",
    databases: [],
    caches: [],
    state: [],
  });
  return JSON.stringify([inPage, await context.cookies()]);
}

/** The whole page, with what stands in its fields. */
const readDom = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")];
    return document.documentElement.outerHTML + fields.map(({ value }) => `\n${value}`).join("");
  });

/** Goes to the card again, wherever the page stands. */
async function reopenCard(page: Page): Promise<void> {
  await page.locator(".row").first().waitFor({ state: "attached" });
  if ((await page.locator(".handover").count()) === 0) await page.locator('[data-view="handover"]').click();
  await page.locator(".handover").waitFor();
}

describe("on paper", () => {
  test("there is the card alone, on one page of A5", async () => {
    const page = await openCard();
    await fillIn(page);
    await page.emulateMedia({ media: "print" });
    const visible = await page.evaluate(() => document.body.innerText);
    for (const marker of MARKERS) expect(visible).toContain(marker);
    expect(visible).toContain("116 111");
    for (const text of [handoverCs.memory, handoverCs.copy, handoverCs.hints.role, handoverCs.preview])
      expect(visible).not.toContain(text);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
    expect(sizes.map(([width, height]) => [Math.abs(width! - 420) < 2, Math.abs(height! - 595) < 2])).toEqual(
      [[true, true]],
    );
    await page.close();
  });

  test("long texts go on to a second page, and nothing is cut", async () => {
    const page = await openCard();
    const long = `${"slovo ".repeat(400)}${"x".repeat(300)} konec`;
    await page.locator(".handover textarea").first().fill(long);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 480, height: 700 });
    expect(await page.evaluate(() => document.body.innerText)).toContain(long);
    expect(await readOverflow(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
    const head = page.locator(".paper .head");
    expect(
      await head.evaluate((one) => [getComputedStyle(one).display, getComputedStyle(one).breakInside]),
    ).toEqual(["table-header-group", "avoid"]);
    await page.close();
  });
});

test("the code on screen dials the number beside it", async () => {
  const page = await openCard();
  await page.locator(".handover select").last().selectOption("tel:116111");
  const code = page.locator(".handover .qr svg");
  await code.scrollIntoViewIfNeeded();
  const png = (await code.screenshot()).toString("base64");
  const plain = await extension().context.newPage();
  const { width, height, pixels } = await plain.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, pixels: [...data] };
  }, png);
  const read = typeof jsqr === "function" ? jsqr : (jsqr as { default: typeof jsqr }).default;
  expect(read(Uint8ClampedArray.from(pixels), width, height)?.data).toBe("tel:116111");
  expect(await page.locator(".handover .qr strong").textContent()).toBe("116 111");
  await plain.close();
  await page.close();
});

describe.each([
  ["cs", handoverCs],
  ["en", handoverEn],
] as const)("the form (%s)", (language, own) => {
  test("breaks no rule of axe and never scrolls sideways, with warnings and a code in sight", async () => {
    const { worker } = extension();
    await worker.evaluate(`chrome.storage.local.set({ language: "${language}" })`);
    try {
      const page = await openCard();
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await fillIn(page);
      await page.locator(".handover textarea").first().fill("850314/1230, 605 123 456, a@example.com");
      await page.locator(".handover summary").click();
      await expect
        .poll(() => page.locator(".warning").allTextContents(), PATIENTLY)
        .toContain(own.warnings.phone);
      for (const media of MEDIA) {
        await page.emulateMedia(media);
        expect((await runAxe(page)).violations, JSON.stringify(media)).toEqual([]);
      }
      for (const [width, height] of [
        [320, 480],
        [400, 580],
        [800, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await readOverflow(page), `${width} × ${height}`).toEqual([]);
      }
      await page.close();
    } finally {
      await clearStorage(worker);
    }
  });
});

test("with the keyboard alone a card is written, copied and left", async () => {
  const page = await extension().open("popup");
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${selector}`);
  };
  await page.locator(".row").first().waitFor();
  await page.keyboard.type("linka bezpeci");
  await expect
    .poll(() => page.locator(".row").first().getAttribute("data-id"), PATIENTLY)
    .toBe("linka-bezpeci");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("p");
  await tabTo('[data-view="handover"]');
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), PATIENTLY).toBe("handover-title");
  await tabTo(".handover input[type=text]");
  await page.keyboard.type("učitelka c p f ? 1");
  await tabTo(".days input");
  await page.keyboard.press("Space");
  await tabTo(".handover .action");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.locator("footer [role=status]").textContent(), PATIENTLY)
    .toContain(handoverCs.copied);
  await page.keyboard.press("Escape");
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset["view"]), PATIENTLY)
    .toBe("handover");
  await page.locator("#query").fill("");
  await page.locator("#query").press("Control+V");
  expect(await page.locator("#query").inputValue()).toContain("učitelka c p f ? 1");
  await page.close();
});

describe("nothing survives", () => {
  test("while a card is written: no place outside the page's memory holds any of it", async () => {
    const page = await openCard();
    await fillIn(page);
    await page.locator(".handover .action").first().click();
    await page.waitForTimeout(500);
    expect(await readPlaces(page)).not.toMatch(ANY_MARKER);
    expect(await readDom(page)).toMatch(ANY_MARKER);
    await page.close();
  });

  test.each<[string, (page: Page) => Promise<Page>]>([
    ["a reload", async (page) => (await page.reload(), page)],
    [
      "a way there and back",
      async (page) => {
        await page.goto(page.url().replace("popup.html", "options.html"));
        await page.waitForSelector("h1");
        await page.goBack();
        return page;
      },
    ],
    [
      "closing and opening",
      async (page) => {
        await page.close();
        return extension().open("popup");
      },
    ],
    [
      "a page that the browser keeps for coming back",
      async (page) => {
        await page.evaluate(() => {
          dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        });
        return page;
      },
    ],
  ])("%s", async (_, leave) => {
    const page = await openCard();
    await fillIn(page);
    const after = await leave(page);
    await reopenCard(after);
    expect(await readDom(after)).not.toMatch(ANY_MARKER);
    expect(await after.locator(".handover input[type=date]").inputValue()).toBe("");
    expect(await after.locator(".handover input[type=time]").first().inputValue()).toBe("");
    expect(await after.locator(".days input:checked").count()).toBe(0);
    expect(await after.locator(".handover select").first().inputValue()).toBe("unknown");
    expect(await after.locator('[data-view="handover"]').textContent()).toBe("Předávací list");
    expect(await readPlaces(after)).not.toMatch(ANY_MARKER);
    await after.close();
  });

  // The last one, because it ends the browser.
  test("the browser's end: no file of its profile holds any of it", async () => {
    const { context, profile } = extension();
    const page = await openCard();
    await fillIn(page);
    await page.evaluate(() => {
      const control = document.createElement("textarea");
      control.id = "control";
      document.body.append(control);
      localStorage.setItem("control", "zqstoredkontrola");
    });
    await page.locator("#control").pressSequentially("zqtypedkontrola");
    await page.goto(page.url().replace("popup.html", "options.html"));
    await page.waitForTimeout(3000);
    await context.close();
    // What is stored, and what is typed into a field that forbids nothing, shows that the files are read.
    for (const control of ["zqstoredkontrola", "zqtypedkontrola"])
      expect(findInFiles(profile, [control])).not.toEqual([]);
    expect(findInFiles(profile, MARKERS)).toEqual([]);
  });
});
