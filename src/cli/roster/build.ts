import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DAY } from "../../hours/wall-clock";
import { isOlder, type Pair } from "../../directory/pair";
import { locate, showPath, writeFileAtomically } from "../files";
import { writeInstant } from "../instant";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { readKeyDocuments } from "../release";
import type { World } from "../world";
import {
  describeRoster,
  listRosterFacts,
  type RosterDocument,
  readRosterFile,
  readRosterText,
} from "./document";
import { composeRoster, readRosterYaml, type RosterYaml } from "./read-yaml";

/** How a roster is called beside what the coordinator wrote. */
const ROSTER_NAME = "roster.json";

/** What building needs to know. */
export interface RosterPlan {
  /** What the coordinator wrote. */
  readonly file: string;
  /** Milliseconds since 1970; undefined keeps the date of an unchanged roster. */
  readonly issued: number | undefined;
  /** Folder of the group's key documents. */
  readonly keys: string;
}

/** `kos roster build`: from what the coordinator wrote to the text that gets signed. Codes: those of its readers, E_WRONG_DIRECTORY. */
export function buildRoster(world: World, { file, issued, keys }: RosterPlan): Outcome {
  const yaml = readRosterYaml(world, file);
  if (!yaml.ok) return refused(yaml);
  const out = join(dirname(file), ROSTER_NAME);
  const before = readBefore(world, out, yaml.value);
  if (!before.ok) return refused(before);
  const epoch = readEpoch(world, keys);
  if (!epoch.ok) return refused(epoch);
  const now = issued ?? Math.floor(world.clock() / 1000) * 1000;
  const text = chooseText(yaml.value, before.value, epoch.value, { now, keepsDate: issued === undefined });
  const shown = showPath(world, out);
  const document = readRosterText(text, shown);
  if (!document.ok) return refused(document);
  const changed = before.value?.text !== text;
  if (changed) writeFileAtomically(locate(world, out), text);
  const lines = [
    ...describeRoster(document.value),
    `${changed ? "Zapsáno" : "Beze změny"}: ${shown}`,
    `Podepište: kos roster sign ${shown} --key váš.key`,
    `Podpis bez KOS: minisign -S -l -s váš.key -m ${shown} -t "${document.value.trustedComment}"`,
  ];
  return done(lines, { ok: true, file: shown, changed, ...listRosterFacts(document.value) });
}

/** The roster that lies there; it has to be of the same group, because readers would refuse another one. */
function readBefore(world: World, out: string, yaml: RosterYaml): Checked<RosterDocument | undefined> {
  if (!existsSync(locate(world, out))) return { ok: true, value: undefined };
  const before = readRosterFile(world, out);
  if (!before.ok || before.value.roster.rosterId === yaml.roster_id) return before;
  const wanted = `roster_id ${before.value.roster.rosterId} jako minule (jiná skupina patří do jiné složky)`;
  return refuseOne("E_WRONG_DIRECTORY", wanted, yaml.roster_id, showPath(world, out));
}

/** The version of the group's newest key document; the first before there is one. */
function readEpoch(world: World, keys: string): Checked<number> {
  if (!existsSync(locate(world, keys))) return { ok: true, value: 1 };
  const chain = readKeyDocuments(world, keys);
  return chain.ok ? { ok: true, value: chain.value.length } : chain;
}

/** One number never names two texts: what is letter for letter as before keeps its number and date. */
function chooseText(
  yaml: RosterYaml,
  before: RosterDocument | undefined,
  epoch: number,
  { now, keepsDate }: { readonly now: number; readonly keepsDate: boolean },
): string {
  const write = (pair: Pair, date: number): string =>
    composeRoster(yaml, {
      epoch: pair.epoch,
      version: pair.version,
      issued: writeInstant(date),
      review_by: writeInstant(date + 90 * DAY),
      expires: writeInstant(date + 180 * DAY),
    });
  const first = { epoch, version: 1 };
  if (!before || isOlder(before.roster, first)) return write(first, now);
  const again = write(before.roster, keepsDate ? before.roster.issued : now);
  const { version } = before.roster;
  return again === before.text ? again : write({ epoch: before.roster.epoch, version: version + 1 }, now);
}
