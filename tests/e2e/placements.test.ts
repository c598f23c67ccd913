import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, SETTLED, useBrowser } from "../helpers/browser";
import { hostPage, placeholder, PLAIN_LINKS, SCRIPT } from "../helpers/pages";

const open = useBrowser();
const boxes = (page: Page) => page.locator(".kos").count();
const settled = (page: Page) => page.locator(SETTLED).count();
const withoutPlaceholder = (end: string, head = "") => hostPage({ head, main: "", end });

describe("placeholders", () => {
  test("may be five on one page, each with its own options and its own choices", async () => {
    const main = ["child", "family", "senior", "adult-at-risk", "violent-person"]
      .map((audience) => placeholder(`data-kos-audience="${audience}"`))
      .join("");
    const { page } = await open(hostPage({ main }));
    await expect.poll(() => settled(page), PATIENTLY).toBe(5);
    expect(await boxes(page)).toBe(5);
    const chosen = () =>
      page
        .locator('input[name="who"]:checked')
        .evaluateAll((inputs) => inputs.map((input) => input.parentElement?.textContent));
    const { child, family, senior, adult_at_risk, violent_person } = cs.audiences;
    expect(await chosen()).toEqual([child, family, senior, adult_at_risk, violent_person]);
    await page.locator("[data-kos-help]").first().getByText(family, { exact: true }).click();
    await expect.poll(chosen, PATIENTLY).toEqual([family, family, senior, adult_at_risk, violent_person]);
  });

  test("become boxes when the page adds them later", async () => {
    const { page } = await open(withoutPlaceholder(`<div id="late"></div>${SCRIPT}`));
    await page.evaluate(() => {
      const host = document.createElement("div");
      host.setAttribute("data-kos-help", "");
      host.setAttribute("data-kos-heading", "Pozdější");
      document.getElementById("late")?.append(host);
    });
    await expect
      .poll(() => page.locator("#late .heading").allTextContents(), PATIENTLY)
      .toEqual(["Pozdější"]);
    await expect.poll(() => page.locator("#late .card").count(), PATIENTLY).toBe(8);
  });

  test("are left as the page wrote them when they go, and become boxes again when they return", async () => {
    const { page } = await open();
    const before = await page.evaluate(() => {
      const host = document.querySelector("[data-kos-help]")!;
      (window as { kept?: Element }).kept = host;
      host.remove();
      return host.innerHTML;
    });
    expect(before).toBe(PLAIN_LINKS);
    await expect
      .poll(
        () => page.evaluate(() => (window as { kept?: Element }).kept!.hasAttribute("data-kos-state")),
        PATIENTLY,
      )
      .toBe(false);
    await page.evaluate(() => document.querySelector("main")!.append((window as { kept?: Element }).kept!));
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(8);
    expect(await settled(page)).toBe(1);
  });

  test("stay boxes when they are moved", async () => {
    const { page } = await open();
    await page.getByText(cs.audiences.child, { exact: true }).click();
    await page.evaluate(() =>
      document.querySelector("header")!.append(document.querySelector("[data-kos-help]")!),
    );
    await expect.poll(() => page.locator("header .card").count(), PATIENTLY).toBe(8);
    expect(await page.getByRole("radio", { name: cs.audiences.child }).isChecked()).toBe(true);
  });

  test("of a page saved with its state become boxes too", async () => {
    const { page } = await open(hostPage({ main: placeholder('data-kos-state="stale"') }));
    await page.locator('[data-kos-state="fresh"]').waitFor();
    expect(await page.locator(".card").count()).toBe(8);
  });
});

describe("the script", () => {
  test("stands twice on a page and makes each box once", async () => {
    const { page, console } = await open(
      hostPage({ main: placeholder() + placeholder(), end: SCRIPT + SCRIPT }),
    );
    await expect.poll(() => settled(page), PATIENTLY).toBe(2);
    expect(await boxes(page)).toBe(2);
    await page.evaluate((html) => {
      document.querySelector("header")!.innerHTML = html;
    }, placeholder());
    await expect.poll(() => page.locator("header .card").count(), PATIENTLY).toBe(8);
    expect(await boxes(page)).toBe(3);
    expect(console).toEqual([]);
  });

  test("stands alone twice on a page and makes one box", async () => {
    const { page } = await open(withoutPlaceholder(SCRIPT + SCRIPT));
    expect(await boxes(page)).toBe(1);
  });

  test.each([
    ["in the body", "", '<div id="here"><script src="/kos.js"></script></div>'],
    ["in the body, async", "", '<div id="here"><script src="/kos.js" async></script></div>'],
    ["in the body, deferred", "", '<div id="here"><script src="/kos.js" defer></script></div>'],
    ["in the body, as a module", "", '<div id="here"><script src="/kos.js" type="module"></script></div>'],
    [
      "in the body, under a clobbered name",
      "",
      '<img name="currentScript" alt=""/><div id="here"><script src="/kos.js"></script></div>',
    ],
    ["in the head", '<script src="/kos.js"></script>', ""],
    ["in the head, async", '<script src="/kos.js" async></script>', ""],
    ["in the head, deferred", '<script src="/kos.js" defer></script>', ""],
    ["in the head, as a module", '<script src="/kos.js" type="module"></script>', ""],
  ])("alone %s makes a box that can be seen", async (_, head, end) => {
    const { page } = await open(withoutPlaceholder(end, head));
    expect(await boxes(page)).toBe(1);
    expect(await page.locator(".emergency").isVisible()).toBe(true);
    await expect
      .poll(() => page.locator(end ? "#here .card" : "body > [data-kos-help] .card").count(), PATIENTLY)
      .toBe(8);
  });

  test("reads its own options under a clobbered name", async () => {
    const end =
      '<img name="currentScript" data-kos-heading="Podvr\u017eeno" alt=""/><script src="/kos.js" data-kos-heading="Moje"></script>';
    const { page } = await open(withoutPlaceholder(end));
    expect(await page.locator(".heading").textContent()).toBe("Moje");
  });

  test.each([
    ["a cache key", "/kos.js?v=3", ""],
    ["a cache key, as a module", "/kos.js?v=3", 'type="module"'],
  ])("works under an address with %s", async (_, source, attributes) => {
    const { page } = await open(withoutPlaceholder(`<script src="${source}" ${attributes}></script>`), {
      until: "",
    });
    await expect.poll(() => boxes(page), PATIENTLY).toBe(1);
  });

  test("works when it is put in by another script", async () => {
    const { page } = await open(hostPage({ end: "" }), { until: "" });
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.src = "/kos.js";
      document.head.append(script);
    });
    await expect.poll(() => page.locator(".card").count(), PATIENTLY).toBe(8);
  });
});
