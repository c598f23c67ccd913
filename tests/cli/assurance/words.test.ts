import { describe, expect, it } from "vitest";
import { listFacts } from "../../../src/cli/assurance/facts";
import { sayFact, sayHours } from "../../../src/cli/assurance/words";

describe("hours read aloud", () => {
  it.each([
    ["24/7", "nonstop, ve dne i v noci"],
    ["Mo-Fr 08:00-16:00; PH off", "po–pá 08:00–16:00; svátky zavřeno"],
    ["Mo,We 08:00-12:00,13:00-17:00", "po, st 08:00–12:00, 13:00–17:00"],
    ['Tu 09:00-12:00 "jen objednaní"', 'út 09:00–12:00 "jen objednaní"'],
  ])("%s is %s", (hours, said) => expect(sayHours(hours)).toBe(said));
});

it("every fact of a service is said in Czech, and what nobody wrote down is no fact", () => {
  const facts = listFacts({
    id: "vzor",
    kind: "helpline",
    audiences: ["family", "child"],
    service_area: { nationwide: true, regions: ["CZ010"], districts: ["praha-7"], note: "Podle webu." },
    phones: [
      {
        ...{ number: "+420999000001", label: { cs: "denní linka" }, hours: "24/7", hours_note: "stále" },
        ...{ languages: ["cs", "uk"], free: true, assurance: { level: "seed" } },
      },
      {
        number: "116006",
        label: { cs: "noční linka" },
        hours_note: "po setmění",
        assurance: { level: "seed" },
      },
    ],
    websites: ["https://vzor.example.cz/"],
    locations: [{ street: "Dlouhá 5", city: "Praha 7", postal_code: "170 00", note: "2. patro" }],
    wait: { text: { cs: "asi týden" }, date: "2026" },
    summary: { cs: "Pomoc." },
  });
  expect(facts.map(sayFact)).toEqual([
    "telefon 999 000 001",
    "popis čísla 999 000 001: denní linka",
    "hodiny čísla 999 000 001: nonstop, ve dne i v noci",
    "jazyky čísla 999 000 001: čeština, ukrajinština",
    "cena hovoru na číslo 999 000 001: zdarma",
    "telefon 116 006",
    "popis čísla 116 006: noční linka",
    "hodiny (slovy) čísla 116 006: po setmění",
    "pro koho je: rodiny s dětmi, děti a dospívající",
    "odkud klienti mohou být: celá ČR, Praha, Praha 7",
    "místo: Dlouhá 5, 170 00 Praha 7 (2. patro)",
    "web: https://vzor.example.cz/",
    "čekání: asi týden",
    "popis služby: Pomoc.",
  ]);
});

it("an area that no source names is no fact, whatever an editor noted about it", () => {
  const service = { id: "vzor", kind: "helpline", audiences: ["child"], summary: { cs: "Pomoc." } } as const;
  const fields = listFacts({ ...service, service_area: { note: "Zdroj neříká." } }).map(({ field }) => field);
  expect(fields).toEqual(["audiences", "summary"]);
});
