import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseUnsigned } from "../../src/cli/document";
import synonyms from "../../src/data/synonyms.yaml";
import type { Directory } from "../../src/directory/model";
import { toDocuments } from "../../src/search/documents";
import { buildIndexNow, type SearchIndex } from "../../src/search/index";
import { openWorkshop } from "../cli/workshop";

/** The directory as the editors would release it today, built by their own command. */
export async function readRealDirectory(): Promise<Directory> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const out = join(mkdtempSync(join(tmpdir(), "kos-search-")), "directory.json");
  const { code, err } = await openWorkshop({ root }).run("build", "--out", out);
  if (code !== 0) throw new Error(err);
  const parsed = parseUnsigned(readFileSync(out, "utf8"));
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.value;
}

/** The index that a client builds over it. */
export const indexReal = (directory: Directory): SearchIndex =>
  buildIndexNow(toDocuments(directory), synonyms);
