import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Finds a file of the shared folder beside this clone; undefined when it is not there, so that tests can say so. */
export function sharedPath(relative: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/${relative}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}
