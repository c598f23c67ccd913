import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../.ci/files.mjs";
import { openWorkshop } from "../cli/workshop";

/** The release folder as `kos release` makes it from what was built, in a place of its own. */
export async function prepareSite(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "kos-site-"));
  const { code, err } = await openWorkshop({ root: ROOT }).run("release", "--out", folder);
  if (code !== 0) throw new Error(err);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
