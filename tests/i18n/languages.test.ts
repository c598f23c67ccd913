import { describe, expect, test } from "vitest";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { REGIONS } from "../../src/directory/regions";
import type { Language } from "../../src/directory/vocabulary";
import { cs } from "../../src/i18n/cs";
import { sentences, SPOKEN } from "./sentences";

/** Words of a language for what must be said, and for what must never be promised. */
interface Words {
  /** The call stays in the phone's list of calls and may be on the bill. */
  readonly stays: RegExp;
  readonly bill: RegExp;
  /** The browser's history, which we cannot erase. */
  readonly history: RegExp;
  readonly notForgotten: RegExp;
  readonly forbidden: RegExp;
}

const WORDS: Readonly<Record<Language, Words>> = {
  cs: {
    stays: /zůstane v historii telefonu/,
    bill: /vyúčtování/,
    history: /histori. prohlížeče/i,
    notForgotten: /nesmažete|zůstane/,
    forbidden: /beze? stop|nezanech|diskrétn|anonym|bezpečn(ý|ě) odej|nikdo se nedozví|neuvidí nikdo/i,
  },
  en: {
    stays: /stays in the phone's history/,
    bill: /bill/,
    history: /browser history/,
    notForgotten: /stays|does not erase/,
    forbidden:
      /no trace|without (a )?trace|untrace|leaves nothing|discre|anonym|nobody will (know|see)|safe exit/i,
  },
  uk: {
    stays: /залишиться в історії телефону/,
    bill: /рахунку/,
    history: /історію браузера/i,
    notForgotten: /не стирає/,
    forbidden:
      /без слід|не залиш\S* (жодн|слід)|анонім|дискретн|конфіденц|ніхто не (дізна|побач)|безпечн\S* вих/i,
  },
  vi: {
    stays: /còn trong lịch sử điện thoại/,
    bill: /hóa đơn/,
    history: /lịch sử trình duyệt/i,
    notForgotten: /vẫn còn/,
    forbidden: /không (để lại|còn) dấu vết|không dấu vết|ẩn danh|kín đáo|không ai (biết|thấy)|thoát an toàn/i,
  },
  ru: {
    stays: /останется в истории телефона/,
    bill: /счёте/,
    history: /историю браузера/i,
    notForgotten: /не стирает/,
    forbidden: /без след|не остав\S* след|бесследн|аноним|конфиденц|никто не (узна|увид)|безопасн\S* выход/i,
  },
  de: {
    stays: /bleibt in der Anrufliste/,
    bill: /Rechnung/,
    history: /Browserverlauf/,
    notForgotten: /erhalten|bleibt/,
    forbidden: /spurlos|ohne spur|keine(rlei)? spur|anonym|diskret|niemand (erfährt|sieht)|sicher verlassen/i,
  },
};

// Words that are the same in both languages.
const SAME_AS_CZECH: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: ["chat"],
  vi: ["district", "chat"],
  de: ["chat"],
};

describe.each(SPOKEN)("$language", (messages) => {
  const { language } = messages;
  const said = sentences(messages);

  test("says nothing in Czech by mistake", () => {
    if (language === "cs") return;
    const czech = new Map(sentences(cs).map(({ name, text }) => [name, text]));
    const same = said.filter(({ name, text }) => czech.get(name) === text).map(({ name }) => name);
    expect(same).toEqual(SAME_AS_CZECH[language] ?? []);
  });

  test("names each emergency number with a word of its own", () => {
    const names = EMERGENCY_NUMBERS.map((number) => messages.emergencyNames[number]);
    expect(new Set(names).size).toBe(EMERGENCY_NUMBERS.length);
    expect(names.every((name) => name.trim() !== "" && !/\d/.test(name))).toBe(true);
  });

  test("says what a call leaves behind, on the first card and on the others", () => {
    const { stays, bill } = WORDS[language];
    expect(messages.trace).toMatch(stays);
    expect(messages.trace).toMatch(bill);
    expect(messages.traceShort).toMatch(stays);
  });

  test("says that the history stays, where it says that we store nothing and where it offers to leave", () => {
    const { history, notForgotten } = WORDS[language];
    const leaving = said.filter(({ name }) => name.startsWith("exitNote")).map(({ text }) => text);
    for (const text of [messages.privacy, leaving.join(" ")]) {
      expect(text).toMatch(history);
      expect(text).toMatch(notForgotten);
    }
  });

  test("never promises that nothing can be traced or seen", () => {
    for (const { name, text } of said) expect(text, name).not.toMatch(WORDS[language].forbidden);
  });

  test("names every region in its own letters, and each by another name", () => {
    const names = REGIONS.map(({ name }) => name[language]);
    expect(new Set(names).size).toBe(REGIONS.length);
    const letters =
      language === "uk" || language === "ru" ? /^[\p{Script=Cyrillic} -]+$/u : /^[\p{Script=Latin} -]+$/u;
    for (const name of names) expect(name).toMatch(letters);
    const named = REGIONS.filter(({ code, name }) => messages.noneFound(code).includes(name[language]));
    // Czech bends the names; how is a test of its own.
    expect(named.length).toBe(language === "cs" ? 0 : REGIONS.length);
  });

  test("is marked as not yet read by a person who speaks it", () => {
    expect(messages.reviewed).toBe(false);
  });

  test("mixes no letters of another alphabet into its words", () => {
    // Latin look-alikes in Cyrillic words would be read aloud wrongly and never be found by a search of the page.
    for (const { name, text } of said)
      expect(text, name).not.toMatch(
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
      );
  });
});

test.each(["uk", "ru"] as const)("%s uses only the letters of its own alphabet", (language) => {
  const foreign = { uk: /[ыэъё]/i, ru: /[іїєґ]/i }[language];
  const messages = SPOKEN.find((one) => one.language === language)!;
  const texts = [
    ...sentences(messages).map(({ text }) => text),
    ...REGIONS.map(({ name }) => name[language]),
  ];
  expect(texts.filter((text) => foreign.test(text))).toEqual([]);
});
