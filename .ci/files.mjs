import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone, so that every script works from anywhere. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Lists the files of a folder of the clone with `/` between names, sorted; nothing when there is no such folder.
 * @param {string} folder relative to the clone
 */
export function filesUnder(folder) {
  const place = join(ROOT, folder);
  if (!existsSync(place)) return [];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => statSync(join(place, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}
