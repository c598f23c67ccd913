import { formatProblem, type Problem, type Refused } from "./problem";

/**
 * What a command has to say, before anybody printed it: 0 done, 1 refused, 2 done with a warning that a script must
 * notice (a verified but old directory). `data` is the same report for `--json`.
 */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
  readonly data: unknown;
}

/** A finished command. */
export const done = (lines: readonly string[], data: unknown, exitCode: 0 | 2 = 0): Outcome => ({
  exitCode,
  lines,
  data,
});

/** A refused command: every fault it found, and that nothing was written. */
export function refused({ problems }: Refused, closing = "Nic se nezapsalo."): Outcome {
  const summary = problems.length > 1 ? `${countProblems(problems.length)} ${closing}`.trim() : closing;
  return {
    exitCode: 1,
    lines: [...problems.map(formatProblem), summary].filter(Boolean),
    data: { ok: false, error: firstCode(problems), problems },
  };
}

/** Czech counts in three ways; this is the only place where it matters for faults. */
function countProblems(count: number): string {
  return `${count} ${choosePlural(count, "chyba", "chyby", "chyb")}.`;
}

/** Czech plural: 1 chyba, 2 chyby, 5 chyb. */
export function choosePlural(count: number, one: string, few: string, many: string): string {
  if (count === 1) return one;
  return count >= 2 && count <= 4 ? few : many;
}

const firstCode = (problems: readonly Problem[]): string => problems[0]?.code ?? "E_UNKNOWN";
