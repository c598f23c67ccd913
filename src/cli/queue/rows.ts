import type { Place } from "../../directory/regions";
import { daysBetween, monthsBefore, SOON_MONTHS, yearBefore } from "../assurance/age";
import { type Fact, listFacts, phoneField } from "../assurance/facts";
import { findLine, type FoundService, listAllServices } from "../assurance/find-service";
import { entriesOf, findAssurance } from "../assurance/merge";
import { sayFact } from "../assurance/words";
import type { AreaRecord, AssuranceEntry, EditorsData, OrganizationRecord, PhoneRecord } from "../records";
import { listUnknown } from "./draft";
import { nameService } from "./name";
import { rate, type Risk, riskOf } from "./risk";

/** One thing to be asked, with everything the asking person needs to know. */
export interface QueueRow {
  /** Service. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly line: number | undefined;
  /** Undefined for a draft, where the whole record is the question. */
  readonly field: string | undefined;
  readonly ask: string;
  readonly risk: Risk;
  /** `never`: nobody assured it. `overdue`: more than twelve months ago. `soon`: more than nine. */
  readonly state: "never" | "overdue" | "soon";
  /** Why nobody knows which of two sources is right. */
  readonly disputed: string | undefined;
  /** The day or month from which the age is counted; undefined where no source is dated. */
  readonly since: string | undefined;
  readonly days: number | undefined;
  readonly why: string;
}

/**
 * Everything worth asking about, the most urgent first: by `rate` (risk × age), then by the id of the service, then in
 * the order of the card. `today` is `YYYY-MM-DD`; `place` leaves out services for other places. A fact assured within nine months is not there.
 */
export const listQueue = (data: EditorsData, today: string, place?: Place): readonly QueueRow[] =>
  listAllServices(data)
    .filter(({ service }) => place === undefined || serves(service.service_area, place))
    .toSorted((a, b) => (a.service.id < b.service.id ? -1 : 1))
    .flatMap((found) => {
      const { value, yaml } = found.organization;
      const entries = entriesOf(data, yaml);
      if (value.status === "candidate") return [draftRow(found, entries, today)];
      return listFacts(found.service).flatMap((fact) => factRow(found, fact, entries, today) ?? []);
    })
    .toSorted((a, b) => urgency(b) - urgency(a));

/** Two sources that disagree date nothing. */
const urgency = ({ risk, days, disputed }: QueueRow): number =>
  rate(risk, disputed === undefined ? days : undefined);

/** An area that no source names may be anywhere. */
const serves = ({ nationwide, regions, districts }: AreaRecord, place: Place): boolean =>
  nationwide === true ||
  regions === undefined ||
  (regions.includes(place.region) &&
    (districts === undefined || place.district === undefined || districts.includes(place.district)));

function factRow(
  found: FoundService,
  fact: Fact,
  entries: readonly AssuranceEntry[],
  today: string,
): QueueRow | undefined {
  const { service, organization } = found;
  const assured = findAssurance(entries, service.id, fact)?.date;
  if (assured !== undefined && assured >= monthsBefore(today, SOON_MONTHS)) return undefined;
  const state = assured === undefined ? "never" : assured < yearBefore(today) ? "overdue" : "soon";
  const disputed = findDispute(organization.value, fact);
  const risk = riskOf(service, fact, disputed !== undefined);
  return {
    ...locate(found, fact.path),
    ...{ field: fact.field, ask: sayFact(fact), risk, state, disputed },
    ...dated(assured ?? findSourceDate(found, fact), today),
    why: `${WHY_RISK[risk]}, ${WHY_STATE[state]}`,
  };
}

/** A draft waits as a whole; its questions are what has to be known before it may go out. */
function draftRow(found: FoundService, entries: readonly AssuranceEntry[], today: string): QueueRow {
  return {
    ...locate(found, []),
    ...{ field: undefined, ask: listUnknown(found, entries).join(" "), risk: "draft", state: "never" },
    ...dated(findSourceDate(found, undefined), today),
    ...{ disputed: undefined, why: WHY_RISK.draft },
  };
}

const locate = (found: FoundService, path: Fact["path"]) => ({
  id: found.service.id,
  name: nameService(found),
  file: found.organization.yaml.file,
  line: findLine(found, path),
});

/** A source dated after today is a typing error and no reason to trust it more. */
const dated = (since: string | undefined, today: string): Pick<QueueRow, "since" | "days"> => ({
  since,
  days: since === undefined ? undefined : Math.max(0, daysBetween(since, today)),
});

/** Why two sources disagree about a fact and nobody knows which is right (`looks_current: unknown`). */
const findDispute = ({ conflicts = [] }: OrganizationRecord, { field }: Fact): string | undefined =>
  conflicts.find((conflict) => conflict.looks_current === "unknown" && conflict.field === field.split("/")[0])
    ?.why;

/** The number's own date, else the freshest of the sources that prove this kind of fact. */
function findSourceDate({ organization, service }: FoundService, fact: Fact | undefined): string | undefined {
  const root = fact?.field.split("/")[0];
  const phone = service.phones?.find(({ number }) => isAbout(fact, number));
  if (phone?.assurance.date !== undefined) return phone.assurance.date;
  return organization.value.sources
    .filter(({ fields }) => root === undefined || fields.includes(root))
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
}

const isAbout = (fact: Fact | undefined, number: PhoneRecord["number"]): boolean =>
  fact !== undefined &&
  (fact.field === phoneField(number) || fact.field.startsWith(`${phoneField(number)}/`));

const WHY_RISK: Readonly<Record<Risk, string>> = {
  crisis_phone: "číslo, na které volá člověk v nouzi",
  phone: "číslo",
  disputed: "údaj, u kterého nevíme, co platí",
  place: "místo, kam se chodí",
  hours: "hodiny, podle kterých se volá",
  detail: "údaj na kartě",
  draft: "rozepsaný záznam, ven půjde, až budeme vědět víc",
};

const WHY_STATE: Readonly<Record<QueueRow["state"], string>> = {
  never: "nikdo ho neověřil",
  overdue: "ověření je starší než rok",
  soon: "ověření bude brzy starší než rok",
};
