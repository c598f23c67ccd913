import { createHash } from "node:crypto";
import { type KeyDocument, KEYS_TYPE, parseKeyDocument } from "../directory/keys";
import type { Directory } from "../directory/model";
import type { Pair } from "../directory/pair";
import { DIRECTORY_TYPE, parseDirectory } from "../directory/parse";
import type { VerifiedText } from "../directory/verify";
import type { Guidance } from "../guidance/model";
import { GUIDANCE_TYPE } from "../guidance/parse";
import { describeGuidance, listGuidanceFacts, parseUnsignedGuidance } from "./guidance/describe";
import { writeCzechDate, writeInstant } from "./instant";
import { type Checked, refuseOne } from "./problem";

/** A document that gets signed, as the command line shows it to the person who signs. */
export type SignableDocument = {
  readonly text: string;
  readonly sha256: string;
  /** What minisign prints to a third party after it verified (signed-directory §5). */
  readonly trustedComment: string;
} & (
  | { readonly kind: "directory"; readonly directory: Directory }
  | { readonly kind: "box"; readonly directory: Directory }
  | { readonly kind: "guidance"; readonly guidance: Guidance }
  | { readonly kind: "keys"; readonly keys: KeyDocument }
);

/** The directory as it gets signed. */
export type SignableDirectory = Extract<SignableDocument, { readonly directory: Directory }>;

/** Reads a directory of either edition or a key document that nobody has signed yet; refuses anything else (codes of the parsers). */
export function readDocument(text: string, file: string): Checked<SignableDocument> {
  const sha256 = hash(text);
  if (text.includes(`"_type": "${KEYS_TYPE}"`)) {
    const keys = parseKeyDocument(text);
    if (!keys.ok) return refuseOne(keys.code, "dokument klíčů v přesném tvaru", keys.detail, file);
    const { version, issued, expires } = keys.value;
    const trustedComment = `help-directory-keys version=${version} ${writeDates(issued, expires, sha256)}`;
    return { ok: true, value: { kind: "keys", text, sha256, trustedComment, keys: keys.value } };
  }
  if (text.includes(`"_type": "${GUIDANCE_TYPE}"`)) return readGuidance(text, sha256, file);
  const directory = parseUnsigned(text);
  if (!directory.ok)
    return refuseOne(directory.code, `${DIRECTORY_TYPE} v přesném tvaru`, directory.detail, file);
  const { directoryId, epoch, version, edition, issued, expires } = directory.value;
  const pair = `${edition ? `edition=${edition} ` : ""}epoch=${epoch} version=${version}`;
  const trustedComment = `help-directory ${directoryId} ${pair} ${writeDates(issued, expires, sha256)}`;
  const kind = edition ?? "directory";
  return { ok: true, value: { kind, text, sha256, trustedComment, directory: directory.value } };
}

function readGuidance(text: string, sha256: string, file: string): Checked<SignableDocument> {
  const parsed = parseUnsignedGuidance(text);
  if (!parsed.ok) return refuseOne(parsed.code, `${GUIDANCE_TYPE} v přesném tvaru`, parsed.detail, file);
  const { directoryId, epoch, version, issued, expires } = parsed.value;
  const name = `help-guidance ${directoryId} epoch=${epoch} version=${version}`;
  const trustedComment = `${name} ${writeDates(issued, expires, sha256)}`;
  return { ok: true, value: { kind: "guidance", text, sha256, trustedComment, guidance: parsed.value } };
}

/** By what a document of a release is ordered; a key document has no such numbers. */
export function readNumbers(document: SignableDocument): Pair | undefined {
  if (document.kind === "keys") return undefined;
  const { epoch, version } = document.kind === "guidance" ? document.guidance : document.directory;
  return { epoch, version };
}

/** The editors' tools look into a directory before it is signed; this is the one place where that is allowed. */
export const parseUnsigned = (text: string): ReturnType<typeof parseDirectory> =>
  parseDirectory(text as VerifiedText);

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const writeDates = (issued: number, expires: number, sha256: string): string =>
  `issued=${writeInstant(issued)} expires=${writeInstant(expires)} sha256=${sha256}`;

/** The facts of a document for `--json`. */
export function listFacts(document: SignableDocument): Record<string, string | number> {
  if (document.kind === "keys") {
    const { version, issued, expires, roles } = document.keys;
    return {
      version,
      issued: writeInstant(issued),
      expires: writeInstant(expires),
      root_keys: roles.keys.keys.length,
      root_threshold: roles.keys.threshold,
      editor_keys: roles.directory.keys.length,
      editor_threshold: roles.directory.threshold,
      sha256: document.sha256,
    };
  }
  if (document.kind === "guidance") {
    return { ...listGuidanceFacts(document.guidance), sha256: document.sha256 };
  }
  const { directoryId, epoch, version, edition, release, issued, reviewBy, expires } = document.directory;
  return {
    directory_id: directoryId,
    epoch,
    version,
    ...(edition ? { edition } : {}),
    release,
    issued: writeInstant(issued),
    review_by: writeInstant(reviewBy),
    expires: writeInstant(expires),
    ...countContents(document.directory),
    sha256: document.sha256,
  };
}

/** How much a directory holds; the quickest way to see that something is missing. */
function countContents({ organizations, absences, withdrawn }: Directory): Record<string, number> {
  const services = organizations.flatMap((organization) => organization.services);
  return {
    organizations: organizations.length,
    services: services.length,
    phones: services.flatMap(({ phones }) => phones).length,
    absences: absences.length,
    withdrawn: withdrawn.length,
  };
}

/** The same facts as Czech lines. */
export function describeDocument(document: SignableDocument): readonly string[] {
  if (document.kind === "keys") {
    const { version, issued, expires, roles } = document.keys;
    return [
      `Dokument klíčů, verze ${version}, od ${writeCzechDate(issued)} do ${writeCzechDate(expires)}`,
      `  kořenové klíče: stačí ${roles.keys.threshold} z ${roles.keys.keys.length}`,
      `  klíče editorů: stačí ${roles.directory.threshold} z ${roles.directory.keys.length}`,
      `  SHA-256: ${document.sha256}`,
    ];
  }
  if (document.kind === "guidance") {
    return [...describeGuidance(document.guidance), `  SHA-256: ${document.sha256}`];
  }
  const { epoch, version, release, issued, reviewBy, expires } = document.directory;
  const { organizations, services, phones, absences, withdrawn } = countContents(document.directory);
  return [
    `${document.kind === "box" ? "Adresář pro box" : "Adresář"}, vydání ${epoch}.${version} (${release === "publication" ? "ostré" : "zkušební"})`,
    `  vydáno ${writeCzechDate(issued)}, zkontrolovat do ${writeCzechDate(reviewBy)}, platí do ${writeCzechDate(expires)}`,
    `  organizace: ${organizations}, služby: ${services}, telefony: ${phones}`,
    `  doložené mezery: ${absences}, zrušená čísla: ${withdrawn}`,
    `  SHA-256: ${document.sha256}`,
  ];
}
