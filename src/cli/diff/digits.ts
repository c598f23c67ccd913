import { phoneLink } from "../../directory/phone-number";

/** A stretch of text; `differs` where the other number has something else. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Two numbers as they are read on the screen, with the places where they differ. */
export interface ComparedNumbers {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
  /** The only difference is that two neighbouring digits changed places: a slip of the hand that eyes do not see. */
  readonly swapped: boolean;
}

/** A number as it is read on the screen (`phoneLink`), with the prefix where two numbers would look the same without. */
export function compareDigits(before: string, after: string): ComparedNumbers {
  const texts = [phoneLink(before).text, phoneLink(after).text] as const;
  const [one, other] = texts[0] === texts[1] ? [before, after] : texts;
  const [old, now] = [[...one], [...other]];
  const differs = old.length === now.length ? differsInPlace(old, now) : differsInside(old, now);
  return {
    before: cut(old, (index) => differs(index, old.length)),
    after: cut(now, (index) => differs(index, now.length)),
    swapped: isSwapped(one.replaceAll(" ", ""), other.replaceAll(" ", "")),
  };
}

/** Two values that are no numbers, with the stretch in which they differ. */
export function compareTexts(before: string, after: string): Pick<ComparedNumbers, "before" | "after"> {
  const [old, now] = [[...before], [...after]];
  const differs = differsInside(old, now);
  return {
    before: cut(old, (index) => differs(index, old.length)),
    after: cut(now, (index) => differs(index, now.length)),
  };
}

/** A text by whole characters: half of one shows as something that is not in the value. */
type Characters = readonly string[];

type Differs = (index: number, length: number) => boolean;

const differsInPlace =
  (one: Characters, other: Characters): Differs =>
  (index) =>
    one[index] !== other[index];

/** Numbers of different lengths share a beginning and an end; what is between them differs. */
function differsInside(one: Characters, other: Characters): Differs {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return (index, length) => index >= start && index < length - end;
}

function cut(text: Characters, differs: (index: number) => boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, character] of text.entries()) {
    const marked = character !== " " && differs(index);
    const last = stretches.at(-1);
    if (last?.differs === marked) stretches.splice(-1, 1, { ...last, text: last.text + character });
    else stretches.push({ text: character, differs: marked });
  }
  return stretches;
}

function isSwapped(one: string, other: string): boolean {
  const first = [...one].findIndex((digit, index) => digit !== other[index]);
  const [a = "", b = ""] = one.slice(first, first + 2);
  return first >= 0 && `${one.slice(0, first)}${b}${a}${one.slice(first + 2)}` === other;
}
