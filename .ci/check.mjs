// `npm run check`: everything about the tree that can be said without running it.
import { CHECKS, report } from "./steps.mjs";

for (const step of CHECKS) {
  if (!(await report(step))) process.exitCode = 1;
}
