import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Access, ANY_ACCESS } from "../../src/coverage/access";
import { cell as shownCell } from "../../src/coverage/cell";
import { changedCells } from "../../src/coverage/changes";
import { coverageMatrix, type Question } from "../../src/coverage/matrix";
import type { Absence, Directory, Service } from "../../src/directory/model";
import { REGIONS } from "../../src/directory/regions";
import { AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { openState } from "../../src/hours/open-state";
import { parseHours } from "../../src/hours/parse-hours";
import { aDirectory, aPhone, aService } from "../fixtures/directory";
import { HOURS } from "../../src/hours/week";
import { EVERYTHING } from "./questions";

const CODES = REGIONS.map(({ code }) => code);
const HOUR_TEXTS = [
  "24/7",
  "Mo-Fr 08:00-16:00",
  "Mo-Fr 16:00-08:00",
  "Sa-Su 10:00-20:00",
  "Th 17:00-21:00",
  "?",
];

const service = (id: string): fc.Arbitrary<Service> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      audiences: fc.uniqueArray(fc.constantFrom(...AUDIENCES), { minLength: 1, maxLength: 3 }),
      nationwide: fc.boolean(),
      regions: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
      districts: fc.constantFrom([], [], ["praha-7"], ["praha-2", "praha-7"]),
      remote: fc.boolean(),
      countsAsLocal: fc.boolean(),
      hours: fc.option(fc.constantFrom(...HOUR_TEXTS), { nil: undefined }),
      phones: fc.array(
        fc.record({
          hours: fc.option(fc.constantFrom(...HOUR_TEXTS), { nil: undefined }),
          free: fc.option(fc.boolean(), { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ nationwide, regions, districts, hours, phones, ...more }) =>
      aService(id, {
        ...more,
        serviceArea: { nationwide, regions, districts },
        ...(hours === undefined ? {} : { hours }),
        phones: phones.map((phone, index) =>
          aPhone(`+42099900000${index}`, {
            ...(phone.hours === undefined ? {} : { hours: phone.hours }),
            ...(phone.free === undefined ? {} : { free: phone.free }),
          }),
        ),
      }),
    );

const absences: fc.Arbitrary<Absence[]> = fc.array(
  fc.record({ region: fc.constantFrom(...CODES), audience: fc.constantFrom(...AUDIENCES) }).map((place) => ({
    ...place,
    id: `gap-${place.region}-${place.audience}`,
    statement: { cs: "Nic." },
    sources: [],
  })),
  { maxLength: 4 },
);

const directories: fc.Arbitrary<Directory> = fc
  .tuple(fc.tuple(...["a", "b", "c", "d", "e", "f"].map(service)), absences)
  .map(([services, gaps]) => aDirectory([...services], gaps));

const accesses: fc.Arbitrary<Access> = fc
  .record({
    free: fc.boolean(),
    evening: fc.boolean(),
    weekend: fc.boolean(),
    reach: fc.constantFrom(undefined, undefined, "remote" as const, "on_site" as const),
  })
  .map((some) => ({ ...ANY_ACCESS, ...some }));

const questions: fc.Arbitrary<Question> = fc
  .record({ access: accesses, kind: fc.constantFrom(undefined, undefined, ...KINDS) })
  .map((some) => ({ ...EVERYTHING, ...some }));

const servicesOf = ({ organizations }: Directory) => organizations.flatMap(({ services }) => services);

/** Independent of the code: looks at each quarter of an hour of a week without holidays, in winter time. */
function naivelyOpen(text: string | undefined, days: readonly number[], from: number): boolean | undefined {
  const hours = text === undefined ? undefined : parseHours(text);
  if (!hours?.ok) return undefined;
  const monday = Date.UTC(2026, 0, 12) - 3_600_000;
  return days.some((day) => {
    for (let minute = from + 15; minute < 1440; minute += 15) {
      if (openState(hours.value, monday + (day * 1440 + minute) * 60_000).state === "open") return true;
    }
    return false;
  });
}

const merge = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(true) ? true : answers.length === 0 || answers.includes(undefined) ? undefined : false;

function naiveAnswer(one: Service, { access, kind }: Question): boolean | undefined {
  const texts = one.phones.length > 0 ? one.phones.map((phone) => phone.hours ?? one.hours) : [one.hours];
  const afar = one.remote || (one.serviceArea.nationwide && /helpline|online|app/.test(one.kind));
  const answers = [
    kind === undefined || kind === one.kind,
    access.free ? merge(one.phones.map(({ free }) => free)) : true,
    access.evening ? merge(texts.map((text) => naivelyOpen(text, [0, 1, 2, 3, 4], 18 * 60))) : true,
    // A stretch that began on Friday night is no weekend, so Saturday is looked at after it.
    access.weekend ? merge(texts.map((text) => naivelyOpen(text, [5, 6], 8 * 60))) : true,
    access.reach === undefined || afar === (access.reach === "remote"),
  ];
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function naiveCell(directory: Directory, question: Question, region: string, audience: string) {
  const local: string[] = [];
  const remote: string[] = [];
  const unsure: string[] = [];
  let anyLocal = false;
  for (const one of servicesOf(directory)) {
    if (!one.audiences.some((name) => name === audience)) continue;
    const here = one.countsAsLocal && one.serviceArea.regions.some((code) => code === region);
    const afar = one.remote || (one.serviceArea.nationwide && /helpline|online|app/.test(one.kind));
    anyLocal ||= here;
    const answer = here || afar ? naiveAnswer(one, question) : false;
    if (answer === undefined) unsure.push(one.id);
    if (answer) (here ? local : remote).push(one.id);
  }
  const gap = directory.absences.some((one) => one.region === region && one.audience === audience);
  const state =
    local.length > 0 ? "local" : gap && !anyLocal ? "absent" : remote.length > 0 ? "remote" : "none";
  return { state, local, remote, unsure: unsure.toSorted() };
}

describe("every matrix", () => {
  test("equals a naive recomputation", () => {
    fc.assert(
      fc.property(directories, questions, (directory, question) => {
        for (const cell of coverageMatrix(directory, question, HOURS).cells) {
          const { state, local, remote } = cell;
          const unsure = [...cell.unknown, ...cell.unknownRemote].toSorted();
          expect({ state, local, remote, unsure }).toEqual(
            naiveCell(directory, question, cell.region, cell.audience),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("points only to records that exist and fit", () => {
    fc.assert(
      fc.property(directories, questions, (directory, question) => {
        const known = new Map(servicesOf(directory).map((one) => [one.id, one]));
        for (const cell of coverageMatrix(directory, question, HOURS).cells) {
          const ids = [...cell.local, ...cell.remote, ...cell.unknown, ...cell.unknownRemote];
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) {
            const one = known.get(id)!;
            expect(one.audiences).toContain(cell.audience);
            expect(question.kind ?? one.kind).toBe(one.kind);
          }
          for (const id of cell.local) expect(known.get(id)!.serviceArea.regions).toContain(cell.region);
        }
      }),
    );
  });

  test("never counts unknown hours as evening", () => {
    fc.assert(
      fc.property(directories, (directory) => {
        const question = { ...EVERYTHING, access: { ...ANY_ACCESS, evening: true } };
        const silent = servicesOf(directory).filter(
          (one) => (one.hours ?? "?") === "?" && one.phones.every(({ hours }) => (hours ?? "?") === "?"),
        );
        const counted = coverageMatrix(directory, question, HOURS).cells.flatMap((cell) => [
          ...cell.local,
          ...cell.remote,
        ]);
        for (const { id } of silent) expect(counted).not.toContain(id);
      }),
    );
  });

  test("agrees with what the box says where nothing is narrowed", () => {
    const names = {
      local: "local",
      absent: "documented_absence",
      remote: "remote",
      none: "none_found",
      planned: "",
    };
    fc.assert(
      fc.property(directories, (directory) => {
        for (const { state, region, audience } of coverageMatrix(directory, EVERYTHING, HOURS).cells)
          expect(names[state]).toBe(shownCell(directory, audience, region));
      }),
    );
  });

  test("differs from another exactly in the cells that are named", () => {
    fc.assert(
      fc.property(directories, directories, questions, (one, other, question) => {
        const [before, after] = [one, other].map((directory) => coverageMatrix(directory, question, HOURS));
        const named = changedCells(before!, after!).map(({ region, audience }) => `${region} ${audience}`);
        const facts = ({ absence, ...rest }: (typeof after & {})["cells"][number]) =>
          JSON.stringify({ ...rest, absence: absence?.id });
        const differing = after!.cells.filter((cell, index) => facts(cell) !== facts(before!.cells[index]!));
        expect(named).toEqual(differing.map(({ region, audience }) => `${region} ${audience}`));
      }),
      { numRuns: 60 },
    );
  });
});
