import type { DirectoryCode, DirectoryWarning } from "../directory/codes";
import { parseEnvelope } from "../directory/envelope";
import type { KeyLink, SignedText } from "../directory/envelope";
import { followKeyChainInSteps } from "../directory/key-chain";
import { parseKeyDocument } from "../directory/keys";
import type { KeyDocument } from "../directory/keys";
import type { Freshness } from "../directory/load";
import { isOlder, writePair } from "../directory/pair";
import { fail, ok } from "../directory/result";
import type { Failure, Result } from "../directory/result";
import { runNow, type Steps } from "../directory/steps";
import { encodeText } from "../directory/text";
import { verifyTextInSteps } from "../directory/verify";
import type { VerifiedText } from "../directory/verify";
import type { Roster } from "./model";
import { parseRoster } from "./parse";

/** The codes of the directory with which a roster can be refused; nobody downloads one. */
export type RosterCode = Exclude<DirectoryCode, "E_FETCH" | "E_TIMEOUT" | "E_SIG_FORMAT">;

/** What it takes to judge one envelope. */
export interface RosterInputs {
  /** Text of the envelope, from `decodeText`. */
  readonly envelope: string;
  /** The roster in hand: the next one has to follow from its keys. Without it the fingerprint has to be compared. */
  readonly held?: OpenRoster;
  /** Milliseconds since 1970; no clock is believed that runs behind it. */
  readonly buildTime: number;
  /** Clock of the device, in milliseconds since 1970. */
  readonly now: number;
}

/** A roster that holds in itself, with everything that is to be said about it. */
export interface OpenRoster {
  readonly roster: Roster;
  /** The exact text that was signed. */
  readonly payload: VerifiedText;
  /** Every key document of the group from the first on. */
  readonly links: readonly KeyLink[];
  /** The newest of them. */
  readonly keys: KeyDocument;
  /** The first 128 bits of SHA-512 of the first key document's text, in eight groups of four hexadecimal digits. */
  readonly fingerprint: string;
  readonly freshness: Freshness;
  readonly warnings: readonly DirectoryWarning[];
  /** Ids of the keys that were counted. */
  readonly signers: readonly string[];
}

/** A `Result<OpenRoster, RosterCode>`. */
export type RosterResult = Result<OpenRoster, RosterCode>;

const FINGERPRINT_BYTES = 16;
const CLOCK_TOLERANCE = 48 * 3_600_000;

/**
 * Judges one envelope by the rules of the directory (signed-directory §6), with one difference: no key comes with the
 * code. The envelope brings every key document from the first on, and the first is believed because people compared its
 * fingerprint (trust on first use). Whoever holds a roster takes only one whose key documents continue the held ones
 * letter by letter. Old age never refuses it. Codes: E_ENVELOPE; E_TYPE where no keys come with it; those of key
 * documents and of `parseRoster`; E_SIG_THRESHOLD, E_WRONG_DIRECTORY, E_EPOCH, E_ROLLBACK, E_EQUIVOCATION.
 */
export function* openRosterInSteps(inputs: RosterInputs): Steps<RosterResult> {
  const envelope = parseEnvelope(inputs.envelope);
  if (!envelope.ok) return envelope;
  const { keys: links, directory: signed } = envelope.value;
  const keys = yield* followFromFirst(links);
  if (!keys.ok) return keys;
  const counted = yield* countSigners(signed, keys.value);
  if (!counted.ok) return counted;
  const { text: payload, signers } = counted.value;
  const parsed = parseRoster(payload);
  if (!parsed.ok) return parsed;
  const refusal = refuse(parsed.value, payload, links, keys.value, inputs.held);
  if (refusal) return refusal;
  const fingerprint = writeFingerprint(yield encodeText(links[0]?.payload ?? ""));
  const age = judgeAge(parsed.value, keys.value, Math.max(inputs.now, inputs.buildTime));
  return ok({ roster: parsed.value, payload, links, keys: keys.value, fingerprint, signers, ...age });
}

/** The same in one go. */
export const openRoster = (inputs: RosterInputs): RosterResult => runNow(openRosterInSteps(inputs));

/** The first key document has to be read before it can be verified: it is the one that brings its own keys. */
function* followFromFirst(links: readonly KeyLink[]): Steps<Result<KeyDocument, RosterCode>> {
  const [first] = links;
  if (!first) return fail("E_TYPE", "an envelope without the group's keys");
  const gap = links.findIndex(({ v }, index) => v !== index + 1);
  if (gap >= 0) return fail("E_KEYS_CHAIN", `${links[gap]?.v} in place of ${gap + 1}`);
  const root = parseKeyDocument(first.payload);
  if (!root.ok) return root;
  if (root.value.version !== 1) return fail("E_KEYS_CHAIN", `1 holds ${root.value.version}`);
  const { text } = yield* verifyTextInSteps(first.payload, first.signatures, root.value.roles.keys);
  if (!text) return fail("E_KEYS_SIGNATURE", "1 by its own keys");
  return yield* followKeyChainInSteps(root.value, links);
}

interface Counted {
  readonly text: VerifiedText;
  readonly signers: readonly string[];
}

function* countSigners(
  { payload, signatures }: SignedText,
  { roles }: KeyDocument,
): Steps<Result<Counted, "E_SIG_THRESHOLD">> {
  const { text, signers } = yield* verifyTextInSteps(payload, signatures, roles.directory);
  return text
    ? ok({ text, signers })
    : fail("E_SIG_THRESHOLD", `${signers.length} of ${roles.directory.threshold}`);
}

/** Identity and order of a roster that is genuine in itself. Another group is told apart from other keys of this one. */
function refuse(
  roster: Roster,
  payload: VerifiedText,
  links: readonly KeyLink[],
  keys: KeyDocument,
  held: OpenRoster | undefined,
): Failure<RosterCode> | undefined {
  const pair = writePair(roster);
  if (held && held.roster.rosterId !== roster.rosterId) return fail("E_WRONG_DIRECTORY", roster.rosterId);
  const broken = held?.links.find(({ payload: known }, index) => links[index]?.payload !== known);
  if (broken) return fail("E_KEYS_CHAIN", `${broken.v} is not the one that is held`);
  if (roster.epoch > keys.version) return fail("E_EPOCH", `${pair} under keys ${keys.version}`);
  const floors = [keys.floor[roster.rosterId], held?.roster];
  if (floors.some((floor) => floor && isOlder(roster, floor))) return fail("E_ROLLBACK", pair);
  const same = held && !isOlder(held.roster, roster);
  return same && held.payload !== payload ? fail("E_EQUIVOCATION", pair) : undefined;
}

function judgeAge(
  { issued, reviewBy, expires }: Roster,
  keys: KeyDocument,
  now: number,
): Pick<OpenRoster, "freshness" | "warnings"> {
  const warnings: DirectoryWarning[] = [];
  if (now > keys.expires) warnings.push("W_KEYS_EXPIRED");
  if (issued > now + CLOCK_TOLERANCE) warnings.push("W_ISSUED_IN_FUTURE");
  return { freshness: now > expires ? "expired" : now > reviewBy ? "stale" : "fresh", warnings };
}

/** Short enough to be read out over the phone; nobody finds a second text with the same 128 bits. */
function writeFingerprint(hash: Uint8Array): string {
  let digits = "";
  for (const byte of hash.slice(0, FINGERPRINT_BYTES)) digits += byte.toString(16).padStart(2, "0");
  return digits.toUpperCase().replace(/.{4}(?=.)/g, "$& ");
}
