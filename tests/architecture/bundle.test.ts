import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { toAscii } from "../../.ci/plugins/ascii.mjs";
import { forbiddenModules, forbiddenText } from "../../.ci/plugins/gate.mjs";

describe("the script in ASCII", () => {
  test.each([
    ['"Žádná pomoc 😀"', "Žádná pomoc 😀"],
    ["`Ve městě ${1 + 1} ${'čísla'} 😀`", "Ve městě 2 čísla 😀"],
    ['"\\é\\\\é\\\\\\é"', "é\\é\\é"],
    ['"lomítko \\\\ž"', "lomítko \\ž"],
    ['"a\u2028b\u00a0c"', "a\u2028b\u00a0c"],
    ["({ žába: 2 }).žába", 2],
    ['/^[a-ž]+\\š$/.test("čekáš")', true],
    ['/^[😀-😎]$/u.test("😃")', true],
    ['/^[😀-😎]$/u.test("a")', false],
    ['"říčka".replace(/(?<á>[ř])/, "$<á>$<á>")', "řříčka"],
  ])("means the same in %s", (code, meaning) => {
    const ascii = toAscii(code);
    expect(ascii).toMatch(/^[\x20-\x7e]*$/);
    expect(runInNewContext(ascii)).toEqual(meaning);
    expect(runInNewContext(code)).toEqual(meaning);
  });

  test("is refused where an escape would be read as written", () => {
    expect(() => toAscii("const a = String.raw`ě`;")).toThrow("tagged template");
  });

  test("is refused where a name has a character beyond the basic plane", () => {
    expect(() => toAscii("const 𠮷 = 1;")).toThrow("Invalid Unicode escape");
  });
});

describe("the gate of the help box", () => {
  test.each([
    'const a = "ě";',
    "eval('1')",
    "new Function('1')",
    "a.innerHTML = b",
    "x({ dangerouslySetInnerHTML: y })",
    "a.insertAdjacentHTML(b, c)",
    "document.write(a)",
    "JSON.stringify(a)",
    "Array.from(a)",
    "f.bind(a)",
    "localStorage.a",
    "sessionStorage.a",
    "document.cookie",
    "indexedDB.open(a)",
    "navigator.sendBeacon(a)",
    "new XMLHttpRequest",
    "new Worker(a)",
    "import('./a.js')",
    "process.env.NODE_ENV",
  ])("refuses %s", (code) => {
    expect(forbiddenText(code)).toHaveLength(1);
  });

  test("lets pass what only looks alike", () => {
    expect(forbiddenText("Uint8Array.from(a); medieval(b); isFunction (c); JSON.parse(d);\n")).toEqual([]);
  });

  test.each([
    "/clone/src/cli/main.ts",
    "/clone/src/popup/main.ts",
    "C:\\clone\\src\\cli\\main.ts",
    "node:fs",
    "__vite-browser-external",
    "/clone/node_modules/yaml/dist/index.js",
    "/clone/node_modules/ajv/dist/ajv.js",
  ])("refuses the module %s", (id) => {
    expect(forbiddenModules([id, "/clone/widget/main.ts", "/clone/src/data/taxonomy.yaml"])).toEqual([id]);
  });
});
