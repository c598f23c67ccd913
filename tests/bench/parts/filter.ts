import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import itemsjs from "itemsjs";
import { fittingListings } from "../../../src/coverage/fitting";
import { listings } from "../../../src/coverage/cell";
import type { Directory } from "../../../src/directory/model";
import { type RegionCode, REGIONS } from "../../../src/directory/regions";
import { type Audience, AUDIENCES } from "../../../src/directory/vocabulary";
import { versioned } from "../paths";
import { median, pairUp, timed } from "../rounds";
import { type Part, row } from "../row";
import { syntheticDirectory } from "../synthetic/directory";

const SIZE = 10_000;
const ROUNDS = 9;
/** So that ours is long enough for the clock. */
const REPEATED = 20;
const SHOWN = 20;

interface Wish {
  readonly audience: Audience;
  readonly region: RegionCode;
}

/** How many services fit a wish; the first ones of them are at hand. */
type Filter = (wish: Wish) => number | Promise<number>;

const WISHES: readonly Wish[] = REGIONS.flatMap(({ code }) =>
  AUDIENCES.filter((audience) => audience !== "anyone").map((audience) => ({ audience, region: code })),
);

/** Whom a service takes, as peers filter it: with the meaning of "anyone" and "the whole country" written out. */
const toFlat = (directory: Directory) =>
  listings(directory).map(({ service: { id, audiences, serviceArea } }) => ({
    id,
    audiences: audiences.includes("anyone") ? [...AUDIENCES] : [...audiences],
    regions: serviceArea.nationwide ? REGIONS.map(({ code }) => code) : [...serviceArea.regions],
  }));

function itemsJs(directory: Directory): Filter {
  const index = itemsjs(toFlat(directory), {
    aggregations: { audiences: { conjunction: true }, regions: { conjunction: true } },
  });
  return ({ audience, region }) =>
    index.search({ filters: { audiences: [audience], regions: [region] }, per_page: SHOWN }).pagination.total;
}

async function orama(directory: Directory): Promise<Filter> {
  const index = create({ schema: { id: "string", audiences: "enum[]", regions: "enum[]" } });
  await insertMultiple(index, toFlat(directory), 1000);
  return async ({ audience, region }) => {
    const where = { audiences: { containsAll: [audience] }, regions: { containsAll: [region] } };
    return (await searchOrama(index, { term: "", where, limit: SHOWN })).count;
  };
}

/** Region and audience chosen among ten thousand services, against the libraries that offer it. */
export const FILTER: Part = {
  name: "filter",
  steps: 2 * (ROUNDS + 1),
  measure: async (tick) => {
    const { directory } = syntheticDirectory(SIZE);
    const ours: Filter = ({ audience, region }) => fittingListings(directory, audience, region).length;
    const timeOurs = (): number => {
      const all = timed(() => {
        for (let again = 0; again < REPEATED; again++) for (const wish of WISHES) void ours(wish);
      });
      return all / REPEATED;
    };
    const against = async (name: string, peer: Filter) => {
      await compareAnswers(ours, peer, name);
      return { name: versioned(name), ...(await pairUp(ROUNDS, timeOurs, () => timeAll(peer), tick)) };
    };
    const peers = [
      await against("itemsjs", itemsJs(directory)),
      await against("@orama/orama", await orama(directory)),
    ].sort((a, b) => a.peer - b.peer);
    const each = (milliseconds: number): string =>
      `${((1000 * milliseconds) / WISHES.length).toPrecision(3)} µs`;
    return [
      row("region and audience, 10 000 services, times faster", { least: 10 }, "×", peers[0]?.times, {
        ours: each(median(peers.map((one) => one.ours))),
        peer: peers.map(({ name, peer }) => `${name}: ${each(peer)}`).join(", "),
        note: `${WISHES.length} wishes; all answers for ours, the first ${SHOWN} for peers`,
      }),
    ];
  },
};

async function timeAll(filter: Filter): Promise<number> {
  const began = performance.now();
  for (const wish of WISHES) await filter(wish);
  return performance.now() - began;
}

/** Speed says nothing where answers differ. */
async function compareAnswers(ours: Filter, peer: Filter, name: string): Promise<void> {
  for (const wish of WISHES) {
    const [own, theirs] = [await ours(wish), await peer(wish)];
    if (own !== theirs) throw new Error(`${name} finds ${theirs} for ${JSON.stringify(wish)}, ours ${own}`);
  }
}
