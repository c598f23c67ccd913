import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Hours, parseHours } from "../../src/hours/parse-hours";

function parsed(text: string): Hours {
  const result = parseHours(text);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

/** The parsed week as text, one word per day, Monday to Sunday and then the same for public holidays. */
function week(text: string): string[] {
  const hours = parsed(text);
  if (hours === "always") return [hours];
  return hours.map(
    (spans) => spans.map(({ start, end, kind }) => `${start}-${end}/${kind}`).join(" ") || "off",
  );
}

const workdays = (day: string, rest = "off") => [...Array<string>(5).fill(day), rest, rest];
const everyDay = (day: string) => Array<string>(7).fill(day);

describe("parseHours", () => {
  test("reads 24/7", () => {
    expect(week("24/7")).toEqual(["always"]);
  });

  test("reads days, times and PH off", () => {
    expect(week("Mo-Fr 08:00-16:00; PH off")).toEqual([...workdays("480-960/3"), ...everyDay("off")]);
  });

  test("leaves holidays open to doubt where PH is not named", () => {
    expect(week("Mo-Fr 16:00-08:00")).toEqual([
      ...workdays("960-1920/3"),
      ...workdays("0-1440/2 960-1920/2", "0-1440/2"),
    ]);
  });

  test("reads PH inside a day list", () => {
    expect(week("Mo-Su,PH 16:00-08:00")).toEqual(Array(14).fill("960-1920/3"));
  });

  test("reads ranges that pass Sunday, and lists", () => {
    const day = "540-600/3";
    expect(week("Fr-Mo 09:00-10:00").slice(0, 7)).toEqual([day, "off", "off", "off", day, day, day]);
    expect(week("Mo,We,Sa-Su 09:00-10:00").slice(0, 7)).toEqual([day, "off", day, "off", "off", day, day]);
  });

  test("reads lists of times, midnight and the end of the day", () => {
    expect(week("Mo 08:00-12:00,13:00-17:30; PH off")[0]).toBe("480-720/3 780-1050/3");
    expect(week("Mo 00:00-24:00; PH off")[0]).toBe("0-1440/3");
    expect(week("Mo 20:00-00:00; PH off")[0]).toBe("1200-1440/3");
  });

  test("lets a later rule replace the earlier ones on the days it names, holidays among them", () => {
    expect(week("Mo-Fr 08:00-16:00; PH off; We 10:00-12:00")).toEqual([
      ...["480-960/3", "480-960/3", "600-720/3", "480-960/3", "480-960/3", "off", "off"],
      ...["off", "off", "600-720/3", "off", "off", "off", "off"],
    ]);
  });

  test("turns open into unknown where a comment stands, and lets the comment hold a semicolon", () => {
    expect(week('Mo 08:00-16:00 "jen objednaní; volejte"; PH off; Tu 09:00-10:00').slice(0, 2)).toEqual([
      "480-960/1",
      "540-600/3",
    ]);
  });

  test.each([
    ["", "24/7 or a rule"],
    ["Mo-Fr", 'got "Mo-Fr"'],
    ["08:00-16:00", 'got "08:00-16:00"'],
    ["off", 'got "off"'],
    ["Po-Pá 08:00-16:00", 'got "Po-Pá"'],
    ["mo 08:00-16:00", 'got "mo"'],
    ["Mo-PH 08:00-16:00", 'got "Mo-PH"'],
    ["PH-Mo 08:00-16:00", 'got "PH-Mo"'],
    ["PH-PH 08:00-16:00", 'got "PH-PH"'],
    ["Mo- 08:00-16:00", 'got "Mo-"'],
    ["Mo-We-Fr 08:00-16:00", 'got "Mo-We-Fr"'],
    ["Mo,,Tu 08:00-16:00", 'got ""'],
    ["SH off", 'got "SH"'],
    ["Jan 08:00-16:00", 'got "Jan"'],
    ["Mo 8:00-16:00", 'got "8:00-16:00"'],
    ["Mo 08:00-16:60", 'got "08:00-16:60"'],
    ["Mo 08:00-26:00", 'got "08:00-26:00"'],
    ["Mo 24:00-08:00", 'got "24:00-08:00"'],
    ["Mo 08:00-24:30", 'got "08:00-24:30"'],
    ["Mo 08:00-08:00", "two different times"],
    ["Mo 08:00", 'got "08:00"'],
    ["Mo 08:00-12:00,", 'got ""'],
    ["Mo 08:00-12:00+", 'got "Mo 08:00-12:00+"'],
    ["Mo-Fr 08:00-16:00;", 'got ""'],
    ["Mo-Fr 08:00-16:00, PH off", 'got "Mo-Fr 08:00-16:00, PH off"'],
    ["24/7; PH off", 'got "24/7; PH off"'],
    ['Mo 08:00-16:00 "jen', "24/7 or a rule"],
    ['"po dohodě"', "24/7 or a rule"],
    [" Mo 08:00-16:00", "24/7 or a rule"],
    ["Mo 08:00–16:00", "24/7 or a rule"],
  ])("refuses %j and says what it expected", (text, part) => {
    const result = parseHours(text);
    expect(result).toMatchObject({ ok: false, code: "E_HOURS", detail: expect.stringContaining(part) });
    expect(result).toMatchObject({ detail: expect.stringMatching(/^expected .+, got "/) });
  });

  test("gives a result for any text and never throws", () => {
    const pieces = fc.constantFrom(
      ...[
        "Mo",
        "Su",
        "PH",
        "-",
        ",",
        " ",
        "; ",
        ";",
        "08:00",
        "24:00",
        "25:00",
        "off",
        '"',
        '"x"',
        "24/7",
        "é",
        "\0",
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        const result = parseHours(value);
        const kept = result.ok
          ? result.value === "always" || result.value.length === 14
          : result.code === "E_HOURS";
        expect(kept).toBe(true);
      }),
      { seed: 245_2000, numRuns: 5000 },
    );
  });

  test("refuses every single character change of a rule that leaves the subset", () => {
    // A mutation either stays readable by the grammar written out here, or it is refused.
    const day = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    const time = "(?:[01]\\d|2[0-3]):[0-5]\\d-(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)";
    const grammar = new RegExp(`^${day}(?:[-,]${day})? ${time}$`);
    const rule = "Mo-Fr 08:00-16:00";
    fc.assert(
      fc.property(
        fc.nat(rule.length - 1),
        fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
        (at, c) => {
          const text = rule.slice(0, at) + c + rule.slice(at + 1);
          expect(parseHours(text).ok).toBe(grammar.test(text) && text.slice(6, 11) !== text.slice(12));
        },
      ),
      { seed: 245_2000, numRuns: 5000 },
    );
  });
});
