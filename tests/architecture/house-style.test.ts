import { describe, expect, test } from "vitest";
import {
  forInLoops,
  hiddenClocks,
  leftovers,
  medianLines,
  sources,
  tooLong,
  undocumentedExports,
} from "./house-style";

const code = sources("src", "widget");
const onHostPages = code.filter(({ path }) => !/^src\/(cli|popup)\//.test(path));
const clockless = code.filter(({ path }) => !/^(widget|src\/cli|src\/popup)\//.test(path));
const planted = (source: string) => [{ path: "src/x.ts", source }];
const lines = (count: number) => planted("a;\n".repeat(count));

describe("the code", () => {
  test("has no file longer than 200 lines", () => {
    expect(code.length).toBeGreaterThan(20);
    expect(tooLong([...code, ...sources(".ci")], 200)).toEqual([]);
  });

  test("has files of at most 80 lines, typically", () => {
    expect(medianLines(code)).toBeLessThanOrEqual(80);
  });

  test("says of every export why it exists", () => {
    expect(undocumentedExports(code)).toEqual([]);
  });

  test("leaves nothing for later", () => {
    expect(leftovers([...code, ...sources(".ci", "tests")])).toEqual([]);
  });

  test("loops over nothing that a host page may have extended", () => {
    expect(forInLoops(onHostPages)).toEqual([]);
  });

  test("reads the clock in shells only", () => {
    expect(hiddenClocks(clockless)).toEqual([]);
  });
});

describe("the measure of the house", () => {
  test("sees the line too many", () => {
    expect(tooLong(lines(200), 200)).toEqual([]);
    expect(tooLong(lines(201), 200)).toEqual(["src/x.ts: 201 lines"]);
  });

  test("takes the middle file as the typical one", () => {
    expect(medianLines([...lines(300), ...lines(10), ...lines(90)])).toBe(90);
  });

  test.each([
    ["export const a = 1;", "a"],
    ["// why\nexport function b() {}", "b"],
    ["/* why */\nexport interface C {}", "C"],
    ["/** why */\nconst d = 1;\nexport type D = typeof d;", "D"],
    ["export default 1;", "export default 1;"],
    ['export * from "./y";', 'export * from "./y";'],
  ])("sees that %j has no doc comment", (source, name) => {
    expect(undocumentedExports(planted(source))).toEqual([`src/x.ts: ${name}`]);
  });

  test("takes one doc comment for all signatures of an overloaded function", () => {
    const source =
      "/** why */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b: 1 | 2) { return b; }";
    expect(undocumentedExports(planted(source))).toEqual([]);
  });

  test("asks for the doc comment of a name that is passed on where it is declared", () => {
    expect(undocumentedExports(planted('export { a } from "./y";'))).toEqual([]);
    expect(undocumentedExports(planted("const a = 1;\nexport { a };"))).toEqual(["src/x.ts: export { a };"]);
  });

  test.each(["TO" + "DO", "FIX" + "ME"])("sees a leftover %s", (word) => {
    expect(leftovers(planted(`// ${word}: later`))).toEqual(["src/x.ts"]);
  });

  test("sees a for…in loop", () => {
    expect(forInLoops(planted("for (const key in {}) key;"))).toEqual(["src/x.ts"]);
  });

  test.each(["new Date()", "Date()"])("sees the clock in %s", (code) => {
    expect(hiddenClocks(planted(`const a = ${code};`))).toEqual(["src/x.ts"]);
    expect(hiddenClocks(planted(`const a = ${code.replace("()", "(0)")};`))).toEqual([]);
  });
});
