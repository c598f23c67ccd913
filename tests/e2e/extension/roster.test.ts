import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runAxe } from "../../a11y/axe";
import { MEDIA, readOverflow } from "../../a11y/extension-pages";
import { findFirefox } from "../../helpers/bidi";
import { PATIENTLY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import { type FirefoxBrowser, startFirefox } from "../../helpers/firefox";
import { rosterEnvelope, rosterJson } from "../../roster/sample";
import { clearStorage, putStorage, readStorage } from "./worker";

const GOOD = rosterEnvelope();
const CHANGED = GOOD.replace("+420999000701", "+420999000702");

describe("colleagues in Chromium", () => {
  const extension = useExtension();
  const pages: Page[] = [];
  beforeEach(() => clearStorage(extension().worker));
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const open = async (name: "popup" | "options"): Promise<Page> => {
    const page = await extension().open(name, name === "options" ? { width: 360, height: 900 } : undefined);
    pages.push(page);
    return page;
  };
  const choose = (page: Page, text: string) =>
    page.setInputFiles("input[name=roster]", {
      name: "roster.signed.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  const search = async (query: string): Promise<Page> => {
    const page = await open("popup");
    await page.locator(".row").first().waitFor();
    await page.fill("#query", query);
    return page;
  };

  test("are loaded from a file, found by their role, found again after a reload, and removed", async () => {
    const page = await open("options");
    await choose(page, GOOD);
    await page.locator(".roster-offered").waitFor();
    expect(await page.locator(".roster-offered").textContent()).toContain("KOS Praha 7 (kos-praha-7)");
    expect(await readStorage(extension().worker)).toEqual({});
    await page.click("button[name=keep-roster]");
    await expect.poll(() => page.locator(".roster-report").textContent(), PATIENTLY).toBe("Síť je uložená.");

    const popup = await search("ospod");
    await popup.locator(".network").waitFor();
    expect(await popup.locator(".network h2").textContent()).toBe("Vaše síť: KOS Praha 7");
    expect(await popup.locator(".network .call").getAttribute("href")).toBe("tel:+420999000701");
    expect(await popup.locator(".rows .members").count()).toBe(0);
    await popup.click(".to-network button");
    expect(await popup.locator("#network-title:focus").count()).toBe(1);
    await popup.fill("#query", "ospod brno");
    await expect.poll(() => popup.locator(".network").count(), PATIENTLY).toBe(0);
    await popup.reload();
    await popup.locator(".row").first().waitFor();
    await popup.fill("#query", "ospod");
    await popup.locator(".network").waitFor();

    await page.reload();
    await page.click("button[name=remove-roster]");
    await expect.poll(() => page.locator(".roster-report").textContent(), PATIENTLY).toBe("Síť je odebraná.");
    expect(JSON.stringify(await readStorage(extension().worker))).not.toContain("Jana");
    const after = await search("ospod");
    await after.locator(".row").first().waitFor();
    expect(await after.locator(".network").count()).toBe(0);
  });

  test("are offered as the owner of the next step by their seat and not by their name", async () => {
    await putStorage(extension().worker, { roster: GOOD });
    const page = await open("popup");
    await page.locator(".row").first().waitFor();
    await page.click('[data-view="handover"]');
    const offered = page.locator(".handover datalist option");
    await expect.poll(() => offered.count(), PATIENTLY).toBeGreaterThan(0);
    const seats = await offered.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(seats).toContain("Úřad městské části Praha 7, OSPOD, koordinátorka");
    expect(seats.join(" ")).not.toContain("Jana");
    expect(await page.getByLabel("Kdo to udělá").getAttribute("list")).toBeTruthy();
  });

  test("stay as they were when a file is refused", async () => {
    await putStorage(extension().worker, { roster: GOOD });
    const page = await open("options");
    await page.locator(".roster-kept dl").waitFor();
    for (const [text, code] of [
      [CHANGED, "E_SIG_THRESHOLD"],
      [rosterEnvelope(rosterJson({ version: 1 })), "E_ROLLBACK"],
      ["poznámky", "E_ENVELOPE"],
    ] as const) {
      await choose(page, text);
      await expect.poll(() => page.locator(".roster-report").textContent(), PATIENTLY).toContain(code);
      expect(await page.locator(".roster-report").textContent()).toContain("Dál platí síť");
    }
    expect(await readStorage(extension().worker)).toEqual({ roster: GOOD });
  });

  test("break no rule of axe and never scroll sideways, before they are kept and among the results", async () => {
    const page = await open("options");
    await choose(page, GOOD);
    await page.locator(".roster-offered").waitFor();
    await putStorage(extension().worker, { roster: GOOD });
    const popup = await search("ospod");
    await popup.locator(".network").waitFor();
    for (const one of [page, popup]) {
      for (const media of MEDIA) {
        await one.emulateMedia(media);
        expect((await runAxe(one)).violations, JSON.stringify(media)).toEqual([]);
      }
      await one.setViewportSize({ width: 320, height: 640 });
      expect(await readOverflow(one)).toEqual([]);
    }
  });
});

const program = findFirefox();

describe.skipIf(!program)("colleagues in Firefox (skipped where Firefox is not installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "kos-roster-"));
  let firefox: FirefoxBrowser;
  beforeAll(async () => {
    firefox = await startFirefox(program ?? "", "kos@kos.example");
  });
  afterAll(async () => {
    await firefox?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = async (context: string, text: string): Promise<void> => {
    const path = join(folder, "roster.signed.json");
    writeFileSync(path, text);
    const locator = { type: "css", value: "input[name=roster]" };
    const { nodes } = (await firefox.send("browsingContext.locateNodes", { context, locator })) as {
      nodes: { sharedId: string }[];
    };
    await firefox.send("input.setFiles", {
      context,
      element: { sharedId: nodes[0]!.sharedId },
      files: [path],
    });
  };
  const sees = async (context: string, selector: string, said = ""): Promise<void> => {
    const read = `document.querySelector("${selector}")?.textContent`;
    await expect.poll(() => firefox.evaluate<string | null>(context, read), PATIENTLY).toContain(said);
  };
  const click = (context: string, name: string) =>
    firefox.evaluate(context, `void document.querySelector("button[name=${name}]").click()`);

  test("are loaded, found, kept when a bad file is refused, and removed", async () => {
    const options = await firefox.open("options");
    await firefox.evaluate(options, `browser.storage.local.set({ language: "cs" })`);
    await firefox.navigate(options, "options");
    await sees(options, "main", "Žádná síť není uložená.");
    await choose(options, GOOD);
    await sees(options, ".roster-offered", "KOS Praha 7");
    await click(options, "keep-roster");
    await sees(options, ".roster-report", "Síť je uložená.");
    await choose(options, CHANGED);
    await sees(options, ".roster-report", "E_SIG_THRESHOLD");

    const popup = await firefox.open("popup");
    await sees(popup, ".row");
    await firefox.press(popup, "ospod");
    await sees(popup, ".network", "Jana Ukázková");
    await firefox.send("browsingContext.reload", { context: popup, wait: "complete" });
    await sees(popup, ".row");
    await firefox.press(popup, "ospod");
    await sees(popup, ".network", "999 000 701");

    await click(options, "remove-roster");
    await sees(options, ".roster-report", "Síť je odebraná.");
    expect(await firefox.evaluate(options, "browser.storage.local.get(null)")).toEqual({
      language: "cs",
      roster: null,
    });
  });
});
