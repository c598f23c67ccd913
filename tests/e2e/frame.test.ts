import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { cs } from "../../src/i18n/cs";
import { optionNames } from "../../widget/options";
import { runAxe } from "../a11y/axe";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { czechDate, DIRECTORY, nameOf, SERVICES } from "./directory";

const open = useBrowser();
const read = (name: string) => readFileSync(join(ROOT, "dist/widget", name), "utf8");
const [framePage, plainPage, doorPage] = ["frame.html", "bez-skriptu.html", "bez-skriptu-d.html"].map(
  read,
) as [string, string, string];
const more = {
  "/frame.html": { body: framePage },
  "/bez-skriptu.html": { body: plainPage },
  "/bez-skriptu-d.html": { body: doorPage },
};

/** Opens a page of somebody else with the box in a frame of it. */
async function openFrame(address: string, attributes = "") {
  const host = `<!doctype html><title>Web</title><h1>Web</h1><iframe ${attributes} src="/frame.html${address}" width="400" height="700"></iframe>`;
  const { page, console } = await open(host, { more, until: "iframe" });
  const frame = page.frames()[1]!;
  return { page, frame, console };
}
const settled = (frame: Frame) => frame.locator('[data-kos-state="fresh"]').waitFor();
const regionOf = (place: Page | Frame) => place.getByLabel(cs.where).inputValue();

describe("the frame page", () => {
  test.each([
    ["its query", "?region=praha&audience=child"],
    ["its fragment", "#region=praha&audience=child"],
    ["both, the fragment last", "?region=zlinsky&audience=child#region=praha"],
  ])("takes its options from %s", async (_, address) => {
    const { frame, console } = await openFrame(address);
    await settled(frame);
    expect(await regionOf(frame)).toBe("praha");
    expect(await frame.getByRole("radio", { name: cs.audiences.child }).isChecked()).toBe(true);
    expect(console).toEqual([]);
  });

  test("follows its fragment when the page around changes it", async () => {
    const { page, frame } = await openFrame("#region=praha&theme=dark");
    await settled(frame);
    await page
      .locator("iframe")
      .evaluate((element) => ((element as HTMLIFrameElement).src = "/frame.html#region=zlinsky"));
    await expect.poll(() => regionOf(frame), PATIENTLY).toBe("zlinsky");
    expect(await frame.locator(".kos.light").count()).toBe(1);
  });

  test("lets nobody write on it by a link", async () => {
    const { page, console, server } = await open("<p>", { more, until: "" });
    await page.goto(
      `http://127.0.0.1:${server.port}/frame.html#heading=Volejte%20999&source=https://example.com/x&local=x&state=x`,
    );
    await page.locator('[data-kos-state="fresh"]').waitFor();
    expect(await page.locator(".heading").textContent()).toBe(cs.heading);
    expect(await page.locator("[data-kos-help]").evaluate((host) => host.getAttributeNames())).toEqual([
      "data-kos-help",
      "data-kos-state",
    ]);
    expect(console).toEqual([]);
  });

  test("knows every option that is a word of a list or a number", () => {
    const [, known = ""] = /names = "([^"]+)"/.exec(framePage) ?? [];
    const written = ["heading", "heading-level", "source", "local"];
    expect(known.split(" ").toSorted()).toEqual(
      optionNames()
        .filter((name) => !written.includes(name))
        .toSorted(),
    );
  });

  test.each([["allow-scripts"], ["allow-scripts allow-popups allow-top-navigation-by-user-activation"]])(
    "works in a sandbox with %s",
    async (sandbox) => {
      const { page, frame, console } = await openFrame(
        "#region=praha&audience=child",
        `sandbox="${sandbox}"`,
      );
      await settled(frame);
      expect(await frame.locator(".card").count()).toBe(8);
      await frame.getByText(cs.audiences.family, { exact: true }).click();
      await expect
        .poll(() => frame.getByRole("radio", { name: cs.audiences.family }).isChecked(), PATIENTLY)
        .toBe(true);
      const number = frame.locator(".call").first();
      const text = await number.textContent();
      const selected = await number.evaluate((link) => {
        getSelection()?.selectAllChildren(link);
        return getSelection()?.toString();
      });
      expect(selected).toBe(text);
      expect(text).toMatch(/^\d{3}(?: \d{3})*$/);
      expect(await number.evaluate((link) => getComputedStyle(link).userSelect)).not.toBe("none");
      expect(console).toEqual([]);
      expect(page.url()).toMatch(/127\.0\.0\.1/);
    },
  );

  test("leads the whole tab to a website where the sandbox allows that", async () => {
    const { page, frame } = await openFrame(
      "#region=praha",
      'sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"',
    );
    await settled(frame);
    await page
      .context()
      .route("https://**", (route) =>
        route.fulfill({ contentType: "text/html", body: "<title>There</title>" }),
      );
    await frame.locator(".card a[href^=https]").first().click();
    await expect.poll(() => page.title(), PATIENTLY).toBe("There");
  });

  test.each([
    ["in a sandbox without scripts", 'sandbox=""', {}],
    ["without JavaScript", "", { javaScriptEnabled: false }],
  ])("%s holds plain links to dial and leads to the page without script", async (_, attributes, context) => {
    const host = `<!doctype html><title>Web</title><iframe ${attributes} src="/frame.html" width="400" height="700"></iframe>`;
    const { page } = await open(host, { more, context, until: "iframe" });
    const frame = page.frameLocator("iframe");
    for (const number of EMERGENCY_NUMBERS.slice(0, 2))
      expect(await frame.getByRole("link", { name: number }).getAttribute("href")).toBe(`tel:${number}`);
    await frame.getByRole("link", { name: "Další kontakty" }).click();
    await frame.getByRole("heading", { name: cs.heading }).waitFor();
    expect(await frame.locator(".card").count()).toBeGreaterThan(5);
  });
});

describe("the page without script", () => {
  const nationwide = SERVICES.filter(({ service_area: area }) => area.nationwide);
  const openPlain = async (body: string) => (await open({ body }, { more, until: "" })).page;

  test("shows the emergency numbers first, then what serves the whole country, and how old it is", async () => {
    const page = await openPlain(plainPage);
    const calls = await page
      .locator('a[href^="tel:"]')
      .evaluateAll((links) => links.map(({ textContent }) => textContent));
    expect(calls.slice(0, 4)).toEqual([...EMERGENCY_NUMBERS]);
    const names = new Set(await page.locator(".card h3").allTextContents());
    expect(names.size).toBeGreaterThan(5);
    const known = new Set(nationwide.map(nameOf));
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
    expect(await page.locator("footer").textContent()).toContain(czechDate(DIRECTORY.issued));
  });

  test("has no script, asks for nothing and is accessible", async () => {
    for (const body of [plainPage, doorPage]) {
      expect(body).not.toMatch(/<(?:script|link|img|iframe|form)\b/);
      expect((await runAxe(await openPlain(body))).violations).toEqual([]);
    }
  });

  test("keeps the door of people who want to stop hurting others apart, with no way back", async () => {
    expect(plainPage).toContain('href="bez-skriptu-d.html"');
    expect(doorPage).not.toContain("bez-skriptu.html");
    expect(doorPage.replace(/<style>.*?<\/style>/s, "")).not.toMatch(/azyl|utajen|ubližuje|obět/i);
    const page = await openPlain(doorPage);
    expect(await page.locator(".emergency a").count()).toBe(4);
  });
});
