import { styleText } from "node:util";
import type { Outcome } from "./outcome";
import type { World } from "./world";

/** Prints a report for people, or as one line of JSON for machines, and gives the exit code. */
export function printOutcome(
  { exitCode, lines, data }: Outcome,
  { out, err, colours }: World,
  json: boolean,
): number {
  if (json) {
    out(`${JSON.stringify(data)}\n`);
    return exitCode;
  }
  const colour = ({ 0: "green", 1: "red", 2: "yellow" } as const)[exitCode];
  const [first = "", ...rest] = lines.join("\n").split("\n");
  const text = [colours ? styleText(colour, first, { validateStream: false }) : first, ...rest].join("\n");
  (exitCode === 1 ? err : out)(`${text}\n`);
  return exitCode;
}
