import { dirname, join } from "node:path";
import { findPerson } from "../assurance/person";
import type { SignableDocument } from "../document";
import { locate, showPath, writeFileAtomically } from "../files";
import { findAddress } from "../gate/address";
import { listKnownWords } from "../gate/strange-names";
import { type Checked, refuseOne } from "../problem";
import { readKeyDocuments } from "../release";
import type { World } from "../world";
import { type JudgedNumber, nameRelease } from "./compose";
import { appendReasons, findReasons, isSentence, readReasons, type Reason, replacedNumber } from "./reasons";

/** One signer in front of numbers that nobody has made sure of. */
export interface Signer {
  readonly document: SignableDocument;
  readonly unassured: readonly JudgedNumber[];
  readonly reason: string | undefined;
  readonly keyId: string;
}

/**
 * Refuses what is no sentence (`E_REASON`), because "ok" tells the next signer nothing, and what names a person
 * (`E_PERSON`), because everybody can read the reasons. Spaces in a row become one, accents typed apart are joined.
 */
export function readReason(because: string | undefined): Checked<string | undefined> {
  const reason = because?.normalize("NFC").trim().replace(/\s+/g, " ");
  if (reason === undefined) return { ok: true, value: undefined };
  if (!isSentence(reason))
    return refuseOne(
      "E_REASON",
      "u --because věta aspoň o 10 znacích: proč to podepisujete",
      reason || "nic",
    );
  const person = findPerson(reason);
  if (person === undefined) return { ok: true, value: reason };
  const wanted = "u --because věta bez jmen, telefonů a e-mailů lidí";
  return refuseOne("E_PERSON", wanted, `„${person}“ v textu „${reason}“`);
}

/** Whoever explains a new number of a secret house easily says where it moved (DESIGN §1, rule 5). */
function findSecretPlace({ document, unassured, reason }: Signer): string | undefined {
  if (!("directory" in document) || reason === undefined) return undefined;
  const changed = new Set(unassured.map(({ change }) => change.place.service.id));
  const owners = document.directory.organizations.filter(({ services }) =>
    services.some(({ id, confidential }) => confidential && changed.has(id)),
  );
  if (owners.length === 0) return undefined;
  const names = owners.flatMap(({ name, services }) => [name, ...services.flatMap((one) => one.name ?? [])]);
  return findAddress(reason, { known: listKnownWords(names) });
}

/**
 * What this signer has to add to `reasons.yaml`. Everybody says it in their own words: a sentence that another key
 * gave for this release is refused (`E_SAME_REASON`), because copying a reason is not thinking about one. Signing
 * again with the same words adds nothing. A trace of a secret place is `E_CONFIDENTIAL`. Codes: also those of
 * `readReasons`.
 */
export function tellReasons(world: World, file: string, signer: Signer): Checked<readonly Reason[]> {
  const { document, unassured, reason, keyId: key } = signer;
  if (!("directory" in document) || reason === undefined || unassured.length === 0)
    return { ok: true, value: [] };
  const place = findSecretPlace(signer);
  if (place !== undefined) {
    const wanted = "u --because u utajené služby nic, co prozradí místo";
    return refuseOne("E_CONFIDENTIAL", wanted, `„${place}“ v textu „${reason}“`);
  }
  const path = findReasons(file);
  const told = readReasons(world, path);
  if (!told.ok) return told;
  const release = nameRelease(document);
  const earlier = told.value.filter((one) => one.release === release);
  const copied = earlier.find((one) => one.key !== key && simplify(one.reason) === simplify(reason));
  if (copied) {
    const got = `stejná věta, jakou napsal ${copied.role ?? `klíč ${copied.key}`}`;
    return refuseOne("E_SAME_REASON", "důvod vlastními slovy", got, showPath(world, path));
  }
  const role = findRole(world, file, key);
  const known = new Set(earlier.map(fingerprint));
  const own = unassured.map(({ change }): Reason => {
    const old = replacedNumber(change);
    return {
      release,
      service: change.place.service.id,
      ...(old === undefined ? {} : { old }),
      new: change.after?.number ?? "",
      key,
      ...(role === undefined ? {} : { role }),
      reason,
    };
  });
  return { ok: true, value: own.filter((one) => !known.has(fingerprint(one))) };
}

/** Adds the reasons to the file beside the release and names it; without any, the file stays as it is. */
export function keepReasons(world: World, file: string, reasons: readonly Reason[]): Checked<string> {
  const path = findReasons(file);
  const shown = showPath(world, path);
  if (reasons.length === 0) return { ok: true, value: shown };
  const text = appendReasons(world, path, reasons);
  if (!text.ok) return text;
  writeFileAtomically(locate(world, path), text.value);
  return { ok: true, value: shown };
}

const simplify = (reason: string): string =>
  reason
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const fingerprint = ({ service, old, new: now, key, reason }: Reason): string =>
  JSON.stringify([service, old, now, key, reason]);

/** The role of the key, where its key document lies beside the release. */
function findRole(world: World, file: string, key: string): string | undefined {
  const chain = readKeyDocuments(world, join(dirname(file), "keys"));
  if (!chain.ok) return undefined;
  return chain.value.at(-1)?.keys.roles.directory.keys.find(({ keyId }) => keyId === key)?.label;
}
