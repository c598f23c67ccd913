import { dirname, join } from "node:path";
import { writePair } from "../../directory/pair";
import { DIRECTORY_ID } from "../../directory/directory-id";
import type { Guidance } from "../../guidance/model";
import { openGuidance } from "../../guidance/open";
import type { HeldText } from "../companions";
import { readText, showPath } from "../files";
import type { World } from "../world";
import { describeGuidanceChanges } from "./changes";
import { describeGuidance } from "./describe";

/** What is signed along with the directory; of guidance, which is no extract of it, also every change in it. */
export const describeCompanions = (world: World, companions: readonly HeldText[]): readonly string[] =>
  companions.flatMap(({ path, document }) => [
    `  spolu s ním ${showPath(world, path)}, SHA-256: ${document.sha256}`,
    ...(document.kind === "guidance" ? reviewGuidance(world, path, document.guidance) : []),
  ]);

/** Guidance beside the signed one that it replaces; where none can be verified, that is said. */
function reviewGuidance(world: World, path: string, guidance: Guidance): readonly string[] {
  const [about = "", ...counts] = describeGuidance(guidance);
  const before = readSigned(world, dirname(path));
  if (!before) return ["", about, ...counts, "  Postupy není s čím srovnat: přečtěte je celé."];
  const changes = describeGuidanceChanges(before, guidance);
  const same = ["  postupy se nemění"];
  return [
    "",
    about,
    `Proti postupům z vydání ${writePair(before)}:`,
    ...(changes.length > 0 ? changes : same),
  ];
}

function readSigned(world: World, folder: string): Guidance | undefined {
  const envelope = readText(world, join(folder, "guidance.signed.json"));
  const pinned = readText(world, join(folder, "keys", "1.keys.json"));
  if (!envelope.ok || !pinned.ok) return undefined;
  const inputs = { envelope: envelope.value, pinnedKeys: pinned.value, directoryId: DIRECTORY_ID };
  const opened = openGuidance({ ...inputs, floors: [], buildTime: 0, now: world.clock() });
  return opened.ok ? opened.value.guidance : undefined;
}
