import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOlder, writePair } from "../../directory/pair";
import { phoneLink } from "../../directory/phone-number";
import { verifyText } from "../../directory/verify";
import type { SignableDirectory, SignableDocument } from "../document";
import { locate, showPath } from "../files";
import { writeCzechDate } from "../instant";
import { type Checked, type Problem, refuseOne } from "../problem";
import { ENVELOPE_NAME, readHeld } from "../release";
import { describeKeyChanges } from "../rotation/describe";
import { tidySignature } from "../signature";
import type { World } from "../world";
import type { NumberChange } from "./changes";
import {
  compareReleases,
  type Comparison,
  composePage,
  type JudgedNumber,
  nameRelease,
  summarize,
} from "./compose";
import { writeNumber, writePlace } from "./number-items";
import { readRelease } from "./read-release";
import { findReasons, readReasons, replacedNumber } from "./reasons";
import { writeJson } from "./write-json";
import { writeItems, writeText } from "./write-text";

/** What to compare with where the usual place is not the right one. */
export interface ReviewOptions {
  /** Another release, or another key document. */
  readonly since?: string | undefined;
  /** The signer says that there never was a release; believed only where none lies beside the file. */
  readonly first?: boolean;
}

/** What a person sees before signing, and which numbers nobody has made sure of. */
export interface Review {
  readonly lines: readonly string[];
  readonly unassured: readonly JudgedNumber[];
  /** One E_UNASSURED_CHANGE for each of them: organization, service, the number until now and the new one. */
  readonly problems: readonly Problem[];
  /** The comparison for `--json`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Compares a document with the one it replaces: a directory with the envelope beside it or with `since`, a key
 * document with the version before. Codes: those of `readRelease`; E_NO_PREVIOUS where a later release than the first
 * has nothing to be compared with, or nothing older, because whoever signs would sign blindly; E_KEYS_SIGNATURE for a
 * key document before it that root keys have not signed.
 */
export function reviewDocument(
  world: World,
  file: string,
  document: SignableDocument,
  options: ReviewOptions = {},
): Checked<Review> {
  if (document.kind === "keys") return reviewKeys(world, file, document, options);
  if ("directory" in document) return reviewDirectory(world, file, document, options);
  return refuseOne("E_TYPE", "adresář nebo dokument klíčů", "postupy", showPath(world, file));
}

type Kind<K extends SignableDocument["kind"]> = Extract<SignableDocument, { kind: K }>;

function reviewDirectory(
  world: World,
  file: string,
  { directory, sha256 }: SignableDirectory,
  { since, first }: ReviewOptions,
): Checked<Review> {
  const beside = join(dirname(file), ENVELOPE_NAME);
  const previous = since ?? (existsSync(locate(world, beside)) ? beside : undefined);
  if (previous === undefined) {
    if (first || (directory.epoch === 1 && directory.version === 1)) {
      return say("První vydání: není s čím ho srovnat, všechna čísla jsou nová.");
    }
    const wanted = `minulé vydání vedle souboru (${ENVELOPE_NAME}), --since <minulé vydání>, nebo --first`;
    const got = `nic: u vydání ${writePair(directory)} by nebylo vidět, co se změnilo`;
    return refuseOne("E_NO_PREVIOUS", wanted, got, showPath(world, beside));
  }
  const before = readRelease(world, previous);
  if (!before.ok) return before;
  // Named by hand, it may be this very document: beside it nothing would seem to have changed.
  if (since !== undefined && !isOlder(before.value.directory, directory)) {
    const wanted = `u --since starší vydání než ${writePair(directory)}, které podepisujete`;
    return refuseOne("E_NO_PREVIOUS", wanted, `vydání ${nameRelease(before.value)}`, before.value.file);
  }
  const reasons = readReasons(world, findReasons(file));
  if (!reasons.ok) return reasons;
  const after = {
    file: showPath(world, file),
    directory,
    sha256,
    proof: "unsigned",
    reasons: reasons.value,
  } as const;
  return { ok: true, value: reviewComparison(compareReleases(before.value, after)) };
}

/** Lines of a usual terminal, less those that follow; a longer page has pushed its own beginning out of sight. */
const SCREEN = 20;

/** The numbers that a person must not sign without having seen, once more where the eyes are. */
const repeatNumbers = (comparison: Comparison): readonly string[] => [
  `  ${summarize(comparison)}`,
  ...writeItems(
    comparison.numbers
      .filter(({ change, unassured }) => unassured || change.kind === "changed" || change.kind === "moved")
      .map(({ change, unassured, reasons }) => writeNumber(change, unassured, reasons)),
  ),
];

function reviewComparison(comparison: Comparison): Review {
  const unassured = comparison.numbers.filter((number) => number.unassured);
  const page = writeText(composePage(comparison));
  const again = page.length > SCREEN ? ["", "Ještě jednou to hlavní:", ...repeatNumbers(comparison)] : [];
  return {
    lines: [...page, ...again],
    unassured,
    problems: unassured.map(({ change }) => explain(change, comparison)),
    data: { changes: writeJson(comparison) },
  };
}

function reviewKeys(
  world: World,
  file: string,
  { keys }: Kind<"keys">,
  { since }: ReviewOptions,
): Checked<Review> {
  const last = `${keys.version - 1}.keys.json`;
  const previous = since ?? join(dirname(file), last);
  if (since === undefined && keys.version === 1) return say("První dokument klíčů: není s čím ho srovnat.");
  if (since === undefined && !existsSync(locate(world, previous))) {
    const got = `nic: u ${basename(file)} by nebylo vidět, kdo přichází a kdo odchází`;
    return refuseOne("E_NO_PREVIOUS", `${last} vedle souboru, nebo --since`, got, showPath(world, previous));
  }
  const held = readHeld(world, previous);
  if (!held.ok) return held;
  const { document: before, signatures } = held.value;
  if (before.kind !== "keys") {
    return refuseOne("E_TYPE", "dokument klíčů", "adresář", held.value.file);
  }
  if (before.keys.version >= keys.version) {
    const wanted = `u --since starší dokument klíčů než ${keys.version}, který podepisujete`;
    return refuseOne("E_NO_PREVIOUS", wanted, `verze ${before.keys.version}`, held.value.file);
  }
  // Whoever sends the folder could have changed this one as well, and a change would hide in it.
  const texts = signatures.map(({ text }) => tidySignature(text));
  if (!verifyText(before.text, texts, before.keys.roles.keys).text) {
    const wanted = "minulý dokument klíčů a vedle něj dost podpisů kořenových klíčů";
    return refuseOne("E_KEYS_SIGNATURE", wanted, "málo platných podpisů", held.value.file);
  }
  const changes = describeKeyChanges(before.keys, keys);
  const same = changes.length === 0 ? ["  klíče ani počty podpisů se nemění"] : changes;
  const lines = [`Proti dokumentu klíčů verze ${before.keys.version}:`, ...same];
  return { ok: true, value: { lines, unassured: [], problems: [], data: { changes } } };
}

const say = (line: string): Checked<Review> => ({
  ok: true,
  value: { lines: [line], unassured: [], problems: [], data: { changes: null } },
});

function explain(change: NumberChange, { before, after }: Comparison): Problem {
  const { place, after: phone } = change;
  const { organization, service } = place;
  const old = replacedNumber(change);
  const numbers = [old, phone?.number].map((number) =>
    number === undefined ? "žádné" : phoneLink(number).text,
  );
  const since = writeCzechDate(before.directory.issued);
  return {
    code: "E_UNASSURED_CHANGE",
    file: after.file,
    path: `${organization.id}/${service.id}`,
    wanted: `číslo ověřené od ${since} (kos assure ${service.id}), nebo důvod (--because "…")`,
    got: `${writePlace(place)}: ${numbers.join(" → ")}, od té doby neověřené`,
  };
}
