// Runs one command in this process and says on the last line how long it took and how much memory it had at most.
import { runKos } from "../../../src/cli/run.mjs";

const start = performance.now();
process.exitCode = await runKos(process.argv.slice(2));
const seconds = (performance.now() - start) / 1000;
// maxRSS is in kilobytes (getrusage).
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }));
