import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";
import { RELEASED } from "../../.ci/plugins/site.mjs";
import { hasProgram, makeScratch, succeeds } from "../helpers/programs";

const FOLDER = join(ROOT, "dist/directory");
const DOCUMENTS = ["directory", "box", "guidance"];
const published = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const signaturesOf = (name: string): readonly string[] =>
  readdirSync(FOLDER).filter((file) => file.startsWith(`${name}.json.`));
const signers = signaturesOf("directory").map((name) => name.split(".").at(-2)!);
/** Each document with each of its signers. */
const SIGNED = DOCUMENTS.flatMap((name) => signers.map((keyId) => [name, keyId] as const));
const scratch = makeScratch();

/** What stands in a signature file: letters of the algorithm, the key id in reverse, the signature. */
function read(file: string): { algorithm: string; keyId: string; signature: Buffer } {
  const bytes = Buffer.from(published(file).split("\n")[1]!, "base64");
  const keyId = Buffer.from(bytes.subarray(2, 10)).reverse().toString("hex").toUpperCase();
  return { algorithm: bytes.subarray(0, 2).toString(), keyId, signature: bytes.subarray(10) };
}

const withoutProgram = (name: string) => (hasProgram(name) ? "" : ` (skipped: ${name} is not installed)`);

describe("the published directory", () => {
  test.each([
    "reasons.yaml",
    "editor-a.key",
    "keys/root-a.key",
    "directory.json.bak",
    "keys/2.keys.json.draft",
    ".DS_Store",
  ])("leaves %s where it is", (name) => expect(name).not.toMatch(RELEASED));

  test("is the release of the repository, file by file, byte by byte", () => {
    const names = filesUnder("src/data/release").filter((name) => RELEASED.test(name));
    expect(names).toContain("directory.signed.json");
    expect(filesUnder("dist/directory")).toEqual(names);
    for (const name of names) {
      expect(
        readFileSync(join(FOLDER, name)).equals(readFileSync(join(ROOT, "src/data/release", name))),
        name,
      ).toBe(true);
    }
  });

  test.each(DOCUMENTS)(
    "has the signatures of at least two editors, each in a file named after its key: %s",
    (name) => {
      expect(new Set(signers).size).toBeGreaterThanOrEqual(2);
      expect(signaturesOf(name)).toHaveLength(signers.length);
      for (const [index, file] of signaturesOf(name).entries()) {
        expect(file).toMatch(/^\w+\.json\.[0-9A-F]{16}\.minisig$/);
        expect(read(file)).toMatchObject({ algorithm: "Ed", keyId: signers[index] });
      }
      const keys = JSON.parse(published("keys/1.keys.json"));
      expect(keys.roles.directory.keyids).toEqual(expect.arrayContaining(signers));
    },
  );

  test.each(DOCUMENTS)("stands in its envelope as it is, with the very same signatures: %s", (name) => {
    const { directory } = JSON.parse(published(`${name}.signed.json`));
    expect(directory.payload).toBe(published(`${name}.json`));
    expect(directory.signatures.toSorted()).toEqual(signaturesOf(name).map(published).toSorted());
  });

  test("has every key in both forms that programs read", () => {
    const { keys } = JSON.parse(published("keys/1.keys.json"));
    const ids = Object.keys(keys);
    expect(ids).toHaveLength(6);
    for (const id of ids) {
      expect(published(`keys/${id}.pub`)).toContain(keys[id].pub);
      const spki = Buffer.from(published(`keys/${id}.pem`).split("\n")[1]!, "base64");
      expect(spki.subarray(-32).equals(Buffer.from(keys[id].pub, "base64").subarray(-32)), id).toBe(true);
    }
  });

  test("is what the editors' data give", { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/kos.mjs", "build", "--check"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(`${stdout}${stderr}`).toContain("directory.json");
    expect(status, `${stdout}${stderr}`).toBe(0);
  });
});

describe(`minisign${withoutProgram("minisign")}`, () => {
  const verifies = (name: string, keyId: string, document: string) =>
    succeeds(
      "minisign",
      "-V",
      "-P",
      published(`keys/${keyId}.pub`).trim().split("\n").at(-1)!,
      "-m",
      document,
      "-x",
      join(FOLDER, `${name}.json.${keyId}.minisig`),
    );

  test.skipIf(!hasProgram("minisign")).each(SIGNED)(
    "accepts what signs %s by %s and refuses it for other bytes",
    (name, keyId) => {
      expect(verifies(name, keyId, join(FOLDER, `${name}.json`))).toBe(true);
      const changed = published(`${name}.json`).replace('"cz"', '"sk"');
      expect(verifies(name, keyId, scratch("changed.json", changed))).toBe(false);
    },
  );
});

describe(`openssl${withoutProgram("openssl")}`, () => {
  const verifies = (name: string, keyId: string, document: string) => {
    const signature = scratch(`${keyId}.sig`, read(`${name}.json.${keyId}.minisig`).signature);
    return succeeds(
      "openssl",
      "pkeyutl",
      "-verify",
      "-pubin",
      "-inkey",
      join(FOLDER, `keys/${keyId}.pem`),
      "-rawin",
      "-in",
      document,
      "-sigfile",
      signature,
    );
  };

  test.skipIf(!hasProgram("openssl")).each(SIGNED)(
    "accepts what signs %s by %s and refuses it for other bytes",
    (name, keyId) => {
      expect(verifies(name, keyId, join(FOLDER, `${name}.json`))).toBe(true);
      const changed = published(`${name}.json`).replace('"cz"', '"sk"');
      expect(verifies(name, keyId, scratch("changed.json", changed))).toBe(false);
    },
  );
});
