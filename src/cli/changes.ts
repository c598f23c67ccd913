import type { Directory } from "../directory/model";
import { phoneLink } from "../directory/phone-number";

/** What a reader of the next release will dial differently; the first thing that a second editor has to look at. */
export function listChanges(before: Directory, after: Directory): readonly string[] {
  const old = listNumbers(before);
  const now = listNumbers(after);
  return [
    ...[...now].filter((line) => !old.has(line)).map((line) => `  + ${line}`),
    ...[...old].filter((line) => !now.has(line)).map((line) => `  − ${line}`),
  ];
}

const listNumbers = ({ organizations }: Directory): ReadonlySet<string> =>
  new Set(
    organizations.flatMap(({ services }) =>
      services.flatMap(({ id, phones }) => phones.map(({ number }) => `${id}: ${phoneLink(number).text}`)),
    ),
  );
