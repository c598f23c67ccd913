import type { Assurance, Organization, Phone, Service } from "../../directory/model";
import type { NumberChange, ServicePlace } from "./changes";
import { compareFacts, readFacts, NO_FACTS } from "./facts";
import { match } from "./match";
import { isNewer } from "./newer";

/** A service with the organization it belongs to. */
export interface OwnedService {
  readonly place: ServicePlace;
  readonly organization: Organization;
  readonly service: Service;
}

const NUMBER = ["number"];

/**
 * What happened to the numbers of one service. A number that is in both releases is the same number. One that went
 * and one that came are a change when they bear the same label, or when the service lost and gained exactly one.
 */
export function compareNumbers(
  before: OwnedService | undefined,
  after: OwnedService | undefined,
): readonly NumberChange[] {
  const place = (after ?? before)?.place;
  if (!place) return [];
  const old = before?.service.phones ?? [];
  const { kept, removed, added } = match(old, after?.service.phones ?? [], ({ number }) => number);
  const labelled = match(removed, added, ({ label }) => label?.cs);
  const [lost, ...moreLost] = labelled.removed;
  const [gained, ...moreGained] = labelled.added;
  const alone = lost && gained && moreLost.length + moreGained.length === 0;
  const pairs = alone ? [...labelled.kept, [lost, gained] as const] : labelled.kept;
  return [
    ...pairs.map((pair) => changeNumber("changed", place, pair)),
    ...(alone ? [] : labelled.added).map((phone) => addNumber(place, phone, before)),
    ...(alone ? [] : labelled.removed).map((phone) => removeNumber(place, phone)),
    ...kept.map((pair) => editNumber(place, pair, old)).filter(({ facts }) => facts.length > 0),
  ];
}

/** A number that one service lost and another gained has moved; said once, with both places. */
export function joinMoved(numbers: readonly NumberChange[]): readonly NumberChange[] {
  const gone = numbers.filter(({ kind }) => kind === "removed");
  const come = numbers.filter(({ kind }) => kind === "added");
  const { kept } = match(gone, come, ({ before, after }) => (before ?? after)?.number);
  const moved = kept.flatMap(([{ before, place: from }, { after, place }]) =>
    before && after ? [{ ...changeNumber("moved", place, [before, after]), from }] : [],
  );
  const joined = new Set(kept.flat());
  return [...numbers.filter((change) => !joined.has(change)), ...moved];
}

function changeNumber(
  kind: NumberChange["kind"],
  place: ServicePlace,
  [before, after]: readonly [Phone, Phone],
): NumberChange {
  const facts = compareFacts(readFacts(before, NUMBER), readFacts(after, NUMBER));
  return { kind, place, before, after, facts, predecessor: before.assurance };
}

function addNumber(place: ServicePlace, after: Phone, before: OwnedService | undefined): NumberChange {
  const facts = compareFacts(NO_FACTS, readFacts(after, NUMBER));
  const predecessor = before && chooseBest(before);
  return { kind: "added", place, after, facts, ...(predecessor ? { predecessor } : {}) };
}

const removeNumber = (place: ServicePlace, before: Phone): NumberChange => ({
  kind: "removed",
  place,
  before,
  facts: compareFacts(readFacts(before, NUMBER), NO_FACTS),
});

function editNumber(
  place: ServicePlace,
  [before, after]: readonly [Phone, Phone],
  old: readonly Phone[],
): NumberChange {
  const label = after.label?.cs;
  const bearer =
    label === undefined || label === before.label?.cs
      ? undefined
      : old.find((phone) => phone !== before && phone.label?.cs === label);
  const change = changeNumber("edited", place, [before, after]);
  return bearer ? { ...change, takesOver: bearer.number } : change;
}

/** An added number replaces none, so it is measured by the best known number of its service, or by the organization. */
function chooseBest({ service, organization }: OwnedService): Assurance {
  const known = service.phones.map(({ assurance }) => assurance);
  const [first = organization.assurance, ...others] = known;
  return (
    known.find(({ level }) => level === "assured") ??
    others.reduce((best, one) => (isNewer(one.date, best.date) ? one : best), first)
  );
}
