import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_CARD, type HandoverCard } from "../../src/handover/card";
import { cardLines } from "../../src/handover/card-lines";
import { type CardText, writeCardText } from "../../src/handover/write-text";
import { handoverCs } from "../../src/i18n/handover-cs";

const EMPTY: CardText = {
  title: "Předávací list",
  date: "22. listopadu 2026",
  lines: [],
  servicesTitle: "Vybrané služby",
  services: [],
  closing: ["Nikam jsme nic neposlali."],
};
const said = (card: Partial<HandoverCard>) =>
  Object.fromEntries(
    cardLines({ ...EMPTY_CARD, ...card }, handoverCs, (date) => `den ${date}`).map(({ label, text }) => [
      label,
      text,
    ]),
  );

describe("the lines of a card", () => {
  test("say of contact and consent that nothing is known, and leave the rest out", () => {
    expect(said({})).toEqual({
      window: handoverCs.windowUnknown,
      message: handoverCs.noMessage,
      interpreter: "nevíme",
      consent: `zatím se nikdo neptal. ${handoverCs.duty}`,
    });
  });

  test("say days in the order of the week, and hours as people write them", () => {
    expect(said({ days: [4, 0], from: "08:00", until: "12:30" })["window"]).toBe("po, pá od 8:00 do 12:30");
    expect(said({ until: "00:30" })["window"]).toBe("do 0:30");
  });

  test("name a language only while an interpreter is needed", () => {
    expect(said({ interpreter: "needed", language: " ukrajinština " })["interpreter"]).toBe(
      "je potřeba: ukrajinština",
    );
    expect(said({ interpreter: "none", language: "ukrajinština" })["interpreter"]).toBe("není potřeba");
  });

  test("say that a duty to report does not depend on consent, whatever the consent", () => {
    for (const consent of ["given", "refused", "not_asked"] as const) {
      expect(said({ consent })["consent"]).toContain(handoverCs.duty);
    }
  });

  test("never leave out what somebody wrote", () => {
    const written = said({
      role: "R",
      institution: "I",
      asked: "A",
      askedBy: "B",
      step: "S",
      owner: "O",
      date: "2026-11-24",
      note: "N",
    });
    expect(written).toMatchObject({
      role: "R",
      institution: "I",
      asked: "A",
      askedBy: "B",
      step: "S",
      owner: "O",
      date: "den 2026-11-24",
      note: "N",
    });
  });
});

describe("the text of a card", () => {
  test("has its labels in a column, what belongs to them beside it, and services below", () => {
    expect(
      writeCardText({
        ...EMPTY,
        lines: [
          { label: "Role", text: "učitelka" },
          { label: "Poznámka", text: `první\n\n${"slovo ".repeat(15).trim()}` },
        ],
        services: [{ id: "a", title: "Linka", lines: ["116 111 – denně nonstop"] }],
      }),
    ).toBe(`Předávací list
22. listopadu 2026

Role      učitelka
Poznámka  první

          slovo slovo slovo slovo slovo slovo slovo slovo slovo slovo
          slovo slovo slovo slovo slovo

Vybrané služby

Linka
  116 111 – denně nonstop

Nikam jsme nic neposlali.`);
  });

  test("loses nothing, is never wider than 72 but for one long word, and never ends a line with a space", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "č", "7", ","), minLength: 1, maxLength: 12 });
    const text = fc
      .array(fc.oneof({ weight: 9, arbitrary: word }, fc.constant("\n")), { maxLength: 60 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, (written) => {
        const whole = writeCardText({ ...EMPTY, lines: [{ label: "Poznámka", text: written }] });
        const body = whole.split("\n").slice(3, -2).join("\n").replace("Poznámka", "");
        expect(body.replace(/\s/g, "")).toBe(written.replace(/\s/g, ""));
        const lines = whole.split("\n");
        expect(lines).toEqual(lines.map((line) => line.trimEnd()));
        // Behind the label there is one word, or digits that stay together.
        const wide = lines.filter((line) => line.length > 72).map((line) => line.slice(10));
        expect(wide.filter((line) => /\D |(?<!\d) | (?!\d)/.test(line))).toEqual([]);
      }),
    );
  });

  test("never breaks inside a number", () => {
    for (let before = 40; before < 70; before++) {
      const line = `${"x".repeat(before)} 734 441 233 konec`;
      expect(writeCardText({ ...EMPTY, closing: [line] })).toContain("734 441 233");
    }
  });
});

test("no text says that something was sent, leaves no trace, or blames", () => {
  const all = JSON.stringify(handoverCs, (_, value) => (typeof value === "function" ? String(value) : value));
  expect(all).not.toMatch(/odesl|odesílá|beze stop|pachatel|agresor|oběť/i);
});
