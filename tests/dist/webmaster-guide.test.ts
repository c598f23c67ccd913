import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";
import { ACCESSIBILITY, writePrivacy } from "../../widget/embed/advice";
import { NOTHING_CHOSEN } from "../../widget/embed/choice";
import { optionNames } from "../../widget/options";

const guide = readFileSync(join(ROOT, "widget/GUIDE.cs.md"), "utf8");
const links = [...guide.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to!);
const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, text, file]) => ({
  text: text!,
  file: file!,
}));

describe("the guide for webmasters", () => {
  test("explains every option, and none that is not there", () => {
    const named = new Set([...guide.matchAll(/data-kos-([a-z-]*[a-z])/g)].map(([, name]) => name!));
    const others = ["help", "state"];
    expect([...named].filter((name) => !others.includes(name)).toSorted()).toEqual(optionNames().toSorted());
  });

  test("shows pictures that are there, small enough to load at once, each with its words", () => {
    expect(pictures.map(({ file }) => file.replace("guide/", "")).toSorted()).toEqual(
      filesUnder("widget/guide"),
    );
    for (const { text, file } of pictures) {
      expect(text.length).toBeGreaterThan(10);
      expect([file, statSync(join(ROOT, "widget", file)).size < 60_000]).toEqual([file, true]);
    }
  });

  test("leads only to pages that are there", () => {
    expect(links.filter((to) => !/^https?:/.test(to) && !existsSync(join(ROOT, "widget", to)))).toEqual([]);
  });

  test("has the paragraphs that the configurator gives", () => {
    for (const text of [ACCESSIBILITY, writePrivacy(NOTHING_CHOSEN)]) expect(guide).toContain(`> ${text}`);
  });

  test("names no number that somebody has, and no hash beside the rolling script", () => {
    const called = [...guide.matchAll(/tel:([+\d]+)/g)].map(([, number]) => number!);
    expect(
      called.filter((number) => !["112", "158"].includes(number) && !number.startsWith("+420999")),
    ).toEqual([]);
    expect(guide).not.toMatch(/\/kos\.js"[^>]*integrity/);
  });
});
