import fc from "fast-check";
import { expect, test } from "vitest";
import { listings } from "../../src/coverage/cell";
import { fittingListings } from "../../src/coverage/fitting";
import type { Service } from "../../src/directory/model";
import { REGIONS } from "../../src/directory/regions";
import { AUDIENCES } from "../../src/directory/vocabulary";
import { aDirectory, aService } from "../fixtures/directory";

const codes = REGIONS.map(({ code }) => code);
const service = fc.record({
  audiences: fc.subarray([...AUDIENCES]),
  nationwide: fc.boolean(),
  regions: fc.subarray(codes, { maxLength: 3 }),
});
/** More than two words of bits. */
const directory = fc
  .array(service, { minLength: 1, maxLength: 80 })
  .map((list) =>
    aDirectory(
      list.map(({ audiences, nationwide, regions }, index) =>
        aService(`s${index}`, { audiences, serviceArea: { nationwide, regions, districts: [] } }),
      ),
    ),
  );
const audience = fc.option(fc.constantFrom(...AUDIENCES), { nil: undefined });
const region = fc.option(fc.constantFrom(...codes), { nil: undefined });

test("finds what reading every record would find, in the directory's order", () => {
  fc.assert(
    fc.property(directory, audience, region, (all, wanted, where) => {
      const fits = ({ audiences, serviceArea }: Service): boolean =>
        (wanted === undefined || audiences.includes(wanted) || audiences.includes("anyone")) &&
        (where === undefined || serviceArea.nationwide || serviceArea.regions.includes(where));
      const read = listings(all).filter(({ service: one }) => fits(one));
      const ids = (found: typeof read): readonly string[] => found.map((listing) => listing.service.id);
      expect(ids([...fittingListings(all, wanted, where)])).toEqual(ids(read));
    }),
  );
});

test("keeps two directories apart", () => {
  const child = aDirectory([aService("a", { audiences: ["child"] })]);
  const senior = aDirectory([aService("b", { audiences: ["senior"] })]);
  expect(fittingListings(child, "child", undefined)).toHaveLength(1);
  expect(fittingListings(senior, "child", undefined)).toHaveLength(0);
  expect(fittingListings(child, "child", undefined)).toHaveLength(1);
});
