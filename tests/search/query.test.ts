import { describe, expect, it } from "vitest";
import { search } from "../../src/search/query";
import { aPhone, aService } from "../fixtures/directory";
import { ids, sampleIndex } from "./sample";

const index = sampleIndex();
const first = (query: string) => ids(index, query)[0];

describe("a query for a name", () => {
  it.each([
    ["without accents", "intervencni centrum"],
    ["in another case", "intervenčním centru"],
    ["with a typing error", "intrevenční"],
    ["unfinished", "inter"],
    ["shortened to first letters", "ICB"],
  ])("%s is found", (_, query) => {
    expect(first(query)).toBe("ic-brno");
  });

  it("puts the name itself before a name that contains it", () => {
    const both = sampleIndex([
      aService("dlouha", { name: "Nová linka naděje pro celé město" }),
      aService("kratka", { name: "Linka naděje" }),
    ]);
    expect(ids(both, "linka naděje")).toEqual(["kratka", "dlouha"]);
  });
});

describe("a word that is still being typed", () => {
  const typing = sampleIndex([
    aService("kruh", { name: "Linka bílého kruhu" }),
    aService("obeti", { name: "Centrum obětí" }),
    aService("proza", { name: "Próza" }),
    aService("nasili", { name: "Násilnický" }),
  ]);
  it.each([
    ["kru", "kruh", "whose stem has another vowel"],
    ["obě", "obeti", "whose stem has lost its vowel"],
    ["pro", "proza", "that begins as a little word does"],
    ["nási", "nasili", "that begins as something people say does"],
  ])("%s finds %s, %s", (query, id) => {
    expect(ids(typing, query)).toContain(id);
  });
});

describe("a query for a number", () => {
  it.each(["999 283 772", "+420 999 283 772", "00420999283772", "283 77", "772"])("finds %s", (query) => {
    expect(ids(index, query)).toEqual(["linka-obeti"]);
  });

  it("puts the end of a number before its middle", () => {
    const both = sampleIndex([
      aService("a", { phones: [aPhone("+420999777111")] }),
      aService("b", { phones: [aPhone("+420999111777")] }),
      aService("c", { phones: [aPhone("777")] }),
    ]);
    expect(ids(both, "777")).toEqual(["c", "b", "a"]);
  });

  it("takes two digits for no number", () => {
    expect(ids(index, "99")).toEqual([]);
  });

  it.each(["linka pro oběti 24/7", "linka pro oběti 8-16"])(
    "takes the hours in %j for no number",
    (query) => {
      expect(ids(index, query)[0]).toBe("linka-obeti");
    },
  );

  it("finds the first of two numbers between which a slash stands", () => {
    expect(ids(index, "999 283 772 / 116 199")).toEqual(["linka-obeti"]);
  });
});

describe("a query for a place", () => {
  it("finds the town in any case, then help for the whole country", () => {
    expect(ids(index, "v Brně").slice(0, 2)).toEqual(["ic-brno", "program-brno"]);
    expect(ids(index, "v Brně").slice(2)).toEqual(["linka-deti", "linka-obeti"]);
  });

  it("knows the region of a town that no record names", () => {
    expect(first("Znojmo")).toBe("ic-brno");
  });

  it("finds a secret place by its region alone", () => {
    expect(first("Karlovy Vary")).toBe("utajeny-dum");
  });

  it("is no answer to a word that nobody knows", () => {
    expect(ids(index, "hotel Brno")).toEqual([]);
  });
});

describe("a query that says who speaks", () => {
  it("leads a victim to a helpline and never to programmes for violent persons", () => {
    expect(ids(index, "muž mě bije")).toEqual(["linka-obeti", "ic-brno", "utajeny-dum"]);
  });

  it("leads who hurts others to programmes and never to victims' help or a shelter", () => {
    expect(ids(index, "azylák azylový dům")).toEqual(["utajeny-dum"]);
    expect(ids(index, "uhodil jsem ji, azylák azylový dům")).toEqual(["program-brno"]);
  });

  it("hears a child where the same words of an adult would mean something else", () => {
    expect(ids(index, "máma mě bije")).toEqual(["linka-deti"]);
  });

  it("is believed even if the rest of the story is unknown", () => {
    expect(first("včera mě přítel zase bijou kvůli polévce")).toBe("linka-obeti");
  });

  it("puts first who says the same in their own words, unless somebody speaks of themselves", () => {
    const both = sampleIndex([
      aService("linka", { name: "Linka", audiences: ["adult_at_risk"] }),
      aService("nasili", { name: "Pomoc při násilí", audiences: ["adult_at_risk"] }),
      aService("pomoc", { name: "Pomoc, když muž bije", audiences: ["adult_at_risk"] }),
    ]);
    expect(ids(both, "násilí")[0]).toBe("nasili");
    expect(ids(both, "bije mě")).toEqual(["linka", "nasili", "pomoc"]);
  });

  it("is not heard in the name of a service", () => {
    const named = sampleIndex([
      aService("chat", { name: "Dětství bez násilí" }),
      aService("linka", { name: "Linka pro ženy", audiences: ["adult_at_risk"] }),
    ]);
    expect(ids(named, "násilí")).toEqual(["linka"]);
    expect(ids(named, "dětství bez násilí")).toEqual(["chat"]);
  });
});

describe("any query", () => {
  it("finds nothing off the topic", () => {
    for (const query of ["pizza", "letenky", "recept na svíčkovou", "počasí zítra"])
      expect(ids(index, query)).toEqual([]);
  });

  it("finds nothing in an empty directory, nor for an empty text", () => {
    expect(ids(sampleIndex([]), "linka")).toEqual([]);
    expect(ids(index, "  ")).toEqual([]);
  });

  it("gives hits that nobody can change, with their fit", () => {
    const hits = search(index, "linka jistoty");
    expect(Object.isFrozen(hits) && hits.every((hit) => Object.isFrozen(hit))).toBe(true);
    expect(hits[0]).toEqual({ id: "linka-deti", fit: 100 });
  });

  it("says the synonym without being shown it", () => {
    expect(ids(index, "azylák")).toEqual(["utajeny-dum"]);
  });
});
