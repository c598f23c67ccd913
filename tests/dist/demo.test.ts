import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";

const PAGES = [
  ...filesUnder("dist/demo").map((name) => `dist/demo/${name}`),
  ...filesUnder("dist/widget")
    // Pages without script hold no box, and the configurator makes its own while somebody looks at it.
    .filter((name) => name.endsWith(".html") && !name.startsWith("bez-skriptu") && name !== "index.html")
    .map((name) => `dist/widget/${name}`),
];

test("there is a page of a school, a page of a town and a page for frames", () => {
  expect(PAGES).toEqual(
    expect.arrayContaining(["dist/demo/obec.html", "dist/demo/skola.html", "dist/widget/frame.html"]),
  );
});

describe.each(PAGES)("%s", (page) => {
  const html = readFileSync(join(ROOT, page), "utf8");

  test("holds plain links to dial in its placeholder, for whoever has no script", () => {
    const placeholders = html.match(/<div[^>]*\sdata-kos-help[\s>].*?<\/div>/gs) ?? [];
    expect(placeholders.length).toBeGreaterThan(0);
    for (const placeholder of placeholders) {
      const links = [...placeholder.matchAll(/<a href="tel:(\d+)">(\d+)<\/a>/g)];
      expect(links.map(([, target]) => target)).toEqual(["112", "158"]);
      for (const [, target, text] of links) expect(text).toBe(target);
    }
  });

  test("loads the one script that lies beside it, and nothing from elsewhere", () => {
    const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source!);
    expect(sources).toHaveLength(1);
    expect(existsSync(join(ROOT, dirname(page), sources[0]!))).toBe(true);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test("has a neutral title, a language and a charset", () => {
    expect(html).toMatch(/<html lang="cs">/);
    expect(html).toMatch(/<meta charset="utf-8"/i);
    const [, title] = /<title>(.+)<\/title>/.exec(html)!;
    expect(title).not.toMatch(/násil|obě[tť]|ubliž/i);
  });
});
