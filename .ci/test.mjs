// `npm test`: the checks, the build, every test; the last line counts them all.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./files.mjs";
import { BUILD, CHECKS, report, stream } from "./steps.mjs";

const REPORT = join(ROOT, ".cache/vitest.json");
const count = { passed: 0, failed: 0, skipped: 0 };

for (const step of CHECKS) count[(await report(step)) ? "passed" : "failed"] += 1;
const built = await report(BUILD);
count[built ? "passed" : "failed"] += 1;
if (!built) console.log("Tests of the built files are left out, because there are none.\n");
await runTests(built ? [] : ["unit", "dom"]);

const { passed, failed, skipped } = count;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed || !passed ? 1 : 0;

/** @param {string[]} projects all of them, when empty */
async function runTests(projects) {
  rmSync(REPORT, { force: true });
  const clean = await stream([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=./.ci/skip-reporter.mjs",
    "--reporter=./.ci/hazard-reporter.mjs",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
    ...projects.flatMap((project) => ["--project", project]),
  ]);
  const before = count.failed;
  const tests = readReport();
  count.passed += tests.numPassedTests;
  count.failed += tests.numFailedTests + brokenFiles(tests);
  count.skipped += tests.numPendingTests + tests.numTodoTests;
  if (tests.numPassedTests + tests.numFailedTests === 0) {
    console.log("No test ran.");
    count.failed += 1;
  }
  // An error outside every test leaves no failed test behind; it must not pass for that.
  if (!clean && count.failed === before) count.failed += 1;
}

/**
 * Files that could not be read have no tests to fail.
 * @param {Report} tests
 */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: FileReport[] }} Report
 * @returns {Report}
 */
function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}
