import { spawnSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeKey } from "../../../src/cli/commands/keygen";
import { hasProgram } from "../../helpers/programs";
import { openWorkshop } from "../workshop";

const LIMITS = { operations: 32_768, memory: 16_777_216 };

describe("kos keygen", () => {
  it("writes a secret key for its owner alone and two public forms of it", async () => {
    const workshop = openWorkshop();
    const { code, data } = await workshop.json(
      "keygen",
      "--out",
      "k/a",
      "--label",
      "editor A",
      "--no-password",
    );
    expect(code).toBe(0);
    expect(data.key_id).toMatch(/^[0-9A-F]{16}$/);
    expect(workshop.list("k")).toEqual(["a.key", "a.pem", "a.pub"]);
    expect(workshop.read("k/a.pub")).toContain(
      `untrusted comment: minisign public key ${data.key_id} editor A\n`,
    );
    expect(statSync(workshop.path("k/a.key")).mode & 0o777).toBe(0o600);
    const bytes = createPublicKey(workshop.read("k/a.pem"))
      .export({ format: "der", type: "spki" })
      .subarray(-32);
    expect(Buffer.from(workshop.read("k/a.pub").split("\n")[1]!, "base64").subarray(10)).toEqual(bytes);
  });

  it.each(["key", "pub", "pem"])("never replaces an existing .%s", async (extension) => {
    const workshop = openWorkshop();
    workshop.write(`a.${extension}`, "old");
    const { code, data } = await workshop.json(
      "keygen",
      "--out",
      "a",
      "--label",
      "editor A",
      "--no-password",
    );
    expect(code).toBe(1);
    expect(data.error).toBe("E_EXISTS");
    expect(workshop.read(`a.${extension}`)).toBe("old");
    expect(workshop.list(".")).toEqual([`a.${extension}`]);
  });

  it.each(["Jana Nováková", "editor", "editor AB", "editor a"])("refuses %s as a label", async (label) => {
    const workshop = openWorkshop();
    const { code, data } = await workshop.json("keygen", "--out", "a", "--label", label, "--no-password");
    expect(code).toBe(1);
    expect(data.error).toBe("E_LABEL");
    expect(workshop.list(".")).toEqual([]);
  });

  it("asks for the password twice and refuses two different ones", async () => {
    const workshop = openWorkshop({ answers: ["jedno", "druhé"] });
    const { code, data } = await workshop.json("keygen", "--out", "a", "--label", "editor A");
    expect(code).toBe(1);
    expect(data.error).toBe("E_PASSWORD");
    expect(workshop.list(".")).toEqual([]);
  });

  it("refuses where nobody can be asked for a password", async () => {
    const { code, err } = await openWorkshop().run("keygen", "--out", "a", "--label", "editor A");
    expect(code).toBe(1);
    expect(err).toContain("heslo z terminálu nebo z KOS_PASSWORD");
  });
});

describe.skipIf(!hasProgram("minisign"))("real minisign (skipped where it is not installed)", () => {
  const sign = (key: string, file: string, password: string) =>
    spawnSync("minisign", ["-S", "-l", "-s", key, "-m", file], { input: `${password}\n` }).status;

  it("signs with a key that kos made and hid by a password", async () => {
    const workshop = openWorkshop({ answers: ["žluťoučký", "žluťoučký"] });
    await makeKey({ out: "a", label: "editor A", "no-password": false }, workshop.world, LIMITS);
    workshop.write("file", "text");
    expect(sign(workshop.path("a.key"), workshop.path("file"), "jiné")).not.toBe(0);
    expect(sign(workshop.path("a.key"), workshop.path("file"), "žluťoučký")).toBe(0);
    const verified = spawnSync("minisign", ["-V", "-p", workshop.path("a.pub"), "-m", workshop.path("file")]);
    expect(verified.status).toBe(0);
  });
});
