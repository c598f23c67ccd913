import { isDeepStrictEqual } from "node:util";
import { compareTexts, type Stretch } from "./digits";
import type { FactChange } from "./facts";
import { type Line, plain } from "./page";
import { sayField, sayValue } from "./words";

/** Longer texts are read, not compared letter by letter; a line under them would no longer stand under them. */
const MARKED_LENGTH = 60;

/** A field with its old and its new value below each other; of a list only what went and what came. */
export function writeFact({ field, before, after }: FactChange): readonly Line[] {
  const label = sayField(field);
  const say = (value: unknown): string => sayValue(field, value);
  if (before.length <= 1 && after.length <= 1) return writePair(label, before.map(say), after.map(say));
  const gone = without(before, after);
  const come = without(after, before);
  // The order means something (the first audience is the main one), so a list in another order is shown whole.
  if (isDeepStrictEqual(without(before, gone), without(after, come))) {
    return [
      ...gone.map((value) => ({ label: `${label} ubylo`, value: plain(say(value)) })),
      ...come.map((value) => ({ label: `${label} přibylo`, value: plain(say(value)) })),
    ];
  }
  const join = (values: readonly unknown[]) => [values.map(say).join(" · ")];
  return writePair(label, join(before), join(after));
}

/** A field of a new record. Switches that are off and empty values say nothing. */
export function writeNewFact({ field, after }: FactChange): readonly Line[] {
  const usual = field === "countsAsLocal";
  const values = after.filter((value) => typeof value !== "boolean" || field === "free" || value !== usual);
  if (values.length === 0) return [];
  const label = sayField(field);
  if (field === "points" || values.some((value) => typeof value === "object")) {
    return values.map((value) => ({ label, value: plain(sayValue(field, value)) }));
  }
  return [{ label, value: plain(values.map((value) => sayValue(field, value)).join(", ")) }];
}

function writePair(label: string, before: readonly string[], after: readonly string[]): readonly Line[] {
  const [old = "neuvedeno"] = before;
  const [now = "neuvedeno"] = after;
  const compared = compareTexts(old, now);
  const marked = Math.max(old.length, now.length) <= MARKED_LENGTH && isMostlySame(compared.after);
  const values = marked ? compared : { before: plain(old), after: plain(now) };
  return [
    { label: `${label} bylo`, value: values.before },
    { label: `${label} je`, value: values.after },
  ];
}

/** Marks help only where little differs. */
function isMostlySame(stretches: readonly Stretch[]): boolean {
  const count = (differs: boolean) =>
    stretches.reduce((sum, stretch) => sum + (stretch.differs === differs ? stretch.text.length : 0), 0);
  return count(false) > count(true);
}

const without = (values: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
  values.filter((value) => !others.some((other) => isDeepStrictEqual(value, other)));
