import { isRemote, type Listing, titleOf } from "../../coverage/cell";
import type { GapPage } from "../../coverage/page-model";
import { sayArea, sayAssurance } from "../export/words";
import { WORDS } from "./say";
import { saySources } from "./sources";

/** The anchor at which the services used from afar begin. */
export const REMOTE_RECORDS = "na-dalku";

/** The records behind the numbers of a page, in the order in which they are numbered. */
export interface RecordList {
  readonly seated: readonly Listing[];
  readonly remote: readonly Listing[];
  /** Those that only the comparison with the standards counts. */
  readonly others: readonly Listing[];
}

/** Puts the records of a page in order, and behind them those that stand nowhere else. */
export function arrangeRecords({ records }: GapPage, others: readonly Listing[]): RecordList {
  const ids = idsOf(records);
  return {
    seated: records.filter(({ service }) => !isRemote(service)),
    remote: records.filter(({ service }) => isRemote(service)),
    others: others.filter(({ service }) => !ids.includes(service.id)),
  };
}

const idsOf = (records: readonly Listing[]): readonly string[] => records.map(({ service }) => service.id);

/** Links from a number to its records. */
export function References({ list, ids }: { readonly list: RecordList; readonly ids: readonly string[] }) {
  const { seated, remote, others } = list;
  const known = idsOf([...seated, ...remote, ...others]);
  return (
    <span class="references">
      {ids.map((id) => (
        <a key={id} href={`#${anchorOf(id)}`}>
          [{known.indexOf(id) + 1}]
        </a>
      ))}
    </span>
  );
}

/** Every record with its area and sources; a group without records has no heading. */
export function Records({ list: { seated, remote, others } }: { readonly list: RecordList }) {
  const { records, remoteRecords, otherRecords } = WORDS.headings;
  const before = seated.length + remote.length;
  return (
    <section class="records">
      <Group heading={records} start={1} listings={seated} />
      <Group heading={remoteRecords} id={REMOTE_RECORDS} start={seated.length + 1} listings={remote} />
      <Group heading={otherRecords} start={before + 1} listings={others} />
    </section>
  );
}

function Group(props: {
  readonly heading: string;
  readonly id?: string;
  readonly start: number;
  readonly listings: readonly Listing[];
}) {
  const { heading, id, start, listings } = props;
  if (listings.length === 0) return null;
  return (
    <>
      <h2 id={id}>{heading}</h2>
      <ol start={start}>
        {listings.map((listing) => (
          <Record key={listing.service.id} listing={listing} />
        ))}
      </ol>
    </>
  );
}

function Record({ listing }: { readonly listing: Listing }) {
  const { organization, service } = listing;
  const title = titleOf(listing);
  const called = service.phones.find(({ assurance }) => assurance.level === "assured");
  const facts = [
    title !== organization.name && organization.name,
    sayArea(service),
    called && sayAssurance(called.assurance),
  ].filter(Boolean);
  return (
    <li id={anchorOf(service.id)}>
      <b>{title}</b> {facts.join(" · ")} <small>({saySources(organization.sources)})</small>
    </li>
  );
}

const anchorOf = (id: string): string => `zaznam-${id}`;
