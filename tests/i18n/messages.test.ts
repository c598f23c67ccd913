import { describe, expect, test } from "vitest";
import { chooseMessages } from "../../src/i18n/choose";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";

/** Every sentence of a language as shown with sample values. */
function sentences(messages: object): string[] {
  return Object.values(messages).flatMap((value) => {
    if (typeof value === "function") return [String(value("CZ041", "8:00"))];
    if (typeof value === "string") return [value];
    return typeof value === "object" ? sentences(value) : [];
  });
}

describe("messages", () => {
  test("Czech is what a Czech page gets when nothing known is wished", () => {
    expect(chooseMessages(undefined, null, "pl", "cs-CZ")).toBe(cs);
    expect(chooseMessages("en-GB", "cs")).toBe(en);
    expect(chooseMessages("")).toBe(cs);
  });

  test.each([cs, en])("$language never promises that nothing can be traced", (messages) => {
    expect(sentences(messages).join("\n")).not.toMatch(/beze stop|bez stop|no trace|diskrétn|anonym/i);
  });

  test.each([cs, en])("$language names no violence where somebody may look over the shoulder", (messages) => {
    const prominent = [messages.heading, messages.emergency, messages.more, messages.moreOptions];
    expect(prominent.join()).not.toMatch(/násil|oběť|týr|abuse|violen|victim/i);
  });

  test.each([cs, en])("$language leaves no sentence empty", (messages) => {
    expect(sentences(messages).filter((sentence) => sentence.trim() === "")).toEqual([]);
  });

  test("Czech counts as Czechs do", () => {
    expect([1, 2, 4, 5, 22].map(cs.count)).toEqual([
      "1 možnost",
      "2 možnosti",
      "4 možnosti",
      "5 možností",
      "22 možností",
    ]);
  });

  test("Czech chooses the preposition by how the hour is read aloud", () => {
    const said = ["8:00", "2:00", "12:30", "15:00", "20:00", "0:15"].map(cs.atTime);
    expect(said).toEqual(["v 8:00", "ve 2:00", "ve 12:30", "v 15:00", "ve 20:00", "v 0:15"]);
  });

  test("a region that offers nothing is named in the right case", () => {
    expect(cs.noneFound("CZ041")).toBe("V Karlovarském kraji takovou službu neznáme.");
    expect(cs.noneFound("CZ020")).toBe("Ve Středočeském kraji takovou službu neznáme.");
  });
});
