import { REGIONS } from "../../directory/regions";
import { AUDIENCES, KINDS } from "../../directory/vocabulary";
import { findNearest } from "../nearest";
import type { Problem } from "../problem";
import type { ValuePath } from "../yaml-file";
import type { GateRule } from "./rule";

const TRAITS: readonly string[] = [
  "nationwide",
  "free",
  ...AUDIENCES,
  ...AUDIENCES.map((audience) => `main:${audience}`),
  ...KINDS,
  ...REGIONS.map(({ code }) => code),
];
const NAME = /^<(.*)>$/;

/**
 * `synonyms.yaml` says each phrase once, refers to words that it lists, lists none in vain and looks for words of the
 * vocabulary (`E_SYNONYM`): search passes over a mistake there without a word, and somebody finds no help.
 */
export const soundSynonyms: GateRule = ({ synonyms }) => {
  if (!synonyms) return [];
  const { yaml, value } = synonyms;
  const { words, groups } = value;
  const problems: Problem[] = [];
  const refuse = (path: ValuePath, wanted: string, got?: string): void => {
    problems.push(yaml.fault("E_SYNONYM", path, wanted, got));
  };
  const said = new Set<string>();
  const used = new Set<string>();
  groups.forEach(({ says, finds, hides = [] }, group) => {
    says.forEach((phrase, index) => {
      const path = ["groups", group, "says", index];
      if (said.has(phrase)) refuse(path, "každé rčení jen jednou v celém souboru");
      said.add(phrase);
      for (const name of phrase.split(" ").flatMap((word) => NAME.exec(word)?.[1] ?? [])) {
        used.add(name);
        if (!words[name]) refuse(path, suggest("jméno ze seznamu words", name, Object.keys(words)));
      }
    });
    for (const [field, terms] of Object.entries({ finds, hides }))
      terms.forEach((all, index) => {
        for (const term of all.split(" ").filter((one) => !one.startsWith("~") && !TRAITS.includes(one)))
          refuse(["groups", group, field, index], suggest("slovo slovníku", term, TRAITS), term);
      });
  });
  for (const name of Object.keys(words))
    if (!used.has(name)) refuse(["words", name], `aspoň jedno rčení, ve kterém je <${name}>`, "žádné");
  return problems;
};

function suggest(wanted: string, typed: string, known: readonly string[]): string {
  const nearest = findNearest(typed, known);
  return nearest ? `${wanted}, nejspíš ${nearest}` : wanted;
}
