import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBirthNumber } from "../../src/handover/birth-number";

const BARE = { slash: false, named: false };
const SLASH = { slash: true, named: false };
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Any day on which somebody could be born, with the year. */
const days = fc
  .date({ min: new Date("1954-01-01T00:00:00Z"), max: new Date("2053-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));

/** A number with a right check, of a woman or a man, with the shift of 2004 where it may stand. */
const checked = fc
  .record({
    born: days,
    isWoman: fc.boolean(),
    isMore: fc.boolean(),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ born, isWoman, isMore, order }) => {
    const month = born.month + (isWoman ? 50 : 0) + (isMore && born.year >= 2004 ? 20 : 0);
    const nine = `${pad(born.year % 100, 2)}${pad(month, 2)}${pad(born.day, 2)}${pad(order, 3)}`;
    return { year: born.year, nine, digit: Number(nine) % 11 };
  });

describe("ten digits", () => {
  test("are a birth number where the whole is divisible by eleven", () => {
    fc.assert(
      fc.property(
        checked.filter(({ digit }) => digit < 10),
        ({ nine, digit }) => {
          expect(readBirthNumber(`${nine}${digit}`, BARE)).toBe("birth_number");
        },
      ),
    );
  });

  test("end with 0 instead of 10 until 1985 and not later", () => {
    fc.assert(
      fc.property(
        checked.filter(({ digit }) => digit === 10),
        ({ year, nine }) => {
          expect(readBirthNumber(`${nine}0`, BARE)).toBe(year <= 1985 ? "birth_number" : undefined);
        },
      ),
    );
  });

  test("with a wrong check are a possible one only where a slash or a word says what they are", () => {
    fc.assert(
      fc.property(checked, fc.integer({ min: 0, max: 9 }), ({ nine, digit, year }, wrong) => {
        fc.pre(wrong !== digit && !(digit === 10 && wrong === 0 && year <= 1985));
        expect(readBirthNumber(`${nine}${wrong}`, BARE)).toBeUndefined();
        expect(readBirthNumber(`${nine}${wrong}`, SLASH)).toBe("maybe_birth_number");
        expect(readBirthNumber(`${nine}${wrong}`, { slash: false, named: true })).toBe("maybe_birth_number");
      }),
    );
  });

  test("without a day of the calendar are none, whatever is written around them", () => {
    for (const digits of ["9913321234", "9902301234", "9900101234", "9971011234", "0033011234"]) {
      expect(readBirthNumber(digits, { slash: true, named: true }), digits).toBeUndefined();
    }
  });

  test("take the months raised by 20 and 70 only since 2004", () => {
    expect(readBirthNumber("0421011234", SLASH)).toBe("maybe_birth_number");
    expect(readBirthNumber("0471011234", SLASH)).toBe("maybe_birth_number");
    expect(readBirthNumber("0321011234", SLASH)).toBeUndefined();
    expect(readBirthNumber("9821011234", SLASH)).toBeUndefined();
  });
});

describe("nine digits", () => {
  test("are a birth number of somebody born before 1954, where a slash or a word says so", () => {
    expect(readBirthNumber("450612123", SLASH)).toBe("birth_number");
    expect(readBirthNumber("455612123", { slash: false, named: true })).toBe("birth_number");
    expect(readBirthNumber("450612123", BARE)).toBeUndefined();
    expect(readBirthNumber("540612123", SLASH)).toBeUndefined();
    expect(readBirthNumber("452612123", SLASH)).toBeUndefined();
  });
});

test("any other number of digits is none", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{0,8}$|^\d{11,14}$/), (digits) => {
      expect(readBirthNumber(digits, { slash: true, named: true })).toBeUndefined();
    }),
  );
});
