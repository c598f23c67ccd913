import { describe, expect, it } from "vitest";
import { compareDigits, compareTexts } from "../../../src/cli/diff/digits";

/** Differing digits in brackets. */
function show(before: string, after: string): string {
  const compared = compareDigits(before, after);
  const write = (side: "before" | "after") =>
    compared[side].map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
  return `${write("before")} → ${write("after")}${compared.swapped ? " prohozené" : ""}`;
}

describe("comparing digits", () => {
  it.each([
    ["+420999123456", "+420999124356", "999 12[3] [4]56 → 999 12[4] [3]56 prohozené"],
    ["+420999123456", "+420999123465", "999 123 4[56] → 999 123 4[65] prohozené"],
    ["+420999123456", "+420999123457", "999 123 45[6] → 999 123 45[7]"],
    ["+420999123456", "+420999523416", "999 [1]23 4[5]6 → 999 [5]23 4[1]6"],
    ["116006", "116111", "116 [006] → 116 [111]"],
    ["+420999116006", "116006", "[999] 116 006 → 116 006"],
    ["+420999116111", "+421999116111", "999 116 111 → [+421] 999 116 111"],
    ["+420116006", "116006", "[+420]116006 → 116006"],
  ])("%s and %s: %s", (before, after, shown) => {
    expect(show(before, after)).toBe(shown);
  });
});

it("never cuts a character of two units in half", () => {
  const { before, after } = compareTexts("a😀", "a😁");
  expect(before).toEqual([
    { text: "a", differs: false },
    { text: "😀", differs: true },
  ]);
  expect(after.at(-1)).toEqual({ text: "😁", differs: true });
});
