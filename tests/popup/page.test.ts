import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { emergency, MARK } from "../../.ci/plugins/emergency.mjs";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { cs } from "../../src/i18n/cs";
import { popupCs } from "../../src/i18n/popup-cs";

const source = readFileSync(join(ROOT, "src/popup/popup.html"), "utf8");

async function built(html: string): Promise<string> {
  const { transformIndexHtml } = emergency();
  if (typeof transformIndexHtml !== "object") throw new Error("no handler");
  const page = await transformIndexHtml.handler.call({} as never, html, {} as never);
  if (typeof page !== "string") throw new Error("no page");
  return page;
}

describe("the page before any script runs", () => {
  test("has every emergency number of the code, in its order, with its name", async () => {
    const links = [
      ...(await built(source)).matchAll(/href="tel:(\d+)"><b translate="no">(\d+)<\/b> <[^>]+>([^<]+)</g),
    ];
    expect(links.map(([, href, text, name]) => [href, text, name])).toEqual(
      EMERGENCY_NUMBERS.map((number) => [number, number, cs.emergencyNames[number]]),
    );
  });

  test("says in Czech what the script says in Czech", () => {
    const texts: Record<string, unknown> = { ...popupCs };
    const said = [
      ...source.matchAll(/data-text="(\w+)">([^<]+)</g),
      ...source.matchAll(/data-text="(\w+)"[^>]*>([^<]+)</g),
      ...source.matchAll(/data-name="(\w+)"\s+aria-label="([^"]+)"/g),
    ];
    expect(said.length).toBeGreaterThan(4);
    for (const [, name, text] of said) expect(text).toBe(texts[name!]);
    expect(source).toContain(`placeholder="${popupCs.placeholder}"`);
    expect(source).toContain(popupCs.preparing);
  });

  test("asks the browser to remember and correct nothing that is typed", () => {
    for (const attribute of ['autocomplete="off"', 'autocapitalize="off"', 'spellcheck="false"']) {
      expect(source).toContain(attribute);
    }
  });

  test("has a neutral title", () => {
    expect(source).toContain("<title>KOS</title>");
  });

  test("is left alone where it has no place for the numbers", async () => {
    expect(source).toContain(MARK);
    expect(await built("<p></p>")).toBe("<p></p>");
  });
});
