import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { REGIONS } from "../../src/directory/regions";
import { LANGUAGES } from "../../src/directory/vocabulary";
import { chooseMessages } from "../../src/i18n/choose";
import { cs } from "../../src/i18n/cs";
import { NAMES_OF_THEMSELVES, sayDay } from "../../src/view/say";
import { PATIENTLY, useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { DIRECTORY } from "./directory";
import { buildPseudoLocale, MESSAGE } from "./pseudo-locale";
import { readMisfits, readTexts } from "./read-layout";

const open = useBrowser();
const NARROW = { viewport: { width: 320, height: 640 } };
const everywhere = 'data-kos-region="karlovarsky" data-kos-audience="violent-person" data-kos-limit="30"';
const pageIn = (language: string, attributes = everywhere) =>
  hostPage({ main: placeholder(`${attributes} data-kos-lang="${language}"`) });

/** Shows all doors and asks for a later hour, so that everything that can be on screen is. */
async function unfold(page: Page): Promise<void> {
  await page.locator("fieldset button.chip").click();
  await page.locator('input[name="when"]').nth(1).check({ force: true });
  await page.locator("fieldset select").first().waitFor();
}

describe.each(LANGUAGES)("in %s", (language) => {
  const messages = chooseMessages(language);

  test("the box fits a page 320 pixels wide, and nothing in it is cut off", async () => {
    const { page } = await open(pageIn(language), { context: NARROW });
    expect(await page.getByRole("heading", { name: messages.heading }).isVisible()).toBe(true);
    await unfold(page);
    for (const door of [0, 2, 3]) {
      await page.locator('input[name="who"]').nth(door).check({ force: true });
      for (const { slug } of [REGIONS[0]!, ...REGIONS.filter(isLongest(language))]) {
        await page.locator("label.field select:not(.language)").selectOption(slug);
        expect(await readMisfits(page), `${door} ${slug}`).toEqual([]);
      }
    }
  });

  test("the box speaks the language of the page around it, and says so to whoever reads it aloud", async () => {
    const { page } = await open(hostPage({ html: `lang="${language}-CZ"` }));
    expect(await page.getByRole("heading", { name: messages.heading }).isVisible()).toBe(true);
    expect(await page.locator(".kos").getAttribute("lang")).toBe(language);
    const names = await page.locator(".emergency-number").allTextContents();
    expect(names).toEqual(
      EMERGENCY_NUMBERS.slice(0, 2).map((number) => number + messages.emergencyNames[number]),
    );
    const summaries = page.locator(".card > p[lang]:not([translate])");
    const tongues = await summaries.evaluateAll((all) => all.map((one) => one.getAttribute("lang")));
    expect(tongues.length).toBeGreaterThan(4);
    const translated = ["cs", "en"].includes(language) ? language : "cs";
    expect(new Set(tongues)).toContain(translated);
  });

  test("each number says what is spoken on it, where the reader may not speak Czech", async () => {
    const { page } = await open(pageIn(language, 'data-kos-limit="30"'));
    const rows = await page.locator(".card > .phones .phone").allTextContents();
    const unknown = rows.filter((row) => row.includes(messages.languagesUnknown));
    const known = rows.filter((row) => row.includes(messages.languages("")));
    expect(known.length).toBeGreaterThan(0);
    expect(unknown.length + known.length).toBe(language === "cs" ? known.length : rows.length);
  });
});

describe("a language with longer words, and with accents everywhere", () => {
  let script: string;
  beforeAll(async () => {
    script = await buildPseudoLocale();
  });
  const openPseudo = async (attributes: string) => {
    const more = { "/kos.js": { body: script, type: "text/javascript" } };
    return open(pageIn("cs", attributes), { context: NARROW, more });
  };

  test.each([everywhere, 'data-kos-region="praha"', 'data-kos-layout="compact"'])(
    "fits a page 320 pixels wide, and nothing in it is cut off (%s)",
    async (attributes) => {
      const { page } = await openPseudo(attributes);
      if (!attributes.includes("compact")) await unfold(page);
      expect(await readMisfits(page)).toEqual([]);
    },
  );

  test("nothing is said but messages, the directory, and what the platform says itself", async () => {
    const { page } = await openPseudo(everywhere);
    await unfold(page);
    await expect.poll(async () => (await readTexts(page)).length, PATIENTLY).toBeGreaterThan(50);
    const days = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
      [0, 1, 2].map((ahead) => sayDay(ahead, weekday, cs)),
    );
    const known = [
      JSON.stringify(DIRECTORY),
      ...REGIONS.map(({ name }) => name.cs),
      ...LANGUAGES.map((language) => NAMES_OF_THEMSELVES[language]),
      ...days,
    ].join("\n");
    const own = (await readTexts(page)).flatMap((text) => {
      let rest = text;
      while (MESSAGE.test(rest)) rest = rest.replace(MESSAGE, "");
      const parts = rest.split(/[:,;]\s/).map((part) => part.replace(/^[\s:;,⟦]+|[\s.⟧]+$/g, ""));
      return parts.filter((part) => !/^[\s\d:]*$/.test(part) && !known.includes(part));
    });
    expect(own).toEqual([]);
  });
});

/** The two longest names of regions are the hardest ones for a narrow list. */
function isLongest(language: (typeof LANGUAGES)[number]) {
  const lengths = REGIONS.map(({ name }) => name[language].length);
  const longest = Math.max(...lengths);
  return ({ name }: (typeof REGIONS)[number]) => name[language].length === longest;
}

describe("a visitor who reads no Czech", () => {
  test("keeps the door, the place and the hour when they change the language", async () => {
    const { page } = await open(hostPage());
    const door = page.locator('input[name="who"]').nth(3);
    await door.check({ force: true });
    await page.locator("label.field select:not(.language)").selectOption("karlovarsky");
    await page.locator('input[name="when"]').nth(1).check({ force: true });
    const read = async () => ({
      cards: await page.locator(".card").evaluateAll((all) => all.map((one) => one.getAttribute("data-key"))),
      fields: await page
        .locator("fieldset select, label.field select:not(.language)")
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    });
    const before = await read();
    await page.locator("select.language").selectOption("uk");
    await expect
      .poll(() => page.locator(".heading").textContent(), PATIENTLY)
      .toBe(chooseMessages("uk").heading);
    expect(await door.isChecked()).toBe(true);
    expect(await read()).toEqual(before);
  });

  test("chooses a language by its own name, goes on from there, and leaves nothing of it", async () => {
    const { page } = await open(hostPage());
    const field = page.locator("select.language");
    expect(await field.locator("option").allTextContents()).toContain(
      "\u0443\u043a\u0440\u0430\u0457\u043d\u0441\u044c\u043a\u0430",
    );
    await field.focus();
    await field.selectOption("uk");
    expect(await page.locator(".heading").textContent()).toBe(chooseMessages("uk").heading);
    expect(await page.locator(".kos").getAttribute("lang")).toBe("uk");
    await expect.poll(() => field.evaluate((node) => node.matches(":focus")), PATIENTLY).toBe(true);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await expect.poll(() => page.locator(".heading").textContent(), PATIENTLY).toBe(cs.heading);
  });
});
