import { percentile, timed } from "./rounds";

/** How many answers a screen shows. */
const SHOWN = 20;
const REPEATED = 3;

/**
 * The time that 95 of 100 keys do not exceed, in milliseconds; of each key the best of three, so that it is the
 * engine's own and not that of what else the machine does.
 */
export function p95OfKeys(keys: readonly string[], ask: (query: string, limit: number) => unknown): number {
  const best = keys.map((key) =>
    Math.min(...Array.from({ length: REPEATED }, () => timed(() => void ask(key, SHOWN)))),
  );
  return percentile(best, 0.95);
}
