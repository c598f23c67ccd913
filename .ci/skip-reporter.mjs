/** Says at the end which tests did not run and why, so that nobody takes them for passed. */
export default class SkipReporter {
  /** @type {Map<string, number>} */
  skipped = new Map();

  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    const result = test.result();
    if (result.state !== "skipped") return;
    const suite = test.parent.type === "suite" ? test.parent.fullName : test.module.moduleId;
    const line = result.note ? `${test.fullName}: ${result.note}` : suite;
    this.skipped.set(line, (this.skipped.get(line) ?? 0) + 1);
  }

  onTestRunEnd() {
    if (this.skipped.size) console.log("\nSkipped:");
    for (const [line, times] of this.skipped) console.log(`  ${times} × ${line}`);
  }
}
