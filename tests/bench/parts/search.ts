import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longTasks, openPage, sayTasks, slowDown, withBrowser } from "../browser";
import { brotliOf, bundle } from "../bundle";
import type { Cost, Engine } from "../children/search-child";
import { figuresOf } from "../figures";
import { p95OfKeys } from "../keys";
import { ourSearch } from "../ours";
import { CACHE, versioned } from "../paths";
import { toPeerDocuments } from "../peers/documents";
import { MINISEARCH_STEMS } from "../peers/minisearch";
import { type Pair, pairUp } from "../rounds";
import { type Part, type Row, row, say } from "../row";
import { type Synthetic, syntheticDirectory } from "../synthetic/directory";
import { keysOf, syntheticQueries } from "../synthetic/queries";

const SIZE = 10_000;
const TYPED = 8;
const ASKED = 60;
const KEY_ROUNDS = 3;
const COLD_ROUNDS = 3;
const RATE = 4;
const PEER = `${versioned(MINISEARCH_STEMS.package)} (${MINISEARCH_STEMS.name})`;

/** What a search over ten thousand services costs, beside the fastest library that finds as much. */
export const SEARCH: Part = {
  name: "search",
  steps: KEY_ROUNDS + 1 + COLD_ROUNDS + 1 + 4,
  measure: async (tick) => {
    const synthetic = syntheticDirectory(SIZE);
    return [
      ...(await measureKeys(synthetic, tick)),
      ...(await measureStart(synthetic, tick)),
      await measureCode(tick),
      await measureTasks(synthetic, tick),
    ];
  },
};

async function measureKeys(synthetic: Synthetic, tick: () => void): Promise<readonly Row[]> {
  const { directory } = synthetic;
  const ours = ourSearch(directory);
  const peer = await MINISEARCH_STEMS.index(toPeerDocuments(directory));
  const keys = keysOf(syntheticQueries(synthetic, TYPED));
  const pair = await pairUp(
    KEY_ROUNDS,
    () => p95OfKeys(keys, ours),
    () => p95OfKeys(keys, peer),
    tick,
  );
  const queries = syntheticQueries(synthetic, ASKED, 11);
  const [own, theirs] = [await figuresOf(queries, ours), await figuresOf(queries, peer)];
  tick();
  const more = { ours: say(pair.ours, "ms"), peer: `${PEER}: ${say(pair.peer, "ms")}` };
  return [
    row("10 000 services, p95 per key", { most: 0.4 }, "ms", pair.ours, { note: `${keys.length} keys` }),
    row("the same, times faster", { least: 25 }, "×", pair.times, more),
    row("the same, recall@5 above that peer", { least: 0 }, "", own.recall - theirs.recall, {
      ours: own.recall.toFixed(3),
      peer: theirs.recall.toFixed(3),
      note: `${queries.length} queries for a type of help in a town`,
    }),
  ];
}

async function measureStart({ directory }: Synthetic, tick: () => void): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "kos-bench-"));
  const file = join(folder, "directory.json");
  writeFileSync(file, JSON.stringify(directory));
  const cost = (engine: Engine, what: Cost): number => {
    const child = join(CACHE, "code/search-child.js");
    const args = ["--expose-gc", child, engine, what, file, "azylový dům plzeň"];
    return Number(execFileSync(process.execPath, args).toString("utf8"));
  };
  const cold = await pairUp(
    COLD_ROUNDS,
    () => cost("ours", "cold"),
    () => cost("peer", "cold"),
    tick,
  );
  const [kept, peerKept] = [cost("ours", "memory"), cost("peer", "memory")];
  rmSync(folder, { recursive: true });
  tick();
  return [
    row(
      "10 000 services, bytes to first answer, cold, times faster",
      { least: 5 },
      "×",
      cold.times,
      sayCold(cold),
    ),
    row("10 000 services, memory, share of that peer's", { most: 1 / 8 }, "", kept / peerKept, {
      ours: `${say(kept / 1e6, "")} MB`,
      peer: `${PEER}: ${say(peerKept / 1e6, "")} MB`,
      note: "what an index keeps besides the directory",
    }),
  ];
}

const sayCold = ({ ours, peer }: Pair): Partial<Row> => ({
  ours: say(ours, "ms"),
  peer: `${PEER}: ${say(peer, "ms")}`,
});

async function measureCode(tick: () => void): Promise<Row> {
  const ours = await brotliOf(
    `export { toDocuments } from "/src/search/documents";
    export { buildIndex } from "/src/search/index";
    export { search } from "/src/search/query";`,
    { external: (id) => id.includes("/directory/") || id.includes("/data/") },
  );
  const peer = await brotliOf('export { default } from "minisearch";');
  tick();
  return row("code without data, brotli", { most: 3.5 }, "kB", ours / 1000, {
    ours: `${ours} B`,
    peer: `${versioned("minisearch")}: ${say(peer / 1000, "kB")}, without folding, stop words and stems`,
  });
}

async function measureTasks(synthetic: Synthetic, tick: () => void): Promise<Row> {
  const script = await bundle('import "/tests/bench/pages/index-page";', { format: "iife" });
  const keys = keysOf(syntheticQueries(synthetic, 2));
  const tasks = await withBrowser(async (browser) => {
    const page = await openPage(browser);
    await page.addScriptTag({ content: script });
    await page.evaluate((size) => globalThis.kosIndexPage.prepare(size), SIZE);
    await slowDown(page, RATE);
    const began = await page.evaluate((typed) => globalThis.kosIndexPage.run(typed), keys);
    return longTasks(page, began);
  });
  tick();
  return row(
    `10 000 services, tasks over 50 ms while indexing and typing, ${RATE} × slower`,
    { exactly: 0 },
    "",
    tasks.length,
    {
      note: sayTasks(tasks),
    },
  );
}
