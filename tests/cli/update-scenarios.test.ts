// What the scenarios of theupdateframework/tuf-conformance mean for the people who sign, under their own names. The
// clients' side is in tests/directory/*-scenarios.test.ts, the recovery from a stolen key in stolen-key.test.ts.
import { copyFileSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { KEYS, keyPath, signText } from "../helpers/sign";
import { openBundledWorkshop, RELEASE, signatureName, signBy, type Workshop } from "./workshop";

const FIRST = `${RELEASE}/keys/1.keys.json`;
const SECOND = `${RELEASE}/keys/2.keys.json`;
const DIRECTORY = `${RELEASE}/directory.json`;
const ENVELOPE = `${RELEASE}/directory.signed.json`;

let workshop: Workshop;
const errorOf = async (...argv: string[]): Promise<string | undefined> => {
  const { code, data } = await workshop.json(...argv);
  return code === 1 ? data.error : undefined;
};

beforeEach(async () => void (workshop = await openBundledWorkshop()));

describe("editors meet", () => {
  it("test_unsigned_initial_root: nothing is built on a first key document that is not signed", async () => {
    rmSync(workshop.path(signatureName(FIRST, "root-b")));
    expect(await errorOf("bundle")).toBe("E_SIG_THRESHOLD");
    expect(await errorOf("rotate", "--renew")).toBe("E_KEYS_SIGNATURE");
  });

  it("test_invalid_initial_root: a broken first key document is named", async () => {
    workshop.write(FIRST, workshop.read(FIRST).replace('"version": 1', '"version": 0'));
    expect(await errorOf("verify", ENVELOPE)).toBe("E_SCHEMA");
    expect(await errorOf("rotate", "--renew")).toBe("E_SCHEMA");
  });

  it("test_root_expired, test_expired_local_root: a warning until root keys sign a renewed document", async () => {
    const later = "2028-11-22T00:00:00Z";
    expect((await workshop.json("verify", ENVELOPE, "--at", later)).data.warnings).toEqual([
      "W_KEYS_EXPIRED",
    ]);
    await workshop.run("rotate", "--renew", "--issued", "2028-11-01T00:00:00Z");
    await signBy(workshop, SECOND, "root-a", "root-c");
    expect((await workshop.run("bundle")).code).not.toBe(1);
    expect((await workshop.json("verify", ENVELOPE, "--at", later)).data.warnings).toEqual([]);
  });

  it("test_root_rotation: signatures of the old root keys alone, or of the new ones alone, are not enough", async () => {
    for (const name of ["d", "e"]) {
      await workshop.run("keygen", "--out", name, "--label", `root ${name.toUpperCase()}`, "--no-password");
    }
    const flags = ["--remove-root", "root A", "root B", "root C", "--add-root", "d.pub", "e.pub"];
    await workshop.run("rotate", ...flags);
    await signBy(workshop, SECOND, "root-a", "root-b");
    expect(await errorOf("bundle")).toBe("E_KEYS_SIGNATURE");
    for (const name of ["root-a", "root-b"] as const) rmSync(workshop.path(signatureName(SECOND, name)));
    for (const name of ["d", "e"]) await workshop.run("sign", "--key", `${name}.key`, SECOND);
    expect(await errorOf("bundle")).toBe("E_KEYS_SIGNATURE");
    await signBy(workshop, SECOND, "root-b", "root-c");
    expect(await errorOf("bundle")).toBeUndefined();
  });

  it("test_url_and_metadata_version_mismatch: a key document under another number", async () => {
    copyFileSync(workshop.path(FIRST), workshop.path(SECOND));
    expect(await errorOf("bundle")).toBe("E_KEYS_CHAIN");
    expect(await errorOf("rotate", "--renew")).toBe("E_KEYS_CHAIN");
    expect(await errorOf("verify", ENVELOPE)).toBe("E_KEYS_CHAIN");
  });

  it("test_incorrect_metadata_type: a key document in the place of the directory, and the other way round", async () => {
    const directory = workshop.read(DIRECTORY);
    copyFileSync(workshop.path(FIRST), workshop.path(DIRECTORY));
    expect(await errorOf("bundle")).toBe("E_TYPE");
    workshop.write(SECOND, directory);
    expect(await errorOf("rotate", "--renew")).toBe("E_TYPE");
  });

  it("test_keytype_and_scheme, test_unsigned_metadata: a signature of another kind is not taken", async () => {
    const signature = signText(workshop.read(DIRECTORY), KEYS["editor-c"], { algorithm: "ED" });
    workshop.write("c.minisig", signature);
    expect(await errorOf("attach", DIRECTORY, "c.minisig")).toBe("E_SIG_FORMAT");
  });

  it("test_duplicate_keys, test_snapshot_has_too_few_keys: such key documents are never written", async () => {
    expect(await errorOf("rotate", "--development", "--add-editor", keyPath("editor-a.pub"))).toBe(
      "E_KEY_TWICE",
    );
    expect(await errorOf("rotate", "--threshold-editor", "4")).toBe("E_THRESHOLD");
    expect(workshop.exists(SECOND)).toBe(false);
  });
});
