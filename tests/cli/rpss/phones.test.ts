import { describe, expect, it } from "vitest";
import { readNumbers } from "../../../src/cli/rpss/phones";

describe("numbers of the register", () => {
  it.each([
    ["999000001", ["+420999000001"]],
    ["999 000 001", ["+420999000001"]],
    ["+420 999 000 001", ["+420999000001"]],
    ["00420999000001", ["+420999000001"]],
    ["420999000001", ["+420999000001"]],
    ["999-000-001; 999.000.002", ["+420999000001", "+420999000002"]],
    ["999 000 001/999 000 002", ["+420999000001", "+420999000002"]],
    ["999 000 001 linka 12", ["+420999000001"]],
    ["999 000 001, kl. 12", ["+420999000001"]],
    ["116006", ["116006"]],
    ["999 000 001, 116 006", ["+420999000001", "116006"]],
    ["", []],
  ])("are read from %j", (text, numbers) => {
    expect(readNumbers(text)).toEqual({ numbers, rejected: [] });
  });

  it.each([
    ["999 000 001, 457", "457"],
    ["999 000 001/158", "158"],
    ["999 000 001; 000 002", "000 002"],
    ["158; 999 000 001", "158"],
  ])("are not guessed from the ending that stands behind a number in %j", (text, ending) => {
    expect(readNumbers(text)).toEqual({ numbers: ["+420999000001"], rejected: [ending] });
  });

  it("are never swallowed with the words before them", () => {
    const text = "Linka pomoci 999 000 001";
    expect(readNumbers(text)).toEqual({ numbers: [], rejected: [text] });
  });

  it.each(["neuvedeno", "+421 999 000 001", "099900000", "12", "999 000 001 999 000 002"])(
    "are not guessed from %j",
    (text) => {
      expect(readNumbers(text)).toEqual({ numbers: [], rejected: [text] });
    },
  );
});
