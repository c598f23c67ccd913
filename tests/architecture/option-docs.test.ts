import { describe, expect, test } from "vitest";
import { withoutDocs } from "../../.ci/plugins/option-docs.mjs";

describe("the table of options without its doc lines", () => {
  test("keeps everything else", () => {
    const table = 'const a = { one: { read, doc: "A `line`." }, two: { doc: `b${1}`, values: "doc: x" } };';
    expect(withoutDocs(table)).toBe(
      'const a = { one: { read, doc: "" }, two: { doc: "", values: "doc: x" } };',
    );
  });

  test("is refused when it has changed its form", () => {
    expect(() => withoutDocs("const a = { one: { read } };")).toThrow("no doc lines");
  });
});
