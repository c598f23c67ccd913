import type { Problem } from "../problem";
import { namesPerson } from "./persons";
import { listLeaves, type Leaf } from "./leaves";
import type { Collected } from "./collect";
import { listSecretPhrases, type Phrase, splitText } from "./secret-phrases";

/** A file that is about to be written: its name and its final text. */
export interface Output {
  readonly name: string;
  readonly text: string;
}

/** Enough for an editor to see which services are meant. */
const MOST_PROBLEMS = 10;

/**
 * Searches the final bytes of every output for every secret place and every person's name that the run met
 * (data-formats C8); empty when nothing got out. The rules before it drop all of that, so a find is a leak. The fault
 * says which service and field, never the value: it would end up in a log. Code E_PRIVACY.
 */
export function findPrivate(
  outputs: readonly Output[],
  collected: Collected,
  towns: ReadonlyMap<string, string>,
): readonly Problem[] {
  const search = openSearch(listSecretPhrases(collected, towns));
  const problems = new Map<string, Problem>();
  for (const { name, text } of outputs) {
    for (const leaf of listLeaves(name, text)) {
      const got =
        search(leaf) ?? (leaf.isStreet || !namesPerson(leaf.text, collected.persons) ? undefined : PERSON);
      if (got === undefined) continue;
      const path = [leaf.service, leaf.path].filter(Boolean).join(" ");
      problems.set(`${name} ${path} ${got}`, { code: "E_PRIVACY", file: name, path, wanted: WANTED, got });
    }
  }
  return [...problems.values()].slice(0, MOST_PROBLEMS);
}

const WANTED =
  "nic o utajených místech a lidech (podívejte se do registru na tuto službu; vynechat ji jde přes --leave-out)";
const PERSON = "jméno člověka z registru (neukazujeme ho)";

/** Looks phrases up by their first word, because there are thousands of them and of texts. */
function openSearch(phrases: readonly Phrase[]): (leaf: Leaf) => string | undefined {
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ""] = phrase.words;
    byWord.set(first, [...(byWord.get(first) ?? []), phrase]);
  }
  return (leaf) => {
    const words = splitText(leaf.text);
    for (const [index, word] of words.entries()) {
      const found = byWord
        .get(word)
        ?.find(
          (phrase) =>
            phrase.words.every((part, step) => words[index + step] === part) && concerns(phrase, leaf),
        );
      if (found)
        return `${found.what} utajeného zařízení služby rpss-${found.portalId} (hodnotu neukazujeme)`;
    }
    return undefined;
  };
}

/**
 * A street alone is a leak in its own service and wherever no public facility stands in it; a public address of
 * another house in that street is none.
 */
function concerns({ scope, portalId, ico, town }: Phrase, leaf: Leaf): boolean {
  if (leaf.isStreet) return scope === "house" && (!leaf.town || !town || leaf.town === town);
  if (scope !== "own") return !leaf.isNumber || scope === "code";
  return leaf.service === `rpss-${portalId}` || leaf.ico === ico;
}
