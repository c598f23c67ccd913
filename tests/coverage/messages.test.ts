import { describe, expect, test } from "vitest";
import { ANY_ACCESS } from "../../src/coverage/access";
import { AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { coverageMessages } from "../../src/i18n/coverage-messages";

const cs = coverageMessages("cs");
const none = { missing: 0, all: 14, absent: 0, remote: 0, planned: 0, unknown: 0 };
const forViolent = { audience: "violent_person", kind: undefined, access: ANY_ACCESS } as const;
const say = (missing: number) => cs.finding({ ...none, missing }, forViolent);

describe("the sentence of the finding", () => {
  test.each([
    [1, "V 1 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují."],
    [2, "Ve 2 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují."],
    [5, "V 5 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují."],
    [11, "V 11 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují."],
    [12, "Ve 12 ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují."],
    [14, "V žádném ze 14 krajů jsme nenašli žádný program pro lidi, kteří ubližují."],
    [0, "Ve všech 14 krajích jsme našli aspoň jeden program pro lidi, kteří ubližují."],
  ])("is Czech for %d regions", (missing, sentence) => {
    expect(say(missing)).toBe(sentence);
  });

  test("says what was asked for", () => {
    const access = { ...ANY_ACCESS, free: true, evening: true, language: "uk" };
    expect(cs.finding({ ...none, missing: 3 }, { audience: "child", kind: "helpline", access })).toBe(
      "Ve 3 ze 14 krajů jsme nenašli žádnou telefonickou linku pro děti a dospívající (zdarma, v pracovní den po 18. hodině, jazyk: ukrajinština).",
    );
  });

  test.each(["cs", "en"] as const)("is whole in %s for every audience and kind", (language) => {
    const { finding, question } = coverageMessages(language);
    for (const audience of AUDIENCES) {
      for (const kind of [undefined, ...KINDS]) {
        const asked = { audience, kind, access: ANY_ACCESS };
        for (const missing of [0, 3, 14]) {
          expect(finding({ ...none, missing }, asked)).toMatch(/^\p{Lu}.*[^ ]\.$/u);
        }
        expect(question(asked)).not.toMatch(/undefined| {2}|\.$/);
      }
    }
  });

  test("leaves nothing open where nothing is, and counts what is", () => {
    expect(cs.reservations(none)).toBe("");
    expect(cs.reservations({ ...none, missing: 5, absent: 1, remote: 2 })).toBe(
      "V 1 z nich potvrzuje mezeru jiný zdroj. Ve 2 z nich pomáhá jen služba na dálku.",
    );
  });

  test("fits the lines of the map's key to the map", () => {
    for (const language of ["cs", "en"] as const)
      expect(Math.max(...coverageMessages(language).mapKey.map((line) => line.length))).toBeLessThanOrEqual(
        60,
      );
  });
});
