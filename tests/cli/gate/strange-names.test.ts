import { describe, expect, it } from "vitest";
import { findStrangeName, listKnownWords } from "../../../src/cli/gate/strange-names";
import { splitWords } from "../../../src/cli/gate/words";

const known = listKnownWords(["ROSA – centrum pro ženy", "Projekt Magdala"]);
const find = (text: string): string | undefined => findStrangeName(splitWords(text), known);

describe("findStrangeName", () => {
  it.each([
    ["Dům je v Blatci.", "v Blatci"],
    ["Autem do Horní Dolní.", "do Horní"],
    ["Azylový dům Blatec", "dům Blatec"],
    ["Azylový dům, Blatec", "dům Blatec"],
    ["Bydlení (Blatec)", "Bydlení Blatec"],
    ["Je v České Bříze.", "v České"],
    ["A house near Blatec", "near Blatec"],
  ])("sees in %j the place %j", (text, found) => expect(find(text)).toBe(found));

  it.each([
    "v Praze, v České republice a na Moravě",
    "z Ukrajiny do Evropy",
    "v ROSE i v Magdale",
    "Projekt Magdala, Azylový dům Magdala",
    "u OSPOD, na MPSV a v ČR",
    "na Facebooku a u Policie",
    "in English, from Monday",
    "in the Czech Republic",
    "Azylový dům. Zavolejte.",
    "do 18 let",
  ])("lets %j be", (text) => expect(find(text)).toBeUndefined());
});
