// The scenarios of theupdateframework/tuf-conformance about keys and signatures, under their own names; what has no
// counterpart is listed in update-scenarios.test.ts.
import { describe, expect, test } from "vitest";
import { MAX_SIGNATURES } from "../../src/directory/verify";
import { directoryJson, keysJson, type Loose, roleJson, write } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS, signText, type TestKey } from "../helpers/sign";
import { newClient, release, releaseWith, rotation } from "./scenario-client";

const [a, b, c] = EDITORS as [TestKey, TestKey, TestKey];
const sign = (key: TestKey): string => signText(write(directoryJson()), key);

/** A key document whose editors are these, signed by two root keys. */
const withEditors = (editors: readonly TestKey[], threshold = 2): Loose => {
  const { roles, keys } = keysJson({}, ROOTS, editors);
  return rotation(2, { roles: { ...(roles as Loose), directory: roleJson(editors, threshold) }, keys });
};

describe("who signed", () => {
  test.each([
    ["root", { links: [rotation(2, {}, ROOTS.slice(0, 1))] }, "E_KEYS_SIGNATURE", 1],
    ["timestamp, snapshot, targets", { signers: [a], links: [rotation(2)] }, "E_SIG_THRESHOLD", 2],
    ["nothing signed at all", { signers: [], links: [rotation(2)] }, "E_SIG_THRESHOLD", 2],
  ])("test_unsigned_metadata: %s", (_, parts, code, keys) => {
    const client = newClient();
    client.refresh(release());
    expect(client.refresh(release({ version: 2, ...parts }))).toMatchObject({ code, shown: "1.1", keys });
  });

  test("test_snapshot_does_not_meet_threshold: two of three where three are needed", () => {
    const links = [withEditors(EDITORS, 3)];
    expect(newClient().refresh(release({ signers: EDITORS, links }))).toMatchObject({ code: "ok" });
    expect(newClient().refresh(release({ links }))).toMatchObject({ code: "E_SIG_THRESHOLD", keys: 2 });
  });

  test("test_snapshot_has_too_few_keys: TUF adopts such keys and is stuck, we refuse them", () => {
    const links = [withEditors(EDITORS, 4)];
    expect(newClient().refresh(release({ signers: EDITORS, links }))).toMatchObject({
      code: "E_SCHEMA",
      keys: 1,
    });
  });
});

describe("test_duplicate_keys", () => {
  const many = Array<TestKey>(9).fill(a);
  const twin: TestKey = { ...a, id: makeStranger().id };
  const twinId = Buffer.from(twin.id).reverse().toString("hex").toUpperCase();
  const twinPub = Buffer.concat([Buffer.from("Ed"), twin.id, a.publicKey]).toString("base64");

  test.each([
    ["one key id nine times in a role", withEditors(many, 6), many],
    ["one key under two ids", withEditors([a, { ...twin, keyId: twinId, pub: twinPub }]), [a, a]],
    ["one key id in both roles", withEditors([a, ROOTS[0]!]), [a, ROOTS[0]!]],
  ])("%s: the key document is refused", (_, link, signers) => {
    const seen = newClient().refresh(release({ signers, links: [link] }));
    expect(seen).toMatchObject({ code: "E_SCHEMA", shown: "none", keys: 1 });
  });

  test("nine signatures of one key do not reach a threshold of two", () => {
    expect(newClient().refresh(release({ signers: many }))).toMatchObject({ code: "E_SIG_THRESHOLD" });
  });
});

describe("test_duplicate_sig_keyids", () => {
  test("one editor twice is one editor, also with another comment", () => {
    const other = signText(write(directoryJson()), a, { trustedComment: "x" });
    for (const again of [sign(a), other]) {
      expect(newClient().refresh(releaseWith([sign(a), again]))).toMatchObject({ code: "E_SIG_THRESHOLD" });
    }
  });

  test("TUF refuses a repeated signature even beside enough others, we count it once", () => {
    expect(newClient().refresh(releaseWith([sign(a), sign(a), sign(b)]))).toMatchObject({ code: "ok" });
  });
});

describe("test_invalid_sig_in_valid_metadata", () => {
  test.each([
    ["of another text", signText("jiný text", c)],
    ["that is empty", ""],
    ["that is no signature", "ahoj"],
    ["of another algorithm", signText(write(directoryJson()), c, { algorithm: "ED" })],
    ["of a stranger", sign(makeStranger())],
    ["of a stranger under an editor's id", sign(makeStranger(c.id))],
  ])("one %s does no harm beside enough good ones, and helps nobody without them", (_, bad) => {
    expect(newClient().refresh(releaseWith([bad, sign(a), sign(b)]))).toMatchObject({ code: "ok" });
    expect(newClient().refresh(releaseWith([bad, sign(a)]))).toMatchObject({ code: "E_SIG_THRESHOLD" });
  });

  test("a false signature does not use up the vote of its key", () => {
    const forged = signText("jiný text", a);
    expect(newClient().refresh(releaseWith([forged, sign(a), sign(b)]))).toMatchObject({ code: "ok" });
  });

  test("good signatures behind sixteen bad ones are not looked at", () => {
    const bad = Array<string>(MAX_SIGNATURES - 1).fill("");
    expect(newClient().refresh(releaseWith([...bad, sign(a), sign(b)]))).toMatchObject({
      code: "E_SIG_THRESHOLD",
    });
    expect(newClient().refresh(releaseWith([...bad.slice(1), sign(a), sign(b)]))).toMatchObject({
      code: "ok",
    });
  });
});

describe("test_keytype_and_scheme", () => {
  const fresh = makeStranger();
  const roots = [...ROOTS, fresh];
  const second = (extra: Loose = {}): Loose => ({
    ...keysJson({ version: 2 }, roots),
    roles: { keys: roleJson(roots, 3), directory: roleJson(EDITORS) },
    ...extra,
  });
  const signedBy = (document: Loose, signatures: readonly string[]): Loose => ({
    ...{ v: document["version"], payload: write(document), signatures },
  });
  const byRoots = (document: Loose): string[] =>
    ROOTS.slice(0, 2).map((key) => signText(write(document), key));

  test("ed25519: a new root key counts, and a plausible but wrong signature by it does not", () => {
    const client = newClient();
    const link = signedBy(second(), [...byRoots(second()), signText(write(second()), fresh)]);
    expect(client.refresh(release({ links: [link] }))).toMatchObject({ code: "ok", keys: 2 });
    const third = second({ version: 3 });
    const wrong = signedBy(third, [...byRoots(third), signText("jiný text", fresh)]);
    const seen = client.refresh(release({ version: 2, links: [link, wrong] }));
    expect(seen).toMatchObject({ code: "E_KEYS_SIGNATURE", shown: "1.1", keys: 2 });
  });

  test.each([
    ["ed25519 prehashed (minisign's default)", "ED"],
    ["rsa", "RS"],
    ["ecdsa", "EC"],
  ])("%s: neither such a key nor such a signature exists for us", (_, algorithm) => {
    const pub = Buffer.concat([Buffer.from(algorithm), fresh.id, fresh.publicKey]).toString("base64");
    const keys = { ...(second()["keys"] as Loose), [fresh.keyId]: { pub, label: "root D" } };
    const badKey = second({ keys });
    const offered = (document: Loose, signature: string) =>
      newClient().refresh(release({ links: [signedBy(document, [...byRoots(document), signature])] }));
    expect(offered(badKey, signText(write(badKey), fresh))).toMatchObject({ code: "E_KEY_FORMAT", keys: 1 });
    const badSignature = signText(write(second()), fresh, { algorithm });
    expect(offered(second(), badSignature)).toMatchObject({ code: "E_KEYS_SIGNATURE", keys: 1 });
  });
});
