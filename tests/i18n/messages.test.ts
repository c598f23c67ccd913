import { describe, expect, test } from "vitest";
import { chooseMessages } from "../../src/i18n/choose";
import { chooseProfessionalMessages } from "../../src/i18n/choose-professional";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import { sentences, SPOKEN } from "./sentences";

describe("messages", () => {
  test("Czech is what a Czech page gets when nothing known is wished", () => {
    expect(chooseMessages(undefined, null, "pl", "cs-CZ")).toBe(cs);
    expect(chooseMessages("en-GB", "cs")).toBe(en);
    expect(chooseMessages("")).toBe(cs);
  });

  test.each(SPOKEN)("$language is found by its tag, with a region and in capitals too", (messages) => {
    const { language } = messages;
    for (const tag of [language, `${language}-CZ`, language.toUpperCase()])
      expect(chooseMessages("pl", tag, "cs")).toBe(messages);
  });

  test("the tools of professionals speak Czech and English and take no other wish", () => {
    expect(chooseProfessionalMessages("uk", "de", "en")).toBe(en);
    expect(chooseProfessionalMessages("uk")).toBe(cs);
  });

  test.each(SPOKEN)("$language names no violence where somebody may look over the shoulder", (messages) => {
    const prominent = [messages.heading, messages.exit, messages.more, messages.moreOptions];
    expect(prominent.join()).not.toMatch(
      /násil|oběť|týr|abuse|violen|victim|насил|жертв|bạo|nạn nhân|gewalt|opfer/i,
    );
  });

  test.each(SPOKEN)("$language leaves no sentence empty", (messages) => {
    expect(sentences(messages).filter(({ text }) => text.trim() === "")).toEqual([]);
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
