import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { hasProgram, makeScratch } from "../../helpers/programs";
import { keyPath, KEYS, makeStranger, signText } from "../../helpers/sign";
import {
  openBundledWorkshop,
  openSignedWorkshop,
  RELEASE,
  signatureName,
  signBy,
  type Workshop,
} from "../workshop";

const FILE = `${RELEASE}/directory.json`;
const BOX = `${RELEASE}/box.json`;
const POSTUPY = `${RELEASE}/guidance.json`;

const commentOf = (workshop: Workshop): string =>
  /^trusted comment: (.*)$/m.exec(workshop.read(signatureName(FILE, "editor-a")))![1]!;

/** A signature file with the first line that every published one has. */
const published = (signature: string): string =>
  signature.replace(/^.*/, `untrusted comment: signature by key ${KEYS["editor-c"].keyId}`);

describe("kos attach", () => {
  it("stores a good signature under the name of its key", async () => {
    const workshop = await openSignedWorkshop();
    const signature = signText(workshop.read(FILE), KEYS["editor-c"], {
      trustedComment: commentOf(workshop),
    });
    workshop.write("c.minisig", signature);
    const { code, out } = await workshop.run("attach", FILE, "c.minisig");
    expect(code).toBe(0);
    expect(out).toContain(`Podpis ${KEYS["editor-c"].keyId} (development editor C) platí`);
    expect(workshop.read(signatureName(FILE, "editor-c"))).toBe(published(signature));
  });

  it.each<[string, (signature: string) => string]>([
    ["line ends of Windows", (signature) => signature.replaceAll("\n", "\r\n")],
    ["a byte order mark", (signature) => `\uFEFF${signature}`],
    ["blank lines around it, as mail leaves them", (signature) => `\n${signature}\n\n`],
    ["no end of the last line", (signature) => signature.trimEnd()],
    [
      "a name in the line that nobody signs",
      (signature) => signature.replace(/^.*/, "untrusted comment: Jana Nováková"),
    ],
  ])("takes a signature with %s, and publishes it clean", async (_title, change) => {
    const workshop = await openSignedWorkshop();
    const signature = signText(workshop.read(FILE), KEYS["editor-c"], {
      trustedComment: commentOf(workshop),
    });
    workshop.write("c.minisig", change(signature));
    expect((await workshop.run("attach", FILE, "c.minisig")).err).toBe("");
    expect(workshop.read(signatureName(FILE, "editor-c"))).toBe(published(signature));
  });

  it("says whether the signatures are enough", async () => {
    const workshop = await openSignedWorkshop();
    const trustedComment = commentOf(workshop);
    workshop.write("c.minisig", signText(workshop.read(FILE), KEYS["editor-c"], { trustedComment }));
    for (const name of ["editor-a", "editor-b"] as const) rmSync(workshop.path(signatureName(FILE, name)));
    const first = await workshop.json("attach", FILE, "c.minisig");
    expect(first.data).toMatchObject({ ok: true, complete: false });
    await signBy(workshop, FILE, "editor-a");
    expect((await workshop.run("attach", FILE, "c.minisig")).out).toContain("Podpisů je dost.");
  });

  it("counts the signatures of a key document by the old and by its own root keys", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("keygen", "--out", "d", "--label", "root D", "--no-password");
    await workshop.run("rotate", "--remove-root", "root A", "--add-root", "d.pub");
    const next = `${RELEASE}/keys/2.keys.json`;
    const attach = async (name: string) => {
      await workshop.run("sign", "--key", name, "--out", "x.minisig", next);
      return (await workshop.run("attach", next, "x.minisig")).out;
    };
    expect(await attach(keyPath("root-a.key"))).toContain(
      "ještě není dost: 1 ze 2 potřebných, 0 ze 2 potřebných.",
    );
    expect(await attach(keyPath("root-b.key"))).toContain(
      "ještě není dost: 2 ze 2 potřebných, 1 ze 2 potřebných.",
    );
    expect(await attach("d.key")).toContain("Podpisů je dost.");
  });

  it("refuses two signatures of one key, which would count once", async () => {
    const workshop = await openSignedWorkshop();
    const trustedComment = commentOf(workshop);
    const signature = signText(workshop.read(FILE), KEYS["editor-c"], { trustedComment });
    workshop.write("c.minisig", signature);
    workshop.write("c2.minisig", signature.replace(/^.*/, "untrusted comment: jiný"));
    const { code, data } = await workshop.json("attach", FILE, "c.minisig", "c2.minisig");
    expect([code, data.problems]).toEqual([
      1,
      [expect.objectContaining({ code: "E_SIG_TWICE", file: "c2.minisig" })],
    ]);
    expect(workshop.exists(signatureName(FILE, "editor-c"))).toBe(false);
  });

  it("takes a root key's signature of a key document, and no editor's", async () => {
    const workshop = await openSignedWorkshop();
    const keys = `${RELEASE}/keys/1.keys.json`;
    const comment = /^trusted comment: (.*)$/m.exec(workshop.read(signatureName(keys, "root-a")))![1]!;
    workshop.write("r.minisig", signText(workshop.read(keys), KEYS["root-c"], { trustedComment: comment }));
    workshop.write("e.minisig", signText(workshop.read(keys), KEYS["editor-c"], { trustedComment: comment }));
    expect((await workshop.run("attach", keys, "r.minisig")).code).toBe(0);
    expect((await workshop.json("attach", keys, "e.minisig")).data.error).toBe("E_SIG_KEY");
  });

  it("stores none when one of several is refused", async () => {
    const workshop = await openSignedWorkshop();
    const before = workshop.list(RELEASE);
    const trustedComment = commentOf(workshop);
    workshop.write("c.minisig", signText(workshop.read(FILE), KEYS["editor-c"], { trustedComment }));
    workshop.write("x.minisig", signText("jiný text", KEYS["editor-c"], { trustedComment }));
    expect((await workshop.run("attach", FILE, "c.minisig", "x.minisig")).code).toBe(1);
    expect(workshop.list(RELEASE)).toEqual(before);
  });

  it.each([
    [
      "of another text",
      (text: string, comment: string) => signText(`${text} `, KEYS["editor-c"], { trustedComment: comment }),
      "E_SIG_INVALID",
    ],
    ["with another trusted comment", (text: string) => signText(text, KEYS["editor-c"]), "E_TRUSTED_COMMENT"],
    [
      "by a stranger",
      (text: string, comment: string) => signText(text, makeStranger(), { trustedComment: comment }),
      "E_SIG_KEY",
    ],
    [
      "by a root key",
      (text: string, comment: string) => signText(text, KEYS["root-a"], { trustedComment: comment }),
      "E_SIG_KEY",
    ],
    [
      "by a stranger under an editor's id",
      (text: string, comment: string) =>
        signText(text, makeStranger(KEYS["editor-c"].id), { trustedComment: comment }),
      "E_SIG_INVALID",
    ],
    [
      "of the prehashed kind",
      (text: string) => signText(text, KEYS["editor-c"], { algorithm: "ED" }),
      "E_SIG_FORMAT",
    ],
    ["that is none", () => "ahoj", "E_SIG_FORMAT"],
  ])("refuses a signature %s", async (_title, make, error) => {
    const workshop = await openSignedWorkshop();
    workshop.write("c.minisig", make(workshop.read(FILE), commentOf(workshop)));
    const { code, data } = await workshop.json("attach", FILE, "c.minisig");
    expect(code).toBe(1);
    expect(data.error).toBe(error);
    expect(workshop.exists(signatureName(FILE, "editor-c"))).toBe(false);
  });
});

describe.skipIf(!hasProgram("minisign"))(
  "real minisign on another machine (skipped where it is not installed)",
  () => {
    const scratch = makeScratch();
    const minisign = (...flags: string[]) => spawnSync("minisign", flags).status;

    /** A workshop whose editor C made the key with minisign, without a password. */
    async function openWithMinisignKey() {
      const [pub, key] = [scratch("c.pub", ""), scratch("c.key", "")];
      expect(minisign("-G", "-W", "-f", "-p", pub, "-s", key)).toBe(0);
      const workshop = await openBundledWorkshop();
      await workshop.run("rotate", "--remove-editor", "editor C", "--add-editor", pub);
      await signBy(workshop, `${RELEASE}/keys/2.keys.json`, "root-a", "root-b");
      const { out } = await workshop.run("build", "--epoch", "2");
      const [comment, ofBox, ofGuidance] = [...out.matchAll(/-t "(.*)"/g)].map(([, one]) => one!);
      const sign = (mode: "-l" | "-H", trusted = comment!, file = FILE): string => {
        const away = scratch(basename(file), workshop.read(file));
        const target = scratch("podpis.minisig", "");
        expect(minisign("-S", mode, "-s", key, "-m", away, "-t", trusted, "-x", target)).toBe(0);
        return readFileSync(target, "utf8");
      };
      const signOthers = () => [sign("-l", ofBox, BOX), sign("-l", ofGuidance, POSTUPY)];
      return { workshop, sign, signOthers };
    }

    it("makes a signature that is attached and counted, with the command that build prints", async () => {
      const { workshop, sign, signOthers } = await openWithMinisignKey();
      const files = [sign("-l"), ...signOthers()].map((text, nth) => {
        workshop.write(`c-${nth}.minisig`, text);
        return `c-${nth}.minisig`;
      });
      const { out } = await workshop.run("attach", FILE, ...files);
      expect(out.match(/\(editor D\) platí/g)).toHaveLength(3);
      for (const name of ["editor-a", "editor-b"] as const)
        for (const file of [FILE, BOX, POSTUPY]) rmSync(workshop.path(signatureName(file, name)));
      await signBy(workshop, FILE, "editor-a");
      expect((await workshop.json("bundle")).data).toMatchObject({ ok: true, signatures: 2, epoch: 2 });
      expect((await workshop.run("verify", `${RELEASE}/directory.signed.json`)).code).toBe(0);
    });

    it("still verifies what came mangled by Windows and was published clean", async () => {
      const { workshop, sign } = await openWithMinisignKey();
      workshop.write("c.minisig", `\uFEFF${sign("-l").replaceAll("\n", "\r\n")}`);
      const { data } = await workshop.json("attach", FILE, "c.minisig");
      const [{ file, key_id: keyId }] = data.signatures as unknown as [{ file: string; key_id: string }];
      const pub = workshop.path(`${RELEASE}/keys/${keyId}.pub`);
      expect(minisign("-V", "-q", "-p", pub, "-m", workshop.path(FILE), "-x", workshop.path(file))).toBe(0);
    });

    it.each([
      ["prehashed, as minisign signs without -l", "-H", undefined, "E_SIG_FORMAT", "minisign -S -l"],
      [
        "with minisign's own trusted comment",
        "-l",
        "timestamp:1",
        "E_TRUSTED_COMMENT",
        "help-directory cz epoch=2",
      ],
    ] as const)("is refused %s, and told how", async (_title, mode, comment, error, wanted) => {
      const { workshop, sign } = await openWithMinisignKey();
      workshop.write("c.minisig", sign(mode, comment));
      const { data } = await workshop.json("attach", FILE, "c.minisig");
      expect(data.error).toBe(error);
      expect(data.problems[0]!.wanted).toContain(wanted);
    });

    it("is refused with a key that is in no document any more", async () => {
      const { workshop, sign } = await openWithMinisignKey();
      workshop.write("c.minisig", sign("-l"));
      await workshop.run("rotate", "--remove-editor", "editor D");
      await signBy(workshop, `${RELEASE}/keys/3.keys.json`, "root-a", "root-b");
      expect((await workshop.json("attach", FILE, "c.minisig")).data.error).toBe("E_SIG_KEY");
    });
  },
);
