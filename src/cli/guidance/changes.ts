import type { Guidance } from "../../guidance/model";

interface Named {
  readonly id: string;
}

/**
 * What a person who signs guidance has to see: every fact with its old and new value, every card and rule that came,
 * went or was rewritten. Dates of the release are said elsewhere.
 */
export function describeGuidanceChanges(before: Guidance, after: Guidance): readonly string[] {
  return [
    ...compare("údaj", before.facts, after.facts, ({ value }) => value),
    ...compare("karta", before.cards, after.cards, ({ title }) => title),
    ...compare("zdroj", before.sources, after.sources, ({ title }) => title),
    ...compare("pravidlo kompasu", rulesOf(before), rulesOf(after), ({ says }) => says),
  ];
}

const rulesOf = ({ compass }: Guidance): readonly (Named & { readonly says: string })[] => [
  ...compass.rules,
  ...compass.unclear,
  compass.otherwise,
];

function compare<T extends Named>(
  what: string,
  before: readonly T[],
  after: readonly T[],
  say: (one: T) => string,
): readonly string[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  const lines = after.flatMap((one) => {
    const old = before.find(({ id }) => id === one.id);
    if (!old) return [`  + ${what} ${one.id}: ${say(one)}`];
    if (JSON.stringify(old) === JSON.stringify(one)) return [];
    const words = say(old) === say(one) ? `${say(one)} (jinak napsané)` : `${say(old)} → ${say(one)}`;
    return [`  ~ ${what} ${one.id}: ${words}`];
  });
  return [...lines, ...gone.map((one) => `  − ${what} ${one.id}: ${say(one)}`)];
}
