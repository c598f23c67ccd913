import type { Absence, Directory, Service } from "../directory/model";
import type { RegionCode } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";
import { type Access, type Answer, type HoursReader, judge } from "./access";
import { absenceIn, isLocal, isRemote, listings } from "./cell";
import type { PlannedService } from "./planned";

/** What one region offers one audience, the strongest word first (DESIGN §6); `planned` appears in a what-if only. */
export const CELL_STATES = ["local", "planned", "absent", "remote", "none"] as const;

/** `absent` needs a record with a source; silence of the directory is only ever `none`. */
export type CellState = (typeof CELL_STATES)[number];

/** Which cells are asked for. The order of audiences and regions is the order of the answer. */
export interface Question {
  readonly audiences: readonly Audience[];
  readonly regions: readonly RegionCode[];
  /** Undefined: help of any kind. */
  readonly kind: Kind | undefined;
  readonly access: Access;
  /** Services that do not exist yet; empty unless somebody asks "what if". */
  readonly planned: readonly PlannedService[];
}

/** One cell with everything that stands behind it; services are named by their ids, in the directory's order. */
export interface MatrixCell {
  readonly region: RegionCode;
  readonly audience: Audience;
  readonly state: CellState;
  readonly local: readonly string[];
  /** Usable from the region without travelling; a service that is local as well stands there alone. */
  readonly remote: readonly string[];
  /** Local ones of which no record says whether they fit the access asked for ("nevíme"). */
  readonly unknown: readonly string[];
  /** The same of those usable from afar. */
  readonly unknownRemote: readonly string[];
  readonly planned: readonly PlannedService[];
  /** The documented absence, where it stands against no local service. */
  readonly absence: Absence | undefined;
  /** Prague districts served, where no local service takes people from the whole region; otherwise empty. */
  readonly districts: readonly string[];
}

/** The answer to a question. */
export interface Matrix {
  readonly question: Question;
  readonly cells: readonly MatrixCell[];
  /** Services of which no source says where they work: they are counted in no region. */
  readonly unplaced: readonly string[];
}

/** Regions of which districts are known (`src/data/taxonomy.yaml`). */
const WITH_DISTRICTS: RegionCode = "CZ010";

/**
 * Computes the matrix region × audience from the records alone. Drafts of editors are in no release, so they never
 * count; neither do records with `countsAsLocal` off as local help.
 */
export function coverageMatrix(directory: Directory, question: Question, hours: HoursReader): Matrix {
  const { audiences, regions, kind, access } = question;
  const asked = listings(directory)
    .map(({ service }) => service)
    .filter((service) => audiences.some((audience) => service.audiences.includes(audience)));
  const judged = asked
    .filter((service) => kind === undefined || service.kind === kind)
    .map((service) => ({ service, answer: judge(service, access, hours) }))
    .filter(({ answer }) => answer !== "no");
  return {
    question,
    cells: regions.flatMap((region) =>
      audiences.map((audience) => makeCell(directory, question, judged, { region, audience })),
    ),
    unplaced: judged.filter(({ service }) => isUnplaced(service)).map(({ service }) => service.id),
  };
}

/** True where no source says whom the service takes, and it cannot be used from afar either. */
export const isUnplaced = ({ serviceArea, remote, countsAsLocal }: Service): boolean =>
  countsAsLocal && !remote && !serviceArea.nationwide && serviceArea.regions.length === 0;

/** True where no wish narrows the question. */
export const isAnyAccess = (access: Access): boolean =>
  !access.free &&
  !access.evening &&
  !access.weekend &&
  access.language === undefined &&
  access.reach === undefined &&
  access.waitOver === undefined;

interface Judged {
  readonly service: Service;
  readonly answer: Answer;
}

function makeCell(
  directory: Directory,
  question: Question,
  judged: readonly Judged[],
  place: Pick<MatrixCell, "region" | "audience">,
): MatrixCell {
  const { region, audience } = place;
  const near = judged.filter(
    ({ service }) => service.audiences.includes(audience) && (isLocal(service, region) || isRemote(service)),
  );
  const pick = (answer: Answer, inRegion: boolean): readonly Service[] =>
    near
      .filter((one) => one.answer === answer && isLocal(one.service, region) === inRegion)
      .map(({ service }) => service);
  const local = pick("yes", true);
  const parts = {
    local: idsOf(local),
    remote: idsOf(pick("yes", false)),
    unknown: idsOf(pick("unknown", true)),
    unknownRemote: idsOf(pick("unknown", false)),
    planned: question.planned.filter((plan) => isPlannedFor(plan, question.kind, place)),
    absence: standingAbsence(directory, place),
    districts: region === WITH_DISTRICTS ? districtsOf(local) : [],
  };
  return { ...place, ...parts, state: stateOf(parts) };
}

const idsOf = (services: readonly Service[]): readonly string[] => services.map(({ id }) => id);

function stateOf({
  local,
  planned,
  absence,
  remote,
}: Pick<MatrixCell, "local" | "planned" | "absence" | "remote">): CellState {
  if (local.length > 0) return "local";
  if (planned.length > 0) return "planned";
  if (absence) return "absent";
  return remote.length > 0 ? "remote" : "none";
}

const isPlannedFor = (
  plan: PlannedService,
  kind: Kind | undefined,
  { region, audience }: Pick<MatrixCell, "region" | "audience">,
): boolean =>
  plan.region === region && plan.audience === audience && (kind === undefined || plan.kind === kind);

/** An absence speaks of all help for the audience, so one local service of any kind and access contradicts it. */
function standingAbsence(
  directory: Directory,
  { region, audience }: Pick<MatrixCell, "region" | "audience">,
): Absence | undefined {
  const served = listings(directory).some(
    ({ service }) => service.audiences.includes(audience) && isLocal(service, region),
  );
  return served ? undefined : absenceIn(directory, audience, region);
}

function districtsOf(services: readonly Service[]): readonly string[] {
  if (services.some(({ serviceArea }) => serviceArea.districts.length === 0)) return [];
  return [...new Set(services.flatMap(({ serviceArea }) => serviceArea.districts))];
}
