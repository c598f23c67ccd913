import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { fillPage, toInline } from "../../.ci/plugins/configurator.mjs";
import { namePinned, writeIntegrity } from "../../src/cli/site/manifest";

const read = (name: string): Buffer => readFileSync(join(ROOT, "dist/widget", name));
const page = read("index.html").toString();
const only = (pattern: RegExp): string => {
  const found = [...page.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`${found.length} times ${String(pattern)}`);
  return found[0]![1]!;
};
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the configurator", () => {
  test("offers the published script under the name and the hash that kos release gives it", () => {
    const kos = read("kos.js");
    expect(only(/data-file="([^"]*)"/g)).toBe(namePinned(kos));
    expect(only(/data-integrity="([^"]*)"/g)).toBe(writeIntegrity(kos));
  });

  test("is one file that its policy lets do nothing else", () => {
    const policy = only(/<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/g);
    const [script, style] = [only(/<script>(.*?)<\/script>/gs), only(/<style>(.*?)<\/style>/gs)];
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'self' ${hash(script)}`,
      `style-src ${hash(style)}`,
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const skeleton = [script, style].reduce((text, part) => text.replace(part, ""), page);
    expect(skeleton.match(/<(?:script|link|img|iframe)[^>]*(?:src|href)=/g)).toBeNull();
    expect(skeleton.match(/%[A-Z]+%|<!-- [A-Z]+ -->/g)).toBeNull();
  });

  test("keeps nothing and sends nothing", () => {
    for (const word of [
      "setItem(",
      "indexedDB.",
      "document.cookie=",
      "XMLHttpRequest(",
      "fetch(",
      "sendBeacon(",
      "eval(",
    ])
      expect([word, page.includes(word)]).toEqual([word, false]);
  });

  test("says without JavaScript what to paste", () => {
    const fallback = page.slice(page.indexOf("<main>"), page.indexOf("</main>"));
    expect(fallback).toContain("&lt;div data-kos-help");
    expect(fallback).toContain('&lt;a href="tel:112"&gt;112&lt;/a&gt;');
  });
});

describe("a script inside a page", () => {
  test("shows HTML none of its marks and stays the same text", () => {
    const inline = toInline('const marks = ["<script>", "</SCRIPT>", "<!--"];marks');
    expect(inline).not.toMatch(/<\/?script|<!--/i);
    // oxlint-disable-next-line no-eval -- this is what a browser does with it
    expect((0, eval)(inline)).toEqual(["<script>", "</SCRIPT>", "<!--"]);
  });

  test("is refused where the marks are code", () => {
    expect(() => toInline("a<script")).toThrow(/./);
  });

  test("is put in as it is, whatever stands in it", () => {
    expect(fillPage('<p id="%A%"><!-- B -->%C%', { A: "$&", B: "%A%" })).toBe('<p id="$&">%A%%C%');
  });
});
