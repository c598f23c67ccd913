import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUNDLED_ENVELOPE } from "../../../src/directory/bundled";
import { PATIENTLY } from "../../helpers/browser";
import { envelopeFor, type Loose } from "../../helpers/documents";
import { useExtension } from "../../helpers/extension";
import { hasProgram } from "../../helpers/programs";
import { type SecureServer, startSecureServer } from "../../helpers/secure-server";
import { EDITORS } from "../../helpers/sign";
import { clearStorage, putStorage, readStorage, suggest } from "./worker";

const extension = useExtension(["--ignore-certificate-errors"]);
const published: Loose = JSON.parse(JSON.parse(BUNDLED_ENVELOPE).directory.payload);
const version = Number(published["version"]);

/** The published directory with another number for one line, as the editors would sign it. */
const release = (changes: Loose, editors = EDITORS.slice(0, 2)): string => {
  const text = JSON.stringify(published).replaceAll("+420608902410", "+420999000777");
  return envelopeFor({ ...JSON.parse(text), ...changes }, editors);
};

describe.skipIf(!hasProgram("openssl"))("updates (skipped where openssl is not installed)", () => {
  let server: SecureServer;
  const pages: Page[] = [];
  beforeAll(async () => {
    server = await startSecureServer();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    server.put(release({ version: version + 2 }));
    await clearStorage(extension().worker);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  const openPage = async (name: "popup" | "options"): Promise<Page> => {
    const page = await extension().open(name, { width: 800, height: 900 });
    pages.push(page);
    return page;
  };
  const turnOn = () => putStorage(extension().worker, { updates: true, updateUrl: server.url });
  /** Presses the button on the page of settings and waits for its line. */
  const check = async (): Promise<Page> => {
    const page = await openPage("options");
    const before = await page.locator(".update").textContent();
    await page.click("button[name=check]");
    await expect.poll(() => page.locator(".update").textContent(), PATIENTLY).not.toBe(before);
    return page;
  };
  const numberOf = async (name: string): Promise<string> =>
    (await suggest(extension().worker, name))[0]?.description ?? "";

  test("are off until somebody turns them on and names an address", async () => {
    const page = await openPage("options");
    await page.waitForSelector("h1");
    expect(await page.locator("button[name=check]").isDisabled()).toBe(true);
    await page.check("input[name=updates]");
    await page.fill("input[name=updateUrl]", server.url);
    await page.locator("input[name=updateUrl]").blur();
    await page.click("button[name=check]");
    await expect.poll(() => page.locator(".release").textContent(), PATIENTLY).toContain("stažené");
    expect(await page.locator(".update").textContent()).toContain("Máte nejnovější adresář.");
  });

  test("bring the newer directory everywhere", async () => {
    expect(await numberOf("modra linka")).toContain("608 902 410");
    await turnOn();
    const page = await check();
    expect(await page.locator(".release").textContent()).toContain(`1.${version + 2} `);
    expect(await numberOf("modra linka")).toContain("999 000 777");
  });

  test("send no cookies and no word about where they come from", async () => {
    await turnOn();
    await check();
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).not.toHaveProperty("cookie");
    expect(server.asked[0]).not.toHaveProperty("referer");
  });

  test("happen once a day when the popup opens", async () => {
    await turnOn();
    await openPage("popup");
    await expect.poll(() => server.asked.length, PATIENTLY).toBe(1);
    await expect.poll(async () => "update" in (await readStorage(extension().worker)), PATIENTLY).toBe(true);
    await (await openPage("popup")).waitForTimeout(500);
    expect(server.asked).toHaveLength(1);
  });

  test.each<[string, string, () => string | Uint8Array]>([
    ["older than the bundled one", "E_ROLLBACK", () => release({ version: version - 1 })],
    [
      "of another town",
      "E_WRONG_DIRECTORY",
      () => release({ version: version + 1, directory_id: "cz-CZ010" }),
    ],
    ["signed by one editor", "E_SIG_THRESHOLD", () => release({ version: version + 1 }, EDITORS.slice(0, 1))],
    [
      "with one digit changed",
      "E_SIG_THRESHOLD",
      () => release({ version: version + 1 }).replace("+420999000777", "+420999000778"),
    ],
    ["cut off in the middle", "E_ENVELOPE", () => release({ version: version + 1 }).slice(0, 20_000)],
    ["of more than sixteen megabytes", "E_TOO_LARGE", () => " ".repeat(16_800_000)],
  ])("leave all as it was when they meet a directory %s, and say the code", async (_, code, make) => {
    server.put(make());
    await turnOn();
    const page = await check();
    expect(await page.locator(".update").textContent()).toContain(`(${code})`);
    expect(await page.locator(".release").textContent()).toContain("součást rozšíření");
    expect(await readStorage(extension().worker)).not.toHaveProperty("envelope");
    expect(await numberOf("modra linka")).toContain("608 902 410");
  });

  test("never go back behind what was seen", async () => {
    await turnOn();
    await check();
    server.put(release({ version: version + 1 }));
    const page = await check();
    expect(await page.locator(".update").textContent()).toContain("(E_ROLLBACK)");
    expect(await page.locator(".release").textContent()).toContain(`1.${version + 2} `);
  });

  test("that were changed in storage are refused on the next read", async () => {
    await turnOn();
    await check();
    const { envelope } = await readStorage(extension().worker);
    await putStorage(extension().worker, {
      envelope: String(envelope).replace("+420999000777", "+420999000778"),
    });
    const page = await openPage("options");
    await expect.poll(() => page.locator(".refusal").textContent(), PATIENTLY).toContain("E_SIG_THRESHOLD");
    expect(await page.locator(".release").textContent()).toContain("součást rozšíření");
    expect(await numberOf("modra linka")).toContain("608 902 410");
  });

  test("that cannot be reached are one quiet line", async () => {
    server.put("", 404);
    await turnOn();
    const page = await check();
    expect(await page.locator(".update").textContent()).toContain("(E_FETCH)");
  });
});
