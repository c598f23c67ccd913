import { describe, expect, test } from "vitest";
import type { Assurance, Phone, Service } from "../../src/directory/model";
import { cs } from "../../src/i18n/cs";
import { en } from "../../src/i18n/en";
import type { Messages } from "../../src/i18n/messages";
import { uk } from "../../src/i18n/uk";
import { cardModel } from "../../src/view/card-model";
import { behindDoor } from "../../src/coverage/doors";
import { findHelp } from "../../src/view/results";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";

// A Tuesday, ten in the morning in Prague.
const AT = Date.parse("2026-03-03T09:00:00Z");

function modelOf(service: Service, messages: Messages = cs, at = AT, now = at) {
  const { matches } = findHelp(aDirectory([service]), {
    audience: undefined,
    place: undefined,
    kinds: [],
    at,
  });
  return cardModel(matches[0]!, { at, now }, messages);
}
const modelOfPhone = (phone: Partial<Phone>, at = AT) =>
  modelOf(aService("a", { phones: [aPhone("+420999000001", phone)] }), cs, at).phones[0]!;

describe("a number on a card", () => {
  test("shows the digits of its target, without the country code, by threes", () => {
    const numbers = ["+420999000001", "116006", "112"];
    const { phones } = modelOf(aService("a", { phones: numbers.map((number) => aPhone(number)) }));
    expect(phones.map(({ text, href }) => [text, href])).toEqual([
      ["999 000 001", "tel:+420999000001"],
      ["116 006", "tel:116006"],
      ["112", "tel:112"],
    ]);
  });

  test.each([
    ["24/7", AT, "nonstop"],
    ["Mo-Fr 08:00-16:00", AT, "otevřeno do 16:00"],
    ["Mo-Su 16:00-24:00", AT + 8 * 3_600_000, "otevřeno do 24:00"],
    ["Mo-Fr 00:00-24:00", AT, "otevřeno do 7. března 2026 0:00"],
    ["Mo-Fr 12:00-16:00", AT, "otevře ve 12:00"],
    ["Mo-Fr 08:00-09:00", AT, "otevře zítra v 8:00"],
    ["Fr 08:00-09:00", AT, "otevře v pátek v 8:00"],
    ["Tu 08:00-09:00", AT, "otevře 10. března 2026 v 8:00"],
    ["Mo-Fr off", AT, "zavřeno"],
    ["Mo-Fr 08:00-16:00", Date.parse("2026-05-01T09:00:00Z"), "je svátek, hodiny neznáme, zkuste zavolat"],
    [undefined, AT, "hodiny neznáme, zkuste zavolat"],
    ["kdykoli", AT, "hodiny neznáme, zkuste zavolat"],
  ])("with hours %s says so in words", (hours, at, text) => {
    expect(modelOfPhone(hours === undefined ? {} : { hours }, at).stateText).toBe(text);
  });

  test("asked for a later day, still says today, tomorrow and the weekday as the reader counts them", () => {
    const closed = aService("a", { phones: [aPhone("+420999000001", { hours: "Mo-Fr 08:00-09:00" })] });
    const tomorrow = AT + 24 * 3_600_000;
    expect(modelOf(closed, cs, tomorrow, AT).phones[0]?.stateText).toBe(
      "v tu dobu zavřeno, otevře ve čtvrtek v 8:00",
    );
    const today = AT + 3_600_000;
    expect(modelOf(closed, cs, today, AT).phones[0]?.stateText).toBe(
      "v tu dobu zavřeno, otevře zítra v 8:00",
    );
    const open = aService("a", { phones: [aPhone("+420999000001", { hours: "Mo-Fr 08:00-16:00" })] });
    expect(modelOf(open, cs, tomorrow, AT).phones[0]?.stateText).toBe("v tu dobu otevřeno do 16:00");
  });

  test.each([
    ["24/7", "nonstop"],
    ["Mo-Fr off", "v tu dobu zavřeno"],
    [undefined, "hodiny neznáme, zkuste zavolat"],
  ])("asked for a later hour, with hours %s says what holds then", (hours, text) => {
    const service = aService("a", {
      phones: [aPhone("+420999000001", hours === undefined ? {} : { hours })],
    });
    expect(modelOf(service, cs, AT + 3_600_000, AT).phones[0]?.stateText).toBe(text);
  });

  test("asked for a later holiday, says that it will be one", () => {
    const holiday = Date.parse("2026-05-01T09:00:00Z");
    const service = aService("a", { phones: [aPhone("+420999000001", { hours: "Mo-Fr 08:00-16:00" })] });
    expect(modelOf(service, cs, holiday, holiday - 86_400_000).phones[0]?.stateText).toBe(
      "v tu dobu je svátek, hodiny neznáme, zkuste zavolat",
    );
  });

  test("takes the hours of its service where it has none of its own", () => {
    const service = aService("a", { hours: "24/7", phones: [aPhone("+420999000001")] });
    expect(modelOf(service).phones[0]?.stateText).toBe("nonstop");
  });

  test("says that it is free only where a source says so", () => {
    expect(modelOfPhone({ free: true }).notes).toContain("zdarma");
    expect(modelOfPhone({ free: false }).notes).toEqual([]);
    expect(modelOfPhone({}).notes).toEqual([]);
  });

  test("shows the source's own words on hours that could not be structured, and only then", () => {
    expect(modelOfPhone({ hoursNote: "odpoledne" }).notes).toEqual(["zdroj píše: odpoledne"]);
    expect(modelOfPhone({ hoursNote: "nonstop", hours: "24/7" }).notes).toEqual([]);
  });

  test("names the languages spoken on it when Czech is not the only one", () => {
    expect(modelOfPhone({ languages: ["cs"] }).notes).toEqual([]);
    expect(modelOfPhone({ languages: ["cs", "uk"] }).notes).toEqual(["mluví: čeština, ukrajinština"]);
  });

  test("in another language names the languages spoken on it, and guesses none", () => {
    const notesOf = (languages: string[]) =>
      modelOf(aService("a", { phones: [aPhone("+420999000001", { languages })] }), uk).phones[0]?.notes;
    expect(notesOf(["cs"])).toEqual(["говорять: чеська"]);
    expect(notesOf([])).toEqual(["мови невідомі"]);
  });
});

describe("a card", () => {
  test("says whom the service is for and where it works", () => {
    const { audiences, area } = modelOf(
      aLocalService("a", ["CZ010", "CZ041"], { audiences: ["child", "family"] }),
    );
    expect(audiences).toBe("děti a dospívající, rodiny s dětmi");
    expect(area).toBe("Praha, Karlovarský kraj");
  });

  test("keeps the place of a confidential service to itself and says that it is secret", () => {
    expect(modelOf(aService("a", { confidential: true }))).toMatchObject({
      place: undefined,
      secretPlace: "místo je utajené",
    });
  });

  test("says that a number was never called, and how old it is", () => {
    const seed = aService("a", {
      phones: [aPhone("+420999000001", { assurance: { level: "seed", date: "2024" } })],
    });
    expect(modelOf(seed).assurance).toBe("Podle seznamu (2024), zatím neověřeno telefonem");
  });

  test("says of all its numbers only what holds for the least sure one, whichever is open", () => {
    const sure = { level: "assured", date: "2026-10-01" } as const;
    const newer = { level: "sourced", date: "2025-04-07" } as const;
    const older = { level: "sourced", date: "2020-07-31" } as const;
    const said = (...assurances: readonly Assurance[]) =>
      modelOf(
        aService("a", {
          phones: assurances.map((assurance, index) =>
            aPhone(`+42099900000${index}`, { assurance, hours: index === 0 ? "24/7" : "Mo off" }),
          ),
        }),
      ).assurance;
    expect(said(sure, sure)).toBe(cs.assurance.assured("1. 10. 2026"));
    for (const order of [
      [sure, newer, older],
      [older, newer, sure],
      [newer, older, sure],
    ])
      expect(said(...order)).toBe(cs.assurance.sourced("31. 7. 2020"));
    expect(said(older, { level: "seed" })).toBe(cs.assurance.seed(undefined));
  });

  test("gives a text in Czech with its language where nobody translated it", () => {
    expect(modelOf(aService("a", { summary: { cs: "Česky" } }), en).summary).toEqual({
      text: "Česky",
      lang: "cs",
    });
    expect(modelOf(aService("a", { summary: { cs: "Česky", en: "English" } }), en).summary.lang).toBe("en");
  });

  test("names the organization only where the service has another name", () => {
    expect(modelOf(aService("a", { name: "Linka" }))).toMatchObject({
      title: "Linka",
      organization: "Organizace a",
    });
    expect(modelOf(aService("a")).organization).toBeUndefined();
  });
});

describe("a card without a number", () => {
  const other = aService("other", {
    name: "Jiná linka",
    phones: [aPhone("+420999000009", { hours: "24/7" })],
  });
  const lost = aService("lost", { instead: "other" });
  const modelIn = (services: Service[], audience?: "violent_person") => {
    const directory = behindDoor(aDirectory(services), audience);
    const { matches } = findHelp(directory, { audience, place: undefined, kinds: [], at: AT });
    const match = matches.find(({ service }) => service.id === "lost")!;
    return cardModel(match, { at: AT, now: AT }, cs);
  };

  test("offers the name and the number that the directory names instead", () => {
    const { phones, instead } = modelIn([lost, other]);
    expect(phones).toEqual([]);
    expect(instead?.title).toBe("Jiná linka");
    expect(instead?.phones.map(({ text, href, stateText }) => [text, href, stateText])).toEqual([
      ["999 000 009", "tel:+420999000009", "nonstop"],
    ]);
  });

  test("offers nothing that is not in the directory, nor where it has a number after all", () => {
    expect(modelIn([lost]).instead).toBeUndefined();
    expect(modelIn([{ ...lost, phones: [aPhone("+420999000001")] }, other]).instead).toBeUndefined();
  });

  test("offers nothing whose own number was withdrawn", () => {
    expect(modelIn([lost, { ...other, phones: [] }]).instead).toBeUndefined();
  });

  test("offers nothing that stands behind another door", () => {
    const forVictims = { ...other, audiences: ["adult_at_risk" as const] };
    const programme = { ...lost, audiences: ["violent_person" as const] };
    expect(modelIn([programme, forVictims]).instead?.title).toBe("Jiná linka");
    expect(modelIn([programme, forVictims], "violent_person").instead).toBeUndefined();
  });
});
