import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { cs } from "../../src/i18n/cs";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { readTree } from "./read-box";

const open = useBrowser();
const CONTACT = `<p id="kontakt"><img alt=""><b onclick="x()">\u0160koln\u00ed   psycholo\u017eka</b>:
  <a href="tel:+420 999 000 111">zavolejte</a>, <a href="https://skola.example/poradna">poradna</a>
  <script type="text/plain">skript</script></p>`;
const withContact = (attributes = "", contact = CONTACT) =>
  hostPage({ main: `${contact}${placeholder(`data-kos-local="kontakt" ${attributes}`)}` });
const local = (page: Page) => page.locator(".local");
const text = (page: Page) => local(page).locator("p").first().textContent();

describe("the page's own contact", () => {
  test("stands under the emergency numbers with its text and links, and says whose it is", async () => {
    const { page, console } = await open(withContact('data-kos-region="praha"'));
    expect((await text(page))!.trim()).toBe("\u0160koln\u00ed psycholo\u017eka: 999 000 111, poradna");
    const links = await local(page)
      .locator("a")
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]));
    expect(links).toEqual([
      ["999 000 111", "tel:+420999000111"],
      ["poradna", "https://skola.example/poradna"],
    ]);
    expect(await local(page).locator("a").last().getAttribute("rel")).toBe("noreferrer noopener");
    expect(await local(page).getByText(cs.localNote).isVisible()).toBe(true);
    const tops = await page
      .locator(".emergency, .local, .card")
      .evaluateAll((all) => all.slice(0, 3).map(({ className }) => className.split(" ").at(-1)));
    expect(tops).toEqual(["emergency", "local", "lead"]);
    expect(console).toEqual([]);
  });

  test("brings none of its HTML into the box, and never stands among the signed cards", async () => {
    const { page } = await open(withContact());
    expect(await local(page).locator("img, b, script, [onclick], [id]").count()).toBe(0);
    expect(await page.locator(".results .local, .card .local").count()).toBe(0);
    expect(await page.locator(".card").getByText("999 000 111").count()).toBe(0);
  });

  test("is there when the directory is not", async () => {
    const { page } = await open(withContact(), {
      before: () => (window.requestAnimationFrame = () => 0),
      until: '[data-kos-state="loading"]',
    });
    expect(await local(page).isVisible()).toBe(true);
  });

  test("follows its option", async () => {
    const { page } = await open(hostPage({ main: `${CONTACT}<p id="jiny">Starosta</p>${placeholder()}` }));
    const set = (value: string) =>
      page.locator("[data-kos-help]").evaluate((host, id) => host.setAttribute("data-kos-local", id), value);
    expect(await local(page).count()).toBe(0);
    await set("jiny");
    await expect.poll(() => text(page), PATIENTLY).toBe("Starosta");
    await set("kontakt");
    await expect.poll(() => text(page), PATIENTLY).toContain("999 000 111");
    await page.locator("[data-kos-help]").evaluate((host) => host.removeAttribute("data-kos-local"));
    await expect.poll(() => local(page).count(), PATIENTLY).toBe(0);
  });

  test("goes away when a visitor opens the violent person's door, and comes back with another one", async () => {
    const { page } = await open(withContact());
    await page.getByText(cs.audiences.violent_person, { exact: true }).click();
    await expect.poll(() => local(page).count(), PATIENTLY).toBe(0);
    expect(await readTree(page)).not.toContain("999000111");
    await page.getByText(cs.audiences.child, { exact: true }).click();
    await expect.poll(() => local(page).count(), PATIENTLY).toBe(1);
  });

  test.each([
    ["missing", ""],
    ["empty", '<p id="kontakt"> \n </p>'],
    ["longer than 400 characters", `<p id="kontakt">${"slovo ".repeat(70)}</p>`],
    ["one with a bad number", '<p id="kontakt">\u0160kola <a href="tel:linka">linka</a></p>'],
    ["one with half a number", '<p id="kontakt">\u0160kola <a href="tel:+420999">999</a></p>'],
  ])("is left out with one warning where the element is %s", async (_, contact) => {
    const { page, console } = await open(withContact("", contact));
    expect(await local(page).count()).toBe(0);
    expect(await page.locator(".card").count()).toBe(8);
    expect(console).toHaveLength(1);
    expect(console[0]).toContain('[KOS] data-kos-local="kontakt"');
    expect(console[0]).toContain("400 characters");
  });
});
