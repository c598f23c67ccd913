import { describe, expect, test, vi } from "vitest";
import type { Language } from "../../src/directory/vocabulary";
import { chooseMessages } from "../../src/i18n/choose";
import { cs } from "../../src/i18n/cs";
import {
  nameLanguages,
  NAMES_OF_THEMSELVES,
  sayDate,
  sayDay,
  sayInstant,
  sayPartialDate,
  sayState,
  sayTime,
} from "../../src/view/say";

const DAY = 86_400_000;
// Monday, eight in the morning in Prague.
const MONDAY = Date.parse("2026-03-09T07:00:00Z");

/** What each language says of the same instants. */
const SAID: Readonly<
  Record<Language, { days: string; later: string; date: string; month: string; hours: string; names: string }>
> = {
  cs: {
    days: "v 8:00|zítra v 8:00|ve středu v 8:00|ve čtvrtek v 8:00|v pátek v 8:00|v sobotu v 8:00|v neděli v 8:00",
    later: "16. března 2026 v 8:00",
    date: "9. března 2026",
    month: "duben 2025",
    hours: "0:00 8:05 16:00",
    names: "čeština, ukrajinština",
  },
  en: {
    days: "at 08:00|tomorrow at 08:00|on Wednesday at 08:00|on Thursday at 08:00|on Friday at 08:00|on Saturday at 08:00|on Sunday at 08:00",
    later: "16 March 2026 at 08:00",
    date: "9 March 2026",
    month: "April 2025",
    hours: "00:00 08:05 16:00",
    names: "Czech, Ukrainian",
  },
  uk: {
    days: "о 08:00|завтра о 08:00|у середу о 08:00|у четвер о 08:00|у пʼятницю о 08:00|у суботу о 08:00|у неділю о 08:00",
    later: "16 березня 2026 р. о 08:00",
    date: "9 березня 2026 р.",
    month: "квітень 2025 р.",
    hours: "00:00 08:05 16:00",
    names: "чеська, українська",
  },
  vi: {
    days: "lúc 08:00|lúc 08:00, ngày mai|lúc 08:00, thứ tư|lúc 08:00, thứ năm|lúc 08:00, thứ sáu|lúc 08:00, thứ bảy|lúc 08:00, chủ nhật",
    later: "lúc 08:00, 16 tháng 3, 2026",
    date: "9 tháng 3, 2026",
    month: "tháng 4 năm 2025",
    hours: "00:00 08:05 16:00",
    names: "Tiếng Séc, Tiếng Ukraina",
  },
  ru: {
    days: "в 08:00|завтра в 08:00|в среду в 08:00|в четверг в 08:00|в пятницу в 08:00|в субботу в 08:00|в воскресенье в 08:00",
    later: "16 марта 2026 г. в 08:00",
    date: "9 марта 2026 г.",
    month: "апрель 2025 г.",
    hours: "00:00 08:05 16:00",
    names: "чешский, украинский",
  },
  de: {
    days: "um 08:00 Uhr|morgen um 08:00 Uhr|am Mittwoch um 08:00 Uhr|am Donnerstag um 08:00 Uhr|am Freitag um 08:00 Uhr|am Samstag um 08:00 Uhr|am Sonntag um 08:00 Uhr",
    later: "am 16. März 2026 um 08:00 Uhr",
    date: "9. März 2026",
    month: "April 2025",
    hours: "00:00 08:05 16:00",
    names: "Tschechisch, Ukrainisch",
  },
};

describe.each(Object.entries(SAID))("%s", (language, said) => {
  const messages = chooseMessages(language);
  const plain = (text: string) => text.replace(/\s/g, " ");

  test("says each day of the coming week, and a date beyond it", () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => sayInstant(MONDAY + ahead * DAY, MONDAY, messages));
    expect(days.map(plain).join("|")).toBe(said.days);
    expect(plain(sayInstant(MONDAY + 7 * DAY, MONDAY, messages))).toBe(said.later);
  });

  test("writes dates, months and hours by its own rules", () => {
    expect(plain(sayDate(MONDAY, messages))).toBe(said.date);
    expect(plain(sayPartialDate("2025-04", messages))).toBe(said.month);
    expect(sayPartialDate("2024", messages)).toBe("2024");
    expect([0, 485, 960].map((minute) => sayTime(minute, messages)).join(" ")).toBe(said.hours);
  });

  test("names languages, and keeps a tag that it has no name for", () => {
    expect(nameLanguages(["cs", "uk"], messages)).toBe(said.names);
    expect(nameLanguages(["qaa"], messages)).toMatch(/^\S/);
  });

  test("has a word for every day of a list, none of them twice", () => {
    const names = [0, 1, 2, 3, 4, 5, 6].map((ahead) => sayDay(ahead, ahead, messages));
    expect(new Set(names).size).toBe(7);
  });

  test("puts two weekdays that follow Monday in their own form", () => {
    // Monday and Tuesday are never "in so many days" above: today and tomorrow have words of their own.
    const friday = MONDAY + 4 * DAY;
    const [monday, tuesday] = [7, 8].map((ahead) =>
      plain(sayInstant(MONDAY + ahead * DAY, friday, messages)),
    );
    expect([monday, tuesday]).toEqual(MONDAY_TUESDAY[messages.language]);
  });
});

const MONDAY_TUESDAY: Readonly<Record<Language, readonly string[]>> = {
  cs: ["v pondělí v 8:00", "v úterý v 8:00"],
  en: ["on Monday at 08:00", "on Tuesday at 08:00"],
  uk: ["у понеділок о 08:00", "у вівторок о 08:00"],
  vi: ["lúc 08:00, thứ hai", "lúc 08:00, thứ ba"],
  ru: ["в понедельник в 08:00", "во вторник в 08:00"],
  de: ["am Montag um 08:00 Uhr", "am Dienstag um 08:00 Uhr"],
};

test("Ukrainian says eleven with its own preposition", () => {
  expect([10, 11, 12].map((hour) => chooseMessages("uk").atTime(`${hour}:00`))).toEqual([
    "о 10:00",
    "об 11:00",
    "о 12:00",
  ]);
});

test("each language calls itself what the platform calls it", () => {
  for (const [language, name] of Object.entries(NAMES_OF_THEMSELVES)) {
    expect(new Intl.DisplayNames(language, { type: "language" }).of(language)).toBe(name);
  }
});

test("a day that is in no calendar is said all the same, also where the browser has no number for it", () => {
  vi.spyOn(Date, "parse").mockReturnValue(NaN);
  expect(sayPartialDate("2025-06-31", cs)).toBe("1. 7. 2025");
  vi.restoreAllMocks();
});

test("an end more than a day ahead is said with its day", () => {
  const friday = Date.parse("2026-03-06T12:00:00Z");
  const state = {
    state: "open",
    until: friday + 22.5 * 3_600_000,
    next: null,
    holiday: false,
    nonstop: false,
  } as const;
  const say = (until: number) => sayState({ ...state, until }, { at: friday, now: friday }, cs);
  expect(say(friday + 22 * 3_600_000)).toBe("otevřeno do 11:00");
  expect(say(friday + 46 * 3_600_000)).toBe("otevřeno do 8. března 2026 11:00");
});
