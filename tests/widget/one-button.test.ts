import { describe, expect, test } from "vitest";
import { holdButton } from "../../widget/one-button";

function hold() {
  const said: string[] = [];
  const button = holdButton({ warn: (problem) => said.push(problem), freed: () => said.push("freed") });
  return { button, said };
}
const [first, second] = [document.createElement("div"), document.createElement("div")];

describe("the round button of a page", () => {
  test("goes to the first box that asks, and stays with it", () => {
    const { button, said } = hold();
    expect(button.claim(second, "compact")).toBe("compact");
    expect(button.claim(first, "button")).toBe("button");
    expect(button.claim(first, "button")).toBe("button");
    expect(said).toEqual([]);
  });

  test("makes a later box an inline one and says so", () => {
    const { button, said } = hold();
    button.claim(first, "button");
    expect(button.claim(second, "button")).toBe("inline");
    expect(said).toEqual([expect.stringContaining('data-kos-layout="button"')]);
  });

  test.each([
    ["leaves the page", (button: ReturnType<typeof holdButton>) => button.release(first)],
    ["asks for another layout", (button: ReturnType<typeof holdButton>) => button.claim(first, "inline")],
  ])("is free again when its box %s", (_, act) => {
    const { button, said } = hold();
    button.claim(first, "button");
    act(button);
    expect(said).toEqual(["freed"]);
    expect(button.claim(second, "button")).toBe("button");
  });

  test("stays where it is when another box goes", () => {
    const { button, said } = hold();
    button.claim(first, "button");
    button.release(second);
    expect(said).toEqual([]);
    expect(button.claim(second, "button")).toBe("inline");
  });
});
