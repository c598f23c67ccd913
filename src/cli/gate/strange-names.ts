import { fold, type Word } from "./words";

const BEFORE_PLACE =
  /^(?:v|ve|do|z|ze|u|na|nedaleko|pobliz|blizko|vedle|okolo|kolem|smer|in|near|at|from|bilja|kolo|vozle)$/;
const HOUSE =
  /^(?:dum|domu|dome|domem|domov|byt|bytu|byte|azyl|zarizeni|pobock[aeuy]|pracovist[ei]|sidlo|stredisk[aou]|utocist[ei]|bydleni|ubytovani|shelter|house)$/;

/** Names that are no place, or none finer than a region, where they stand for a place. */
const REGIONS_AND_STATES =
  /^(?:prah[aeyou]+|praze|prazsk.*|prag|prague|praz[iy]|cesk[aeou]+|cesku|czech|czechia|cech(?:y|ach|am)|morav[aeyou]+|slezsk[aou]+|vysocin[aeyou]+|evrop.*|europ.*|ukraj.*|ukrain.*|slovensk.*|vietnam.*|nemeck[aou]+|rakousk[aou]+|polsk[aou]+|rusk[aou]+|norsk.*|germany|austria|poland|kraj(?:e|i|em|ich|sk.*)?|region.*)$/;
const INSTITUTIONS =
  /^(?:facebook.*|instagram.*|whatsapp.*|messenger.*|signal.*|skype.*|teams|google|policii?e?|charit[aeuyou]+|diakoni[ei]?|armad.*|linc[ei]|link[auou]+|azyl.*|dum|domu|dome|domov.*|centr[aeuou]m?|center|central|poradn.*|intervenc.*|krizov.*|minist.*|vestnik.*|sbir[kc].*|zakon.*)$/;
const TIMES =
  /^(?:vanoc.*|velikonoc.*|english|russian|ukrainian|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/**
 * Finds a name with a capital letter where a place stands: behind a preposition ("v Lhotce") or a house ("azylový dům
 * Lhotka"). Villages are in no list of ours. `known` are words of the organization's own names, in any case form.
 */
export function findStrangeName(words: readonly Word[], known: readonly string[]): string | undefined {
  const index = words.findIndex((word, position) => {
    const before = words[position - 1];
    if (before === undefined || !word.capital) return false;
    const place = word.gap === " " && BEFORE_PLACE.test(before.folded);
    const house = /^(?: |, | [–-] | \()$/.test(word.gap) && HOUSE.test(before.folded);
    return (place || house) && !isHarmless(word, words[position + 1], known);
  });
  return index < 0 ? undefined : `${words[index - 1]?.text} ${words[index]?.text}`;
}

/** Abbreviations (ČR, EU, OSPOD) are institutions; "Česká" is harmless unless a name goes on: Česká Bříza. */
function isHarmless({ text, folded }: Word, next: Word | undefined, known: readonly string[]): boolean {
  if (text.length === 1 || (text.length <= 5 && text === text.toUpperCase())) return true;
  if (INSTITUTIONS.test(folded) || TIMES.test(folded)) return true;
  if (REGIONS_AND_STATES.test(folded))
    return next === undefined || next.gap !== " " || !next.capital || next.folded === "republic";
  return known.some((name) => sharesStem(name, folded));
}

/** Acorus and v Acorusu, Magdala and v Magdale. */
function sharesStem(name: string, word: string): boolean {
  const length = Math.max(3, name.length - 2);
  return name.slice(0, length) === word.slice(0, length);
}

/** Words of names in the form in which `findStrangeName` compares them. */
export const listKnownWords = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => fold(name).match(/[a-z]{3,}/g) ?? []);
