import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { hasProgram } from "../../helpers/programs";
import { keyPath, KEYS, makeStranger, signText } from "../../helpers/sign";
import { openSignedWorkshop, RELEASE, signatureName, type Workshop } from "../workshop";

const FILE = `${RELEASE}/directory.json`;

const commentOf = (workshop: Workshop): string =>
  /^trusted comment: (.*)$/m.exec(workshop.read(signatureName(FILE, "editor-a")))![1]!;

describe("kos attach", () => {
  it("stores a good signature under the name of its key", async () => {
    const workshop = await openSignedWorkshop();
    const signature = signText(workshop.read(FILE), KEYS["editor-c"], {
      trustedComment: commentOf(workshop),
    });
    workshop.write("c.minisig", signature);
    const { code, out } = await workshop.run("attach", FILE, "c.minisig");
    expect(code).toBe(0);
    expect(out).toContain(`Podpis ${KEYS["editor-c"].keyId} (editor C) platí`);
    expect(workshop.read(signatureName(FILE, "editor-c"))).toBe(signature);
  });

  it("takes line ends of Windows for what they are", async () => {
    const workshop = await openSignedWorkshop();
    const signature = signText(workshop.read(FILE), KEYS["editor-c"], {
      trustedComment: commentOf(workshop),
    });
    workshop.write("c.minisig", signature.replaceAll("\n", "\r\n"));
    expect((await workshop.run("attach", FILE, "c.minisig")).code).toBe(0);
    expect(workshop.read(signatureName(FILE, "editor-c"))).toBe(signature);
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

describe.skipIf(!hasProgram("minisign"))("real minisign (skipped where it is not installed)", () => {
  it("makes a signature that is attached and counted, with the command that build prints", async () => {
    const workshop = await openSignedWorkshop();
    const { out } = await workshop.run("build");
    const comment = /-t "(.*)"/.exec(out)![1]!;
    const target = workshop.path("c.minisig");
    const made = spawnSync("minisign", [
      ...["-S", "-l", "-s", keyPath("editor-c.key"), "-m", workshop.path(FILE), "-t", comment, "-x", target],
    ]);
    expect(made.status).toBe(0);
    expect((await workshop.run("attach", FILE, "c.minisig")).code).toBe(0);
    expect((await workshop.json("bundle")).data.signatures).toBe(3);
  });
});
