import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";
import { handoverCs } from "../../src/i18n/handover-cs";
import { handoverEn } from "../../src/i18n/handover-en";

/** What stands in the code of the handover card, and of the package that draws its codes. */
const LATER = [handoverCs.memory, handoverEn.memory, "Capacity overflow"];

describe.each(["chrome", "firefox"])("the popup for %s", (browser) => {
  const root = join(ROOT, "dist/extension", browser);
  const read = (name: string): string => readFileSync(join(root, name), "utf8");

  /** The scripts that the page waits for: those it names, and what they import at once. */
  function startFiles(): readonly string[] {
    const page = read("src/popup/popup.html");
    const found = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name!);
    for (const name of found) {
      const imported = read(name).matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g);
      for (const [, target] of imported) {
        const path = posix.join(posix.dirname(name), target!);
        if (!found.includes(path)) found.push(path);
      }
    }
    return found;
  }

  test("paints and searches without the code of the handover card and of QR", () => {
    const start = startFiles();
    expect(start.length).toBeGreaterThan(1);
    const text = ["src/popup/popup.html", ...start].map(read).join("\n");
    for (const part of LATER) expect(text).not.toContain(part);
    expect(text).not.toContain("@page handover");
  });

  test("asks at once for every script that it waits for, and paints before them", () => {
    const page = read("src/popup/popup.html");
    for (const name of startFiles())
      expect(page).toMatch(new RegExp(`<(?:script|link) fetchpriority="low" [^>]*"/${name}"`));
  });

  test("has that code in scripts of its own", () => {
    const scripts = filesUnder(`dist/extension/${browser}`).filter((name) => name.endsWith(".js"));
    for (const part of LATER) {
      expect([part, scripts.filter((name) => read(name).includes(part)).length]).toEqual([part, 1]);
    }
  });
});
