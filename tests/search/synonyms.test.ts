import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";
import synonyms from "../../src/data/synonyms.yaml";
import vocabulary from "../../src/data/synonyms.yaml?compiled";
import type { Service } from "../../src/directory/model";
import { REGIONS } from "../../src/directory/regions";
import { AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { fold } from "../../src/search/fold";
import type { SearchIndex } from "../../src/search/index";
import { documentsOf } from "../../src/search/sheet";
import { stem } from "../../src/search/stem";
import { compileSynonyms, type SynonymGroup } from "../../src/search/synonyms";
import { readData } from "../data/editors-data";
import { indexReal, readRealDirectory } from "./real-directory";
import { ids } from "./sample";

let index: SearchIndex;
let services: ReadonlyMap<string, Service>;
beforeAll(async () => {
  const directory = await readRealDirectory();
  index = indexReal(directory);
  services = new Map(directory.organizations.flatMap((one) => one.services).map((one) => [one.id, one]));
});

const { words, groups, places } = synonyms;
const phrases = groups.flatMap(({ says }) => says);
const bare = (word: string) => word.replace(/[=*~]/g, "");

/** A phrase as somebody could type it, with the nth word of each class. */
const speak = (phrase: string, nth = 0): string =>
  phrase
    .split(" ")
    .map((word) => /^<(.*)>$/.exec(word)?.[1])
    .map((name, at) => (name ? words[name]!.at(nth % words[name]!.length)! : phrase.split(" ")[at]!))
    .map(bare)
    .join(" ");

const said = (holds: (group: SynonymGroup) => boolean): readonly string[] =>
  groups
    .filter(holds)
    .flatMap(({ says }) => says.flatMap((phrase) => [0, 1, 2].map((nth) => speak(phrase, nth))));

const isForViolent = ({ finds }: SynonymGroup) => finds.some((one) => one.includes("violent_person"));

describe("the synonyms", () => {
  it("keep to their schema", () => {
    const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
    ajv.addSchema(readData("organization.schema.json") as object);
    const validate = ajv.compile(readData("synonyms.schema.json") as object);
    validate(synonyms);
    expect(validate.errors).toBeNull();
  });

  it("are compiled while a release is built into what they would be compiled into at each start", () => {
    expect(vocabulary).toEqual(compileSynonyms(synonyms));
  });

  it("refer to words that are listed, and list none in vain", () => {
    const used = phrases.flatMap((phrase) => [...phrase.matchAll(/<(.*?)>/g)].map(([, name]) => name!));
    expect(used.filter((name) => !words[name])).toEqual([]);
    expect(Object.keys(words).filter((name) => !used.includes(name))).toEqual([]);
  });

  it("say each phrase once", () => {
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  });

  it("look for words of the vocabulary", () => {
    const traits: readonly string[] = [
      "nationwide",
      "free",
      ...AUDIENCES,
      ...KINDS,
      ...REGIONS.map(({ code }) => code),
    ];
    const terms = groups
      .flatMap(({ finds, hides = [] }) => [...finds, ...hides])
      .flatMap((all) => all.split(" "));
    const unknown = terms.filter(
      (term) => !term.startsWith("~") && !traits.includes(term.replace("main:", "")),
    );
    expect(unknown).toEqual([]);
  });

  it("look for words that stand in the records", () => {
    const terms = groups.flatMap(({ finds }) => finds).flatMap((all) => all.split(" "));
    const sought = terms.filter((term) => term.startsWith("~")).map(bare);
    const records = (word: string) => documentsOf(index, index.lexicon.ids.get(stem(fold(word)))!).length;
    expect(sought.filter((word) => records(word) === 0)).toEqual([]);
  });

  it("name towns of every region, each with somebody to turn to", () => {
    expect(Object.keys(places)).toEqual(REGIONS.map(({ code }) => code));
    const towns = Object.values(places).flat();
    expect(towns.filter((town) => ids(index, bare(town)).length === 0)).toEqual([]);
  });
});

describe("whoever says that they hurt others", () => {
  const queries = said((group) => isForViolent(group) && group.hides !== undefined);

  it.each(["", "azylák azylový dům", "linka pomoci obětem kriminality"])(
    "never sees a shelter or help for victims, not even by asking for %j",
    (more) => {
      const wrong = queries.filter((query) =>
        ids(index, `${query} ${more}`).some((id) => {
          const { kind, audiences } = services.get(id)!;
          return kind === "shelter" || audiences.includes("adult_at_risk");
        }),
      );
      expect(queries.length).toBeGreaterThan(50);
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    "pomozte mi přestat bít",
    "přestat bít ženu",
    "jsem agresivní na manželku",
    "mám násilné sklony k dětem",
    "mám agresivní chování vůči ženě",
    "nechci být agresivní na manžela",
    "klient bije ženu",
    "mám klienta který bije ženu",
    "nechci být jako můj táta",
    "nechci bít děti",
    "chci zbít ženu",
    "chtěl jsem ji bít",
  ])("%j is led to a programme first", (query) => {
    expect(services.get(ids(index, query)[0] ?? "")?.audiences).toContain("violent_person");
  });

  it("is led to a programme first", () => {
    const wrong = queries.filter(
      (query) => !services.get(ids(index, query)[0] ?? "")?.audiences.includes("violent_person"),
    );
    expect(wrong).toEqual([]);
  });
});

describe("whoever says that they are hurt, or sees it", () => {
  it.each([
    "mám agresivního manžela",
    "mám násilného syna",
    "mám agresivní přítelkyni",
    "mám agresora doma",
    "můj táta je agresivní",
    "chci aby mě přestal bít",
    "chci aby přestal mlátit děti",
    "nechci aby bil děti",
    "nechci být bitá",
    "nechci násilného partnera",
    "jsem s ním a je násilný",
    "jsem žena agresora",
    "jsem obětí agresora",
    "chci přestat být obětí",
    "chci přestat se bát",
    "byla jsem zbita",
    "byl jsem napaden manželkou",
    "jsem ponižována",
    "klient byl napaden",
    "klienta bije žena",
    "manželovi ujela ruka",
    "manžel má zákaz vstupu",
    "držel mě pod krkem",
    "rozbil mi hlavu",
  ])("%j is never answered with a programme for those who hurt others", (query) => {
    const found = ids(index, query).map((id) => services.get(id)!);
    expect(found.filter(({ kind }) => kind === "violent_person_programme")).toEqual([]);
    expect(found).not.toEqual([]);
  });

  it("is never led to a programme for violent persons", () => {
    const queries = said((group) => !isForViolent(group) && group.hides !== undefined);
    const wrong = queries.filter((query) =>
      ids(index, query).some((id) => services.get(id)!.audiences.includes("violent_person")),
    );
    expect(queries.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});
