import { describe, expect, it } from "vitest";
import { findTownInSlug } from "../../../src/cli/gate/town-slugs";
import { findTown } from "../../../src/cli/gate/towns";
import { splitWords } from "../../../src/cli/gate/words";
import municipalities from "../../../src/data/municipalities.yaml";
import { TOWN_FORMS } from "./town-forms";

const find = (text: string): string | undefined => findTown(splitWords(text));
const bare = TOWN_FORMS.map((form) => form.replace(/^\S+ /, ""));

describe("findTown", () => {
  it("knows every one of four hundred case forms, and gives the whole name", () => {
    expect(TOWN_FORMS.length).toBeGreaterThan(400);
    expect(TOWN_FORMS.filter((form, index) => find(`Bydlí se ${form} už rok.`) !== bare[index])).toEqual([]);
  });

  it("knows every name of the list", () => {
    const names = [...Object.values(municipalities.towns), ...Object.values(municipalities.quarters)].flat();
    expect(names.filter((name) => find(`Bydlíme v ${name}.`) === undefined)).toEqual([]);
  });

  it("knows them without a preposition as well", () => {
    expect(bare.filter((form) => find(`Dům ${form}`) !== form)).toEqual([]);
  });

  it("knows nine of ten when somebody writes them small", () => {
    const missed = TOWN_FORMS.filter((form) => find(`bydlí se ${form.toLowerCase()}`) === undefined);
    expect(missed.length).toBeLessThan(TOWN_FORMS.length / 10);
  });

  it.each([
    ["liberecký dům", "liberecký"],
    ["pražská i brněnská pobočka", "brněnská"],
    ["kladenské zařízení", "kladenské"],
    ["karlovarská pobočka", "karlovarská"],
    ["kutnohorsko", "kutnohorsko"],
    ["mladoboleslavští", undefined],
    ["frýdecká skupina", "frýdecká"],
    ["ústecká pobočka", "ústecká"],
    ["opavským ženám", "opavským"],
  ])("reads the adjective in %j as %j", (text, found) => expect(find(text)).toBe(found));

  it.each([
    "Most k naději",
    "stojíme jako most",
    "stavíme hrady z písku",
    "Hranice si určujete sama",
    "Svoboda a klid",
    "tísňová volání, Tísňová linka",
    "Strážníci přijedou",
    "spouští se online",
    "Asi týden",
    "Praha",
    "Nová služba v nové době",
  ])("lets the ordinary words %j be", (text) => expect(find(text)).toBeUndefined());
});

describe("findTownInSlug", () => {
  it("knows nine of ten case forms as slugs", () => {
    const slugs = bare.map(
      (form) => `azyl-${form.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(" ", "-")}`,
    );
    const missed = slugs.filter((slug) => findTownInSlug(slug) === undefined);
    expect(missed.length).toBeLessThan(slugs.length / 10);
  });

  it.each([
    ["https://dum-naruby.ceskebudejovice.cz/", "ceskebudejovice"],
    ["azyl-usti-nad-labem", "usti-nad-labem"],
    ["azyl-most", "most"],
    ["info@azyl-tisnov.cz", "tisnov"],
    ["kolinsky-azyl", "kolinsky"],
  ])("finds in %j the town %j", (slug, found) => expect(findTownInSlug(slug)).toBe(found));

  it.each([
    "https://most-k-domovu.cz/",
    "https://www.kr-karlovarsky.cz/socialni-sluzby",
    "policie-karlovarsky",
    "https://praha.charita.cz/",
    "vize-97-spousti-novou-linku-online",
    "co-kdyz-asi-chci-odejit",
  ])("finds none in %j", (slug) => expect(findTownInSlug(slug)).toBeUndefined());
});
