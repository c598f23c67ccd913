import type { Member } from "../../roster/model";
import { fold, splitWords } from "../../search/fold";
import { stem } from "../../search/stem";

/** Members by every word of a query: in the beginning of a word of theirs, or in its stem. Nothing typed finds nobody. */
export function findMembers(members: readonly Member[], query: string): readonly Member[] {
  // A single letter is a preposition; a digit is a district.
  const asked = splitWords(fold(query)).filter((word) => word.length > 1 || /\d/.test(word));
  if (asked.length === 0) return [];
  return members.filter((member) => {
    const own = splitWords(fold(describe(member)));
    return asked.every((word) => own.some((one) => one.startsWith(word) || stem(one) === stem(word)));
  });
}

const describe = ({ institution, role, person, area }: Member): string =>
  [institution, role, person, area].join(" ");
