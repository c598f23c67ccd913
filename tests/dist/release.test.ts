import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";
import { RELEASED } from "../../.ci/plugins/site.mjs";
import { hasProgram, makeScratch, succeeds } from "../helpers/programs";

const FOLDER = join(ROOT, "dist/directory");
const DOCUMENT = join(FOLDER, "directory.json");
const published = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const signatures = readdirSync(FOLDER).filter((name) => name.endsWith(".minisig"));
const signers = signatures.map((name) => name.split(".").at(-2)!);
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

  test("has the signatures of at least two editors, each in a file named after its key", () => {
    expect(new Set(signers).size).toBeGreaterThanOrEqual(2);
    for (const [index, file] of signatures.entries()) {
      expect(file).toMatch(/^directory\.json\.[0-9A-F]{16}\.minisig$/);
      expect(read(file)).toMatchObject({ algorithm: "Ed", keyId: signers[index] });
    }
    const keys = JSON.parse(published("keys/1.keys.json"));
    expect(keys.roles.directory.keyids).toEqual(expect.arrayContaining(signers));
  });

  test("stands in the envelope as it is, with the very same signatures", () => {
    const { directory } = JSON.parse(published("directory.signed.json"));
    expect(directory.payload).toBe(published("directory.json"));
    expect(directory.signatures.toSorted()).toEqual(signatures.map(published).toSorted());
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
  const verifies = (keyId: string, document: string) =>
    succeeds(
      "minisign",
      "-V",
      "-P",
      published(`keys/${keyId}.pub`).trim().split("\n").at(-1)!,
      "-m",
      document,
      "-x",
      join(FOLDER, `directory.json.${keyId}.minisig`),
    );

  test.skipIf(!hasProgram("minisign")).each(signers)(
    "accepts the signature of %s and refuses it for other bytes",
    (keyId) => {
      expect(verifies(keyId, DOCUMENT)).toBe(true);
      expect(
        verifies(keyId, scratch("changed.json", published("directory.json").replace("116006", "116007"))),
      ).toBe(false);
    },
  );
});

describe(`openssl${withoutProgram("openssl")}`, () => {
  const verifies = (keyId: string, document: string) => {
    const signature = scratch(`${keyId}.sig`, read(`directory.json.${keyId}.minisig`).signature);
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

  test.skipIf(!hasProgram("openssl")).each(signers)(
    "accepts the signature of %s and refuses it for other bytes",
    (keyId) => {
      expect(verifies(keyId, DOCUMENT)).toBe(true);
      expect(
        verifies(keyId, scratch("changed.json", published("directory.json").replace("116006", "116007"))),
      ).toBe(false);
    },
  );
});
