import type { TextField } from "./card";
import { findPersonalData, type PersonalData, type Question } from "./personal-data";

/** What belongs into a field although it looks like something about the family: how to call back whoever asks. */
const EXPECTED: Readonly<Partial<Record<TextField, readonly PersonalData[]>>> = {
  institution: ["phone", "email"],
};

/** What to warn of beside a field, each kind once, in the order in which it stands in the text. */
export function fieldWarnings(field: TextField, text: string, question: Question): readonly PersonalData[] {
  const kinds = new Set(findPersonalData(text, question).map(({ kind }) => kind));
  return [...kinds].filter((kind) => !EXPECTED[field]?.includes(kind));
}
