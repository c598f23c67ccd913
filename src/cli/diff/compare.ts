import type { Directory, Organization } from "../../directory/model";
import type { Changes, NumberChange, RecordChange } from "./changes";
import { compareNumbers, joinMoved, type OwnedService } from "./compare-numbers";
import { compareFacts, compareOrder, type FactChange, type Facts, readFacts, NO_FACTS } from "./facts";
import { match } from "./match";

/**
 * Everything in which a release differs from the one before, besides its number and dates: numbers first, then the
 * records (whole release, organizations, services, absences, public cards, withdrawn numbers). The same two releases always give
 * the same list. What is compared is the whole model: see `readFacts`.
 */
export function compareDirectories(before: Directory, after: Directory): Changes {
  const known = new Set(before.organizations.flatMap(({ services }) => services.map(({ id }) => id)));
  const old = listServices(before, known);
  const now = listServices(after, known);
  const { kept, added, removed } = match(old, now, nameService);
  const numbers = [
    ...kept.flatMap(([one, other]) => compareNumbers(one, other)),
    ...added.flatMap((one) => compareNumbers(undefined, one)),
    ...removed.flatMap((one) => compareNumbers(one, undefined)),
  ];
  return {
    numbers: joinMoved(numbers).toSorted(byKindAndPlace),
    records: [
      ...compareHeads(before, after),
      ...compareRecords(before.organizations, after.organizations, ORGANIZATION),
      ...compareRecords(old, now, SERVICE),
      ...compareRecords(before.absences, after.absences, ABSENCE),
      ...compareRecords(before.publicGuidance, after.publicGuidance, GUIDANCE),
      ...compareRecords(before.withdrawn, after.withdrawn, WITHDRAWN),
    ],
  };
}

const KINDS: readonly NumberChange["kind"][] = ["changed", "added", "removed", "moved", "edited"];

function byKindAndPlace(one: NumberChange, other: NumberChange): number {
  const [a, b] = [one.place.service.id, other.place.service.id];
  // By code units, so that no computer's language changes the page.
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || Number(a > b) - Number(a < b);
}

const listServices = ({ organizations }: Directory, known: ReadonlySet<string>): readonly OwnedService[] =>
  organizations.flatMap((organization) =>
    organization.services.map((service) => ({
      organization,
      service,
      place: {
        organization: { id: organization.id, name: organization.name },
        service: { id: service.id, ...(service.name === undefined ? {} : { name: service.name }) },
        known: known.has(service.id),
      },
    })),
  );

/** A service that passed to another organization is another service: somebody else answers there. */
const nameService = ({ organization, service }: OwnedService): string => `${organization.id}/${service.id}`;

const getId = ({ id }: { readonly id: string }): string => id;
const getTel = ({ tel }: { readonly tel: string }): string => tel;

function compareHeads(before: Directory, after: Directory): readonly RecordChange[] {
  const pick = ({ directoryId, release }: Directory) => readFacts({ directoryId, release });
  const facts = [
    ...compareFacts(pick(before), pick(after)),
    ...compareOrder("organizations", before.organizations, after.organizations, getId),
    ...compareOrder("absences", before.absences, after.absences, getId),
    ...compareOrder("publicGuidance", before.publicGuidance, after.publicGuidance, getId),
    ...compareOrder("withdrawn", before.withdrawn, after.withdrawn, getTel),
  ];
  const { directoryId: id } = after;
  return facts.length > 0 ? [{ kind: "changed", record: "directory", id, name: id, facts }] : [];
}

/** How one kind of record is told apart, named and read. */
interface RecordKind<T> {
  readonly key: (item: T) => string;
  readonly head: (item: T) => Pick<RecordChange, "record" | "id" | "name" | "organization">;
  readonly facts: (item: T) => Facts;
  /** A new order of the records inside it. */
  readonly order?: (before: T, after: T) => readonly FactChange[];
}

const ORGANIZATION: RecordKind<Organization> = {
  key: getId,
  head: ({ id, name }) => ({ record: "organization", id, name }),
  facts: (organization) => readFacts(organization, ["services"]),
  order: (before, after) => compareOrder("services", before.services, after.services, getId),
};

const SERVICE: RecordKind<OwnedService> = {
  key: nameService,
  head: ({ place: { organization }, service: { id, name = organization.name } }) => ({
    ...{ record: "service", id, name, organization },
  }),
  facts: ({ service }) => readFacts(service, ["phones"]),
  order: ({ service: { phones } }, { service }) =>
    compareOrder("phones", phones, service.phones, ({ number }) => number),
};

const ABSENCE: RecordKind<Directory["absences"][number]> = {
  key: getId,
  head: ({ id, statement }) => ({ record: "absence", id, name: statement.cs }),
  facts: (absence) => readFacts(absence),
};

const GUIDANCE: RecordKind<Directory["publicGuidance"][number]> = {
  key: getId,
  head: ({ id, title }) => ({ record: "guidance", id, name: title }),
  facts: (card) => readFacts(card),
};

const WITHDRAWN: RecordKind<Directory["withdrawn"][number]> = {
  key: getTel,
  head: ({ tel }) => ({ record: "withdrawn", id: tel, name: tel }),
  facts: (withdrawn) => readFacts(withdrawn),
};

function compareRecords<T>(
  before: readonly T[],
  after: readonly T[],
  { key, head, facts, order = () => [] }: RecordKind<T>,
): readonly RecordChange[] {
  const { kept, removed, added } = match(before, after, key);
  return [
    ...added.map((one) => ({
      ...head(one),
      kind: "added" as const,
      facts: compareFacts(NO_FACTS, facts(one)),
    })),
    ...removed.map((one) => ({
      ...head(one),
      kind: "removed" as const,
      facts: compareFacts(facts(one), NO_FACTS),
    })),
    ...kept
      .map(([old, now]) => ({
        ...head(now),
        kind: "changed" as const,
        facts: [...compareFacts(facts(old), facts(now)), ...order(old, now)],
      }))
      .filter((change) => change.facts.length > 0),
  ];
}
