import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { showAll } from "./read-box";
import { readNames, readPage, readStores, readStyles } from "./read-host";

const open = useBrowser();
const STRICT = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const main = placeholder('data-kos-region="praha"') + placeholder('data-kos-layout="compact"');
const strict = { body: hostPage({ main }), headers: { "content-security-policy": STRICT } };

function noteViolations() {
  const seen: string[] = [];
  (window as { violations?: string[] }).violations = seen;
  document.addEventListener("securitypolicyviolation", (event) => {
    if (!event.blockedURI.endsWith("/favicon.ico"))
      seen.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
}

/** Uses everything in the box that a visitor can use. */
async function useEverything(page: Page): Promise<void> {
  const box = page.locator("[data-kos-help]").first();
  await box.getByRole("button", { name: cs.moreAudiences }).click();
  await box.getByText(cs.audiences.child, { exact: true }).click();
  await box.getByText(cs.later, { exact: true }).click();
  await box.getByLabel(cs.day).selectOption({ index: 1 });
  await box.getByLabel(cs.where).selectOption("karlovarsky");
  await box.locator(".quiet").first().click();
  await page.getByRole("button", { name: cs.moreOptions }).click();
  await showAll(page);
}

describe("under a policy that allows one script and enforces Trusted Types", () => {
  test("the box works in full, without a violation", async () => {
    const { page, console } = await open(strict, { before: noteViolations });
    await useEverything(page);
    expect(
      await page
        .locator(".kos")
        .first()
        .evaluate((box) => getComputedStyle(box).fontSize),
    ).toBe("16px");
    expect(
      await page
        .locator(".emergency")
        .first()
        .evaluate((line) => getComputedStyle(line).display),
    ).toBe("flex");
    expect(await page.evaluate(() => (window as { violations?: string[] }).violations)).toEqual([]);
    expect(console).toEqual([]);
  });

  test("the box asks for nothing after its script (the browser's own /favicon.ico not counted)", async () => {
    const { page, server } = await open(strict);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await useEverything(page);
    await page.waitForLoadState("networkidle");
    expect(server.asked).toEqual(["/", "/kos.js"]);
    expect(requests.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
  });

  test("no element of the box has a style attribute or a handler attribute", async () => {
    const { page } = await open(strict);
    await useEverything(page);
    const attributes = await page
      .locator("[data-kos-help] .kos, [data-kos-help] .kos *")
      .evaluateAll((elements) => [...new Set(elements.flatMap((element) => element.getAttributeNames()))]);
    expect(attributes).toContain("data-key");
    expect(attributes.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    expect(await page.locator("[data-kos-help] :is(style, script, iframe, img)").count()).toBe(0);
  });
});

describe("on a page that allows everything", () => {
  const page1 = hostPage({
    main,
    head: "<script>Object.defineProperty(window, 'already', { value: 1 });</script>",
  });
  const without = page1.replace('src="/kos.js"', 'src="/nothing.js"');
  const more = { "/nothing.js": { body: "", type: "text/javascript" } };

  test("the box stores nothing, however it is used", async () => {
    const { page } = await open(page1);
    await useEverything(page);
    expect(await readStores(page)).toEqual({
      local: [],
      session: [],
      cookies: "",
      databases: [],
      caches: [],
      workers: 0,
    });
  });

  test("the box leaves no name on anything that scripts share", async () => {
    const plain = await open(without, { more, until: "" });
    const names = await readNames(plain.page);
    const { page } = await open(page1);
    await useEverything(page);
    expect(await readNames(page)).toEqual(names);
  });

  test("the box changes neither title nor address, history or styles of the page", async () => {
    const plain = await open(without, { more, until: "" });
    const [before, styles] = [await readPage(plain.page), await readStyles(plain.page)];
    const { page } = await open(page1);
    await useEverything(page);
    expect(await readPage(page)).toEqual(before);
    expect(await readStyles(page)).toEqual(styles);
    expect(styles.flat().length).toBeGreaterThan(1000);
  });

  test("the box marks nothing outside itself that tells what was looked at", async () => {
    const { page } = await open(page1);
    const read = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await read();
    await useEverything(page);
    expect(await read()).toBe(before);
  });
});
