import { describe, expect, test } from "vitest";
import { type Access, ANY_ACCESS, judge } from "../../src/coverage/access";
import type { Service } from "../../src/directory/model";
import { aPhone, aService } from "../fixtures/directory";
import { HOURS } from "../../src/hours/week";

const answer = (access: Partial<Access>, more: Partial<Service>) =>
  judge(aService("line", more), { ...ANY_ACCESS, ...access }, HOURS);
const at = (hours: string | undefined, ...others: readonly string[]): Partial<Service> => ({
  phones: [
    aPhone("+420999000001", hours === undefined ? {} : { hours }),
    ...others.map((other, index) => aPhone(`+42099900001${index}`, { hours: other })),
  ],
});

describe("judge", () => {
  test("says yes to everything where nothing is wished", () => {
    expect(answer({}, {})).toBe("yes");
  });

  test.each([
    ["24/7", "yes"],
    ["Mo-Fr 08:00-18:00", "no"],
    ["Mo-Fr 08:00-18:30", "yes"],
    ["Th 20:00-22:00", "yes"],
    ["Mo-Fr 16:00-08:00", "yes"],
    ["Sa-Su 10:00-22:00", "no"],
    ['Mo-Fr 17:00-20:00 "po objednání"', "unknown"],
    ["zavolejte kdykoli", "unknown"],
    [undefined, "unknown"],
  ] as const)("takes %s in the evening for %s", (hours, expected) => {
    expect(answer({ evening: true }, at(hours))).toBe(expected);
  });

  test.each([
    ["Mo-Fr 08:00-18:00", "no"],
    ["Mo-Su 08:00-12:00", "yes"],
    ["Su 20:00-22:00", "yes"],
    ["Fr 20:00-06:00", "no"],
    [undefined, "unknown"],
  ] as const)("takes %s at the weekend for %s", (hours, expected) => {
    expect(answer({ weekend: true }, at(hours))).toBe(expected);
  });

  test("needs one number that answers, and is not sure while one of them is unknown", () => {
    expect(answer({ evening: true }, at("Mo-Fr 08:00-16:00", "Mo-Fr 16:00-08:00"))).toBe("yes");
    expect(answer({ evening: true }, at(undefined, "Mo-Fr 08:00-16:00"))).toBe("unknown");
  });

  test("takes the hours of the service where the number has none, and where there is no number", () => {
    expect(answer({ evening: true }, { ...at(undefined), hours: "24/7" })).toBe("yes");
    expect(answer({ evening: true }, { hours: "Mo-Fr 08:00-16:00" })).toBe("no");
  });

  test("knows that a call is free only where a source says so", () => {
    const phone = (free?: boolean) => ({ phones: [aPhone("116006", free === undefined ? {} : { free })] });
    expect([phone(true), phone(false), phone(), {}].map((more) => answer({ free: true }, more))).toEqual([
      "yes",
      "no",
      "unknown",
      "unknown",
    ]);
  });

  test("finds a language by its first part, and does not know where none is listed", () => {
    const speaks = (...languages: string[]) => ({ phones: [aPhone("116006", { languages })] });
    expect(answer({ language: "uk" }, speaks("cs", "uk-UA"))).toBe("yes");
    expect(answer({ language: "uk" }, speaks("cs"))).toBe("no");
    expect(answer({ language: "uk" }, speaks())).toBe("unknown");
  });

  test("tells what can be used from afar from what cannot", () => {
    expect(answer({ reach: "remote" }, { remote: true })).toBe("yes");
    expect(answer({ reach: "on_site" }, { remote: true })).toBe("no");
    expect(answer({ reach: "on_site" }, { kind: "shelter" })).toBe("yes");
  });

  test("lets one no outweigh what is unknown", () => {
    expect(answer({ free: true, evening: true }, at("Mo-Fr 08:00-16:00"))).toBe("no");
  });

  test.each([
    ["Čeká se asi 3 měsíce.", 8, "yes"],
    ["Čeká se 8 týdnů.", 8, "no"],
    ["Čeká se 2–4 měsíce.", 4, "yes"],
    ["Čeká se 2–4 měsíce.", 12, "unknown"],
    ["Čeká se až 4 měsíce.", 8, "unknown"],
    ["Čeká se do 3 týdnů.", 4, "no"],
    ["Čeká se déle než 6 týdnů.", 6, "yes"],
    ["Čeká se alespoň 6 týdnů.", 6, "unknown"],
    ["Čeká se půl roku.", 4, "unknown"],
  ] as const)("%s – over %d weeks: %s", (cs, waitOver, expected) => {
    expect(answer({ waitOver }, { wait: { text: { cs }, date: "2026-01" } })).toBe(expected);
  });

  test("does not know a wait that no record mentions", () => {
    expect(answer({ waitOver: 1 }, {})).toBe("unknown");
  });
});
