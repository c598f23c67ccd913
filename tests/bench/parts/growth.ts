import { p95OfKeys } from "../keys";
import { ourSearch } from "../ours";
import { pairUp } from "../rounds";
import { type Part, row, say } from "../row";
import { syntheticDirectory } from "../synthetic/directory";
import { keysOf, syntheticQueries } from "../synthetic/queries";

const SIZES = [150, 1_000, 10_000] as const;
const TYPED = 12;
const ROUNDS = 5;

/** How the cost of a key grows with the country. */
export const GROWTH: Part = {
  name: "growth",
  steps: 2 * (ROUNDS + 1),
  measure: async (tick) => {
    const [small, middle, large] = SIZES.map((size) => {
      const synthetic = syntheticDirectory(size);
      const ask = ourSearch(synthetic.directory);
      const keys = keysOf(syntheticQueries(synthetic, TYPED));
      return () => p95OfKeys(keys, ask);
    });
    if (!small || !middle || !large) return [];
    const half = await pairUp(ROUNDS, small, middle, tick);
    const whole = await pairUp(ROUNDS, small, large, tick);
    const of = (size: number, milliseconds: number): string => `${size}: ${say(milliseconds, "ms")}`;
    return [
      row("p95 per key from 150 to 10 000 services grows by", { most: 20 }, "×", whole.times, {
        ours: [of(150, whole.ours), of(1_000, half.peer), of(10_000, whole.peer)].join(", "),
      }),
    ];
  },
};
