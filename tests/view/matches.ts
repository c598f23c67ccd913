import fc from "fast-check";
import type { Directory, Service } from "../../src/directory/model";
import { AUDIENCES, KINDS } from "../../src/directory/vocabulary";
import { type Choices, findHelp, type Match } from "../../src/view/results";
import { aDirectory, aPhone, aService } from "../fixtures/directory";

/** A Tuesday, ten in the morning in Prague. */
export const AT = Date.parse("2026-03-03T09:00:00Z");

/** Hours that are open, closed or always open at `AT`; undefined is unknown. */
export const HOURS = { open: "Mo-Fr 08:00-16:00", closed: "Mo-Fr 18:00-20:00", nonstop: "24/7" } as const;

/** The cards of some services in their order, with no door chosen unless `choices` says so. */
export const cardsOf = (directory: Directory, choices: Partial<Choices> = {}): readonly Match[] =>
  findHelp(directory, { audience: undefined, place: undefined, kinds: [], at: AT, ...choices }).matches;

/** Ids of cards, in order. */
export const idsOf = (matches: readonly Match[]): string[] => matches.map(({ service }) => service.id);

let count = 0;
/** A service that can be called on an invented number of its own. */
export function aLine(id: string, hours?: string, more: Partial<Service> = {}, free?: boolean): Service {
  count += 1;
  const number = `+420999${String(count).padStart(6, "0")}`;
  const phone = { ...(hours !== undefined && { hours }), ...(free !== undefined && { free }) };
  return aService(id, { phones: [aPhone(number, phone)], ...more });
}

/** Services of every sort; ids and numbers are their own. */
export const anyServices: fc.Arbitrary<Service[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("helpline" as const, "helpline" as const, ...KINDS),
      audiences: fc.uniqueArray(fc.constantFrom(...AUDIENCES), { minLength: 1, maxLength: 3 }),
      hours: fc.constantFrom(undefined, HOURS.open, HOURS.closed, HOURS.nonstop, HOURS.nonstop),
      free: fc.constantFrom(undefined, true, false),
      nationwide: fc.boolean(),
      hasNumber: fc.boolean(),
      confidential: fc.boolean(),
      instead: fc.option(fc.nat(14), { nil: undefined }),
    }),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map(({ hours, free, nationwide, hasNumber, instead, ...service }, index) =>
      aLine(
        `sluzba-${String.fromCharCode(97 + index)}x`,
        hours,
        {
          ...service,
          name: `Jmeno-${String.fromCharCode(97 + index)}x`,
          summary: { cs: `Souhrn-${String.fromCharCode(97 + index)}x` },
          serviceArea: { nationwide, regions: nationwide ? [] : ["CZ041"], districts: [] },
          ...(!hasNumber && { phones: [] }),
          ...(instead !== undefined && { instead: `sluzba-${String.fromCharCode(97 + instead)}x` }),
        },
        free,
      ),
    ),
  );

/** Directories of such services. */
export const anyDirectory: fc.Arbitrary<Directory> = anyServices.map((services) => aDirectory(services));
