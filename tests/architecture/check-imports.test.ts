import { describe, expect, test } from "vitest";
import { importProblems, sourceFiles } from "../../.ci/check-imports.mjs";

const planted = (path: string, source: string) => importProblems([{ path, source }]);

describe("the directions of imports", () => {
  test("hold in the whole tree", () => {
    expect(sourceFiles().length).toBeGreaterThan(20);
    expect(importProblems(sourceFiles())).toEqual([]);
  });

  test.each([
    ["src/data/x.ts", "../directory/model", "data may not import directory"],
    ["src/directory/x.ts", "../hours/open-state", "directory may not import hours"],
    ["src/directory/x.ts", "../i18n/cs", "directory may not import i18n"],
    ["src/hours/x.ts", "../search/query", "hours may not import search"],
    ["src/search/x.ts", "../coverage/cell", "search may not import coverage"],
    ["src/coverage/x.ts", "../hours/open-state", "coverage may not import hours"],
    ["src/coverage/x.ts", "../view/box", "coverage may not import view"],
    ["src/i18n/x.ts", "../hours/open-state", "i18n may not import hours"],
    ["src/handover/x.ts", "../view/box", "handover may not import view"],
    ["src/view/x.tsx", "../handover/card", "view may not import handover"],
    ["src/view/x.tsx", "../../widget/host", "view may not import widget"],
    ["src/view/x.tsx", "../popup/main", "view may not import popup"],
    ["widget/x.ts", "../src/popup/main", "widget may not import popup"],
    ["widget/embed/x.ts", "../../src/cli/main", "widget may not import cli"],
    ["src/popup/x.ts", "../../widget/host", "popup may not import widget"],
    ["src/popup/x.ts", "../cli/main", "popup may not import cli"],
    ["src/cli/x.ts", "../view/box", "cli may not import view"],
    ["src/cli/x.ts", "../popup/main", "cli may not import popup"],
    ["src/cli/x.ts", "../../widget/host", "cli may not import widget"],
    ["src/view/x.ts", "../../tests/helpers/shared", "view may not import tests"],
    ["src/view/x.ts", "../../.ci/files.mjs", "view may not import .ci"],
  ])("refuse %s importing %s", (path, specifier, problem) => {
    expect(planted(path, `import { a } from "${specifier}";`)).toEqual([
      `${path}: ${problem} (${specifier})`,
    ]);
  });

  test.each([
    ["src/directory/x.ts", "yaml"],
    ["src/directory/x.ts", "node:fs"],
    ["src/hours/x.ts", "opening_hours"],
    ["src/search/x.ts", "preact"],
    ["src/coverage/x.ts", "fs"],
    ["src/handover/x.ts", "preact"],
    ["src/i18n/x.ts", "preact"],
    ["src/view/x.tsx", "@noble/hashes/sha2.js"],
    ["widget/x.ts", "node:crypto"],
    ["src/popup/x.ts", "ajv"],
  ])("refuse %s using the package %s", (path, name) => {
    const [problem, ...more] = planted(path, `import { a } from "${name}";`);
    expect(problem).toContain(`may not use the package ${name}`);
    expect(more).toEqual([]);
  });

  test.each([
    ["src/directory/x.ts", 'import { a } from "@noble/ed25519";'],
    ["src/view/x.tsx", 'import { useState } from "preact/hooks"; import { a } from "../hours/open-state";'],
    [
      "src/cli/x.ts",
      'import { a } from "node:fs"; import { b } from "yaml"; import { c } from "../coverage/cell";',
    ],
    ["src/directory/bundled.ts", 'import a from "../data/release/directory.signed.json?raw";'],
    ["src/popup/browser-api.ts", 'import a from "webextension-polyfill"; chrome.runtime.id;'],
    ["widget/x.ts", 'import css from "../src/view/box.css?inline"; import { a } from "./host";'],
  ])("let %s import what it may", (path, source) => {
    expect(planted(path, source)).toEqual([]);
  });

  test.each([
    ['import type { A } from "../view/box";'],
    ['import "../view/box";'],
    ['export { a } from "../view/box";'],
    ['export * from "../view/box";'],
    ['const a = await import("../view/box");'],
    ['type A = import("../view/box").A;'],
  ])("count %s as an import", (source) => {
    expect(planted("src/hours/x.ts", source)).toEqual([
      "src/hours/x.ts: hours may not import view (../view/box)",
    ]);
  });

  test("refuse a name that is computed, because nobody could check it", () => {
    expect(planted("src/hours/x.ts", "await import(name);")).toHaveLength(1);
  });

  test.each([
    ["bundled", "directory.signed.json"],
    ["bundled-box", "box.signed.json"],
    ["pinned", "keys/1.keys.json"],
  ])("let nobody but %s.ts read %s", (reader, name) => {
    const source = `import a from "../data/release/${name}?raw";`;
    expect(planted("src/directory/load.ts", source)).toEqual([
      `src/directory/load.ts: only src/directory/${reader}.ts may import ../data/release/${name}?raw`,
    ]);
    expect(planted(`src/directory/${reader}.ts`, source)).toEqual([]);
  });

  test("let nobody but browser-api.ts import the polyfill of the browser API", () => {
    expect(planted("src/popup/main.ts", 'import a from "webextension-polyfill";')).toHaveLength(1);
  });

  test.each(["chrome.storage.local", "browser.runtime.id", "globalThis.chrome", "window.browser.storage"])(
    "let nobody but browser-api.ts touch %s",
    (code) => {
      expect(planted("src/popup/main.ts", `const a = ${code};`)).toEqual([
        "src/popup/main.ts: only src/popup/browser-api.ts may touch the browser API",
      ]);
    },
  );

  test("refuse a folder that the design does not know", () => {
    expect(planted("src/util/x.ts", 'import "./y";')).toEqual([
      "src/util/x.ts: util is no part of the design",
    ]);
  });

  test("refuse a file that cannot be read", () => {
    expect(planted("src/hours/x.ts", "import {")).not.toEqual([]);
  });
});
