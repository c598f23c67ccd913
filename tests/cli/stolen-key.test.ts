import { cpSync, rmSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openEnvelope, type Opened, selectHighest } from "../../src/directory/load";
import { KEYS, keyPath } from "../helpers/sign";
import { openBundledWorkshop, openWorkshop, RELEASE, signBy, type Workshop } from "./workshop";

const DIRECTORY = `${RELEASE}/directory.json`;
const ENVELOPE = `${RELEASE}/directory.signed.json`;
const KEYS_2 = `${RELEASE}/keys/2.keys.json`;
const HIGHEST = String(Number.MAX_SAFE_INTEGER);

/** The folder as somebody else copied it. */
function copy(workshop: Workshop): Workshop {
  const other = openWorkshop();
  cpSync(workshop.world.root, other.world.root, { recursive: true });
  return other;
}

const dropSignatures = (workshop: Workshop): void => {
  for (const name of workshop.list(RELEASE)) {
    if (/^(directory|box|guidance)\.json\./.test(name)) rmSync(workshop.path(`${RELEASE}/${name}`));
  }
};

/** Builds, signs and bundles; a first release of its epoch, unless a number is given. */
async function publish(workshop: Workshop, epoch: string, signers: readonly string[], ...flags: string[]) {
  dropSignatures(workshop);
  await workshop.run("build", "--epoch", epoch, ...flags);
  for (const name of signers) {
    const key = name === "editor-d" ? "d.key" : keyPath(`${name}.key`);
    const { code, err } = await workshop.run("sign", "--key", key, DIRECTORY);
    if (code !== 0) throw new Error(err);
  }
  return workshop.json("bundle");
}

/** Judges an envelope as a client that saw the others before it. */
function open(pinnedKeys: string, envelope: string, before: Opened[] = []): Opened {
  const newest = selectHighest(before);
  return openEnvelope({
    ...{ envelope, pinnedKeys, directoryId: "cz", buildTime: 0, now: Date.UTC(2026, 10, 21) },
    floors: newest ? [newest.directory] : [],
  });
}

describe("one of three editors' keys is stolen", () => {
  let honest: Workshop;
  let thief: Workshop;
  let pinned: string;
  let stolenEnvelope = "";

  beforeAll(async () => {
    honest = await openBundledWorkshop();
    pinned = honest.read(`${RELEASE}/keys/1.keys.json`);

    // The thief has the key of C, and talked A into signing the highest number there is.
    thief = copy(honest);
    const stolen = await publish(thief, "1", ["editor-a", "editor-c"], "--directory-version", HIGHEST);
    expect(stolen.data).toMatchObject({ ok: true, version: Number(HIGHEST) });
    stolenEnvelope = thief.read(ENVELOPE);

    await honest.run("keygen", "--out", "d", "--label", "editor D", "--no-password");
    const flags = ["--remove-editor", "editor C", "--add-editor", "d.pub", "--floor", "2.1"];
    expect((await honest.run("rotate", ...flags)).code).toBe(0);
    await signBy(honest, KEYS_2, "root-a");
    await honest.run("sign", "--key", keyPath("root-b.key"), "--out", "b.minisig", KEYS_2);
    expect((await honest.run("attach", KEYS_2, "b.minisig")).out).toContain("Podpisů je dost.");
  }, 60_000);

  it("the release of before is refused as soon as the keys are signed", async () => {
    expect((await copy(honest).json("verify", ENVELOPE)).data.error).toBe("E_ROLLBACK");
  });

  it("a release under the old epoch is refused before anybody gets it", async () => {
    const { data } = await publish(copy(honest), "1", ["editor-a", "editor-b"]);
    expect(data.problems[0]).toMatchObject({
      code: "E_EPOCH_OLD",
      wanted: expect.stringContaining("--epoch 2"),
    });
  });

  it("the removed key signs nothing that can be bundled", async () => {
    const { data } = await publish(copy(honest), "2", ["editor-a", "editor-c"]);
    expect(data.problems.map(({ code }) => code)).toContain("E_SIG_KEY");
  });

  it("a release by A and the removed key is refused by clients that know the new keys", async () => {
    const workshop = copy(honest);
    workshop.write("jinde.json", stolenEnvelope);
    const keys = `${RELEASE}/keys/1.keys.json`;
    const { code, data } = await workshop.json("verify", "jinde.json", "--keys", keys);
    expect([code, data.error]).toEqual([1, "E_SIG_THRESHOLD"]);
  });

  it("the first release of the next epoch overtakes the highest number of the thief", async () => {
    const workshop = copy(honest);
    // As if the thief had also put the stolen release into the repository.
    workshop.write(ENVELOPE, stolenEnvelope);
    workshop.write(DIRECTORY, thief.read(DIRECTORY));
    const { data } = await publish(workshop, "2", ["editor-b", "editor-d"]);
    expect(data).toMatchObject({ ok: true, epoch: 2, version: 1 });
    expect((await workshop.run("verify", ENVELOPE)).code).toBe(0);

    const misled = open(pinned, stolenEnvelope);
    expect(misled.ok && misled.value.directory.version).toBe(Number(HIGHEST));
    const next = open(pinned, workshop.read(ENVELOPE), [misled]);
    expect(selectHighest([misled, next])?.directory).toMatchObject({ epoch: 2, version: 1 });
    expect(next.ok && next.value.signers).not.toContain(KEYS["editor-c"].keyId);
  });

  it("whoever unpacks the release can bundle and verify the same again", async () => {
    const workshop = copy(honest);
    await publish(workshop, "2", ["editor-b", "editor-d"]);
    await workshop.run("unpack", ENVELOPE, "--out", "rozbaleno");
    for (const name of workshop.list(`${RELEASE}/keys`).filter((one) => one.startsWith("1.keys.json"))) {
      workshop.write(`rozbaleno/keys/${name}`, workshop.read(`${RELEASE}/keys/${name}`));
    }
    expect((await workshop.run("bundle", "--release", "rozbaleno")).err).toBe("");
    expect(workshop.read("rozbaleno/directory.signed.json")).toBe(workshop.read(ENVELOPE));
    expect((await workshop.run("verify", "rozbaleno/directory.signed.json")).code).toBe(0);
  });

  it("a key document that still waits for signatures changes nothing for the release of today", async () => {
    const workshop = await openBundledWorkshop();
    await workshop.run("rotate", "--remove-editor", "editor C", "--floor", "2.1");
    await signBy(workshop, KEYS_2, "root-a");
    expect((await workshop.run("verify", ENVELOPE)).code).toBe(0);
    await signBy(workshop, KEYS_2, "root-b");
    expect((await workshop.json("verify", ENVELOPE)).data.error).toBe("E_ROLLBACK");
  });
});
