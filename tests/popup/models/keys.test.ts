import { describe, expect, test } from "vitest";
import { popupCs } from "../../../src/i18n/popup-cs";
import { BINDINGS, type KeyPlace, type Press, readPress } from "../../../src/popup/models/keys";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const commandOf = (key: string, place: KeyPlace, more: Partial<Press> = {}) =>
  readPress(press(key, more), place)?.command;

describe("keys", () => {
  test.each(["c", "p", "f", "?", "1", "Home", "End"])("%s stays a letter of the search field", (key) => {
    expect(commandOf(key, "search", { code: key === "1" ? "Digit1" : "" })).toBeUndefined();
    expect(commandOf(key, "elsewhere")).toBeUndefined();
  });

  test("letters work in the list and in a record, whatever their case", () => {
    expect(commandOf("c", "list")).toBe("copy");
    expect(commandOf("C", "detail")).toBe("copy");
    expect(commandOf("?", "list")).toBe("help");
  });

  test("a digit copies the nth number of a record, on a Czech keyboard as well", () => {
    const second = { command: "copyNth", nth: 2 };
    expect(readPress(press("2", { code: "Digit2" }), "detail")).toEqual(second);
    expect(readPress(press("ě", { code: "Digit2" }), "detail")).toEqual(second);
    expect(readPress(press("2", { code: "Numpad2" }), "detail")).toEqual(second);
    expect(readPress(press("End", { code: "Numpad1" }), "detail")).toBeUndefined();
    expect(readPress(press("0", { code: "Digit0" }), "detail")).toBeUndefined();
    expect(readPress(press("2", { code: "Digit2" }), "list")).toBeUndefined();
  });

  test.each(["ctrlKey", "metaKey", "altKey"] as const)("with %s they belong to the browser", (modifier) => {
    expect(commandOf("c", "list", { [modifier]: true })).toBeUndefined();
  });

  test("every one of them is explained", () => {
    const bound = BINDINGS.map(({ command }) => command);
    expect(bound.toSorted()).toEqual(Object.keys(popupCs.commands).toSorted());
  });
});
