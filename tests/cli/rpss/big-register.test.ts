import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { sharedPath } from "../../helpers/shared";
import { openWorkshop } from "../workshop";
import { writeBigRegister } from "./big-register.mjs";

const SAMPLE = sharedPath("data/rpss-sample.json");
const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));

/** Runs one command in a process of its own, which can say how much memory it had at most. */
async function measure(cwd: string, ...argv: string[]): Promise<{ seconds: number; peak: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [MEASURE, ...argv, "--json"], { cwd });
  return JSON.parse(stdout.trim().split("\n").at(-1)!);
}

if (!SAMPLE) console.warn("The register of 100 MB is skipped: the shared data are not here.");

// By hand, with times: node tests/cli/rpss/big-register.mjs rpss-sample.json big.json 100
it.skipIf(!SAMPLE)(
  "a register of 100 MB is never held in memory as a whole",
  { timeout: 300_000 },
  async () => {
    const workshop = openWorkshop();
    const size = writeBigRegister(SAMPLE!, workshop.path("big.json"), 100);
    expect(size).toBeGreaterThan(99_000_000);
    const idle = await measure(workshop.world.root, "hours", "24/7");
    const run = await measure(
      ...([workshop.world.root, "import", "rpss", "big.json", "--bez-ciselniku", "--out", "out"] as const),
    ).catch((error: { code: number; stdout: string }) => {
      // Without the code lists the command ends with 2, which is no failure here.
      if (error.code !== 2) throw error;
      return JSON.parse(error.stdout.trim().split("\n").at(-1)!);
    });
    const used = run.peak - idle.peak;
    const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
    console.info(
      `${megabytes(size)} MB read in ${run.seconds.toFixed(1)} s, ${megabytes(used)} MB over ${megabytes(idle.peak)} MB of an idle command`,
    );
    expect(statSync(workshop.path("out/candidates.json")).size).toBeGreaterThan(100_000);
    // Parsed at once, such a file takes 3.7 times its size.
    expect(used / size).toBeLessThan(3);
  },
);
