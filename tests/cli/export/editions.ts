import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../.ci/files.mjs";
import { type Edition, toEdition } from "../../../src/cli/export/edition";
import type { ExportChoices } from "../../../src/cli/export/format";
import { openEnvelope } from "../../../src/directory/load";
import type { Absence, Directory, Service } from "../../../src/directory/model";
import { aDirectory } from "../../fixtures/directory";

const RELEASE = join(ROOT, "src/data/release");

/** Choices of an editor who narrowed nothing. */
export const EVERYTHING: ExportChoices = {
  place: undefined,
  audience: undefined,
  delimiter: ";",
  neutralName: undefined,
};

/** An edition of invented services, fresh unless told otherwise. */
export const anEdition = (
  services: Service[],
  changes: Partial<Directory> = {},
  freshness: Edition["freshness"] = "fresh",
  absences: Absence[] = [],
): Edition => toEdition({ directory: { ...aDirectory(services, absences), ...changes }, freshness });

/** The edition that is published, opened by the verifier like any other. */
export function publishedEdition(): Edition {
  const opened = openEnvelope({
    envelope: readFileSync(join(RELEASE, "directory.signed.json"), "utf8"),
    pinnedKeys: readFileSync(join(RELEASE, "keys/1.keys.json"), "utf8"),
    directoryId: "cz",
    floors: [],
    buildTime: 0,
    now: Date.UTC(2026, 10, 21),
  });
  if (!opened.ok) throw new Error(opened.detail);
  return toEdition(opened.value);
}
