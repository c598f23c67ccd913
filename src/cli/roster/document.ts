import type { VerifiedText } from "../../directory/verify";
import type { Member, Roster } from "../../roster/model";
import { parseRoster, ROSTER_TYPE } from "../../roster/parse";
import { phoneLink } from "../../directory/phone-number";
import { hash } from "../document";
import { readText, showPath } from "../files";
import { writeCzechDate, writeInstant } from "../instant";
import { type Checked, refuseOne } from "../problem";
import type { SignableText } from "../signature";
import type { World } from "../world";

/** A roster that gets signed, as the command line shows it to the person who signs. */
export interface RosterDocument extends SignableText {
  readonly roster: Roster;
  readonly sha256: string;
}

/** Looks into a roster that nobody has signed yet. Codes: those of `parseRoster`. */
export function readRosterText(text: string, file: string): Checked<RosterDocument> {
  const parsed = parseRoster(text as VerifiedText);
  if (!parsed.ok)
    return refuseOne(parsed.code, `${ROSTER_TYPE} v přesném tvaru (kos roster build)`, parsed.detail, file);
  const { rosterId, epoch, version, issued, expires } = parsed.value;
  const sha256 = hash(text);
  const dates = `issued=${writeInstant(issued)} expires=${writeInstant(expires)}`;
  const trustedComment = `kos-roster ${rosterId} epoch=${epoch} version=${version} ${dates} sha256=${sha256}`;
  return { ok: true, value: { text, sha256, trustedComment, roster: parsed.value } };
}

/** The same from a file. Codes besides: E_FILE, E_NOT_UTF8. */
export function readRosterFile(world: World, path: string): Checked<RosterDocument> {
  const text = readText(world, path);
  return text.ok ? readRosterText(text.value, showPath(world, path)) : text;
}

/** Its facts as Czech lines. */
export function describeRoster({ roster, sha256 }: RosterDocument): readonly string[] {
  const { name, rosterId, epoch, version, issued, reviewBy, expires, members } = roster;
  return [
    `Síť kolegů ${name} (${rosterId}), vydání ${epoch}.${version}`,
    `  vydáno ${writeCzechDate(issued)}, zkontrolovat do ${writeCzechDate(reviewBy)}, platí do ${writeCzechDate(expires)}`,
    `  členové: ${members.length}`,
    `  SHA-256: ${sha256}`,
  ];
}

/** One line for each member, because whoever signs should read them all. */
export const listMembers = ({ roster }: RosterDocument): readonly string[] => roster.members.map(sayMember);

function sayMember({ institution, role, person, phones, emails }: Member): string {
  const who = [institution, role, person].filter(Boolean).join(", ");
  const contacts = [...phones.map(({ number }) => phoneLink(number).text), ...emails];
  return `  ${who}: ${contacts.join(", ")}`;
}

/** Its facts for `--json`. */
export function listRosterFacts({ roster, sha256 }: RosterDocument): Record<string, string | number> {
  const { rosterId, name, epoch, version, issued, reviewBy, expires, members } = roster;
  return {
    roster_id: rosterId,
    name,
    epoch,
    version,
    issued: writeInstant(issued),
    review_by: writeInstant(reviewBy),
    expires: writeInstant(expires),
    members: members.length,
    sha256,
  };
}
