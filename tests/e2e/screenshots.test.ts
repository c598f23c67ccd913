import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { cs } from "../../src/i18n/cs";
import { KOS_PARTS, rewritten } from "../dist/script-parts";
import { useBrowser, type VisitOptions } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { daysAfter, DIRECTORY } from "./directory";

const FOLDER = join(ROOT, ".cache/screenshots");
const open = useBrowser();
const broken = rewritten(KOS_PARTS.envelope, KOS_PARTS.envelope.replace("+420734441233", "+420734441234"));
const phone = { context: { viewport: { width: 360, height: 800 } } };

const VIEWS: readonly (readonly [name: string, attributes: string, options: VisitOptions])[] = [
  ["praha", 'data-kos-region="praha"', phone],
  ["praha-child", 'data-kos-region="praha-7" data-kos-audience="child"', phone],
  ["gap", 'data-kos-region="karlovarsky" data-kos-audience="violent-person"', phone],
  ["compact", 'data-kos-region="praha" data-kos-layout="compact"', phone],
  ["dark", 'data-kos-region="praha" data-kos-theme="dark"', phone],
  ["english", 'data-kos-region="praha" data-kos-lang="en"', phone],
  ["wide", 'data-kos-region="praha"', {}],
  ["narrow", 'data-kos-region="praha"', { context: { viewport: { width: 320, height: 800 } } }],
  ["forced-colours", 'data-kos-region="praha"', { context: { ...phone.context, forcedColors: "active" } }],
  ["stale", "", { ...phone, at: daysAfter(DIRECTORY.review_by, 1) }],
  ["expired", "", { ...phone, at: daysAfter(DIRECTORY.expires, 1) }],
  ["failed", "", { ...phone, more: { "/kos.js": { body: broken, type: "text/javascript" } } }],
];

mkdirSync(FOLDER, { recursive: true });

test.each(VIEWS)("pictures the view %s for people to look at", async (name, attributes, options) => {
  const { page } = await open(hostPage({ main: placeholder(attributes) }), options);
  const picture = await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  expect(picture.length).toBeGreaterThan(5000);
  expect(await page.locator(".emergency").isVisible()).toBe(true);
});

test("pictures a later hour for people to look at", async () => {
  const { page } = await open(hostPage({ main: placeholder('data-kos-region="praha"') }), phone);
  await page.getByText(cs.later, { exact: true }).click();
  await page.getByLabel(cs.day).selectOption({ index: 1 });
  await page.getByRole("button", { name: cs.moreAudiences }).click();
  await page.screenshot({ path: join(FOLDER, "later.png"), fullPage: true });
  expect(await page.getByLabel(cs.day).isVisible()).toBe(true);
});
