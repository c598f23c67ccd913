import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname } from "node:path";
import { SingleBar } from "cli-progress";
import { BOX } from "./parts/box";
import { FILTER } from "./parts/filter";
import { GROWTH } from "./parts/growth";
import { HOURS } from "./parts/hours";
import { POPUP } from "./parts/popup";
import { QUALITY } from "./parts/quality";
import { SEARCH } from "./parts/search";
import { SIZE } from "./parts/size";
import { VERIFY } from "./parts/verify";
import { type Part, type Row, row } from "./row";
import { type Run, writeJson, writeMarkdown } from "./report";

const PARTS = [SIZE, QUALITY, SEARCH, GROWTH, HOURS, FILTER, VERIFY, BOX, POPUP];

/** What `npm run bench` was asked for. */
interface Asked {
  readonly parts: readonly string[];
  /** The file that keeps the run. */
  readonly json: string;
}

/** Measures the parts one after another, prints the table and keeps the run, as far as it has come, in a file. */
export async function runBench({ parts: wanted, json }: Asked): Promise<void> {
  const parts = PARTS.filter(({ name }) => wanted.includes(name));
  const bar = new SingleBar({
    format: "{bar} {part} {value}/{total}",
    stream: process.stderr,
    noTTYOutput: false,
  });
  const began = performance.now();
  const measured: Run["parts"][number][] = [];
  const keep = (): Run => {
    const seconds = (performance.now() - began) / 1000;
    const run = { date: new Date().toISOString(), machine: describeMachine(), seconds, parts: measured };
    writeFileSync(json, writeJson(run));
    return run;
  };
  mkdirSync(dirname(json), { recursive: true });
  bar.start(
    parts.reduce((sum, { steps }) => sum + steps, 0),
    0,
    { part: "" },
  );
  for (const part of parts) {
    bar.update({ part: part.name });
    measured.push({ name: part.name, rows: await measure(part, () => bar.increment()) });
    keep();
  }
  bar.stop();
  console.log(`${writeMarkdown(keep())}\nKept in ${json}`);
}

/** A part that breaks costs its own rows and the exit code, not what the others have measured. */
async function measure(part: Part, tick: () => void): Promise<readonly Row[]> {
  try {
    return await part.measure(tick);
  } catch (error) {
    process.exitCode = 1;
    const [note] = String(error).split("\n");
    return [row("everything", { least: 0 }, "", undefined, { note: note ?? "" })];
  }
}

/** With the load: on a machine that does other things too, ratios can be believed and milliseconds cannot. */
const describeMachine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, Node ${process.versions.node}, ` +
  `load ${(loadavg()[0] ?? 0).toFixed(0)}`;
