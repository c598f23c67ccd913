import { isRemote, type Listing, listings } from "../../coverage/cell";
import { type CellChange, changedCells } from "../../coverage/changes";
import { coverageMatrix } from "../../coverage/matrix";
import { type GapPage, gapPage, type PageQuestion } from "../../coverage/page-model";
import { compareWithStandards, type Standard } from "../../coverage/standards";
import population from "../../data/population.yaml";
import type { Directory } from "../../directory/model";
import { REGIONS } from "../../directory/regions";
import { HOURS } from "../../hours/week";

/** Everything that the page shows, before a word of it is said. */
export interface PageModel {
  readonly page: GapPage;
  readonly standards: readonly ShownStandard[];
  /** The records behind all numbers, in the order in which paper numbers them, and where that begins. */
  readonly groups: readonly RecordGroup[];
  readonly find: (id: string) => Numbered | undefined;
}

/** A record and its number on paper. */
export interface Numbered {
  readonly listing: Listing;
  readonly number: number;
}

interface RecordGroup {
  readonly heading: "records" | "remoteRecords" | "otherRecords";
  readonly records: readonly Numbered[];
}

interface ShownStandard extends Standard {
  /** Ids of the records that its sentence counts. */
  readonly counted: readonly string[];
}

/** Computes the page from a verified directory alone. */
export function makePage(directory: Directory, question: PageQuestion): PageModel {
  const page = gapPage(directory, question, HOURS);
  const standards = compareWithStandards(directory, population, HOURS)
    // The violent person may read the page that is about programmes: it names no shelter (DESIGN §1, rule 5).
    .filter(({ name }) => (name === "programme_in_region") === (question.audience === "violent_person"))
    .map((standard) => ({ ...standard, counted: countedIn(standard) }));
  const ids = page.records.map(({ service }) => service.id);
  const needed = new Set(standards.flatMap(({ counted }) => counted));
  const others = listings(directory).filter(({ service: { id } }) => needed.has(id) && !ids.includes(id));
  const numbered = [...page.records, ...others].map((listing, index) => ({ listing, number: index + 1 }));
  const byId = new Map(numbered.map((one) => [one.listing.service.id, one]));
  const [shown, more] = [numbered.slice(0, ids.length), numbered.slice(ids.length)];
  const groups: readonly RecordGroup[] = [
    { heading: "records", records: shown.filter(({ listing }) => !isRemote(listing.service)) },
    { heading: "remoteRecords", records: shown.filter(({ listing }) => isRemote(listing.service)) },
    { heading: "otherRecords", records: more },
  ];
  return {
    page,
    standards,
    groups: groups.filter(({ records }) => records.length > 0),
    find: (id) => byId.get(id),
  };
}

/** Where a standard is met, nobody needs those that may count as well. */
const countedIn = ({ verdict, records, unsure }: Standard): readonly string[] =>
  verdict === "met" ? records : [...records, ...unsure];

/** The cells in which two directories answer one question otherwise. */
export function compareDirectories(
  before: Directory,
  after: Directory,
  question: PageQuestion,
): readonly CellChange[] {
  const [old, now] = [before, after].map((directory) => answer(directory, { ...question, planned: [] }));
  return old && now ? changedCells(old, now) : [];
}

/** The cells that plans change. */
export const comparePlans = (directory: Directory, question: PageQuestion): readonly CellChange[] =>
  changedCells(answer(directory, { ...question, planned: [] }), answer(directory, question));

const answer = (directory: Directory, { audience, ...question }: PageQuestion) =>
  coverageMatrix(
    directory,
    { ...question, audiences: [audience], regions: REGIONS.map(({ code }) => code) },
    HOURS,
  );
