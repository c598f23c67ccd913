import { describe, expect, it } from "vitest";
import { KEYS, keyPath, makeStranger } from "../../helpers/sign";
import { openWorkshop } from "../workshop";

const three = (role: string) => ["a", "b", "c"].map((letter) => keyPath(`${role}-${letter}.pub`));
const MEMBERS = ["--development", "--root", ...three("root"), "--editor", ...three("editor")];

describe("kos keys", () => {
  it("writes a key document and the public keys in both forms beside it", async () => {
    const workshop = openWorkshop();
    const { code, out } = await workshop.run("keys", ...MEMBERS, "--out", "keys/1.keys.json");
    expect(code).toBe(0);
    expect(out).toContain("kořenové klíče: stačí 2 z 3");
    const document = JSON.parse(workshop.read("keys/1.keys.json"));
    expect(document).toMatchObject({
      _type: "help-directory-keys/1",
      version: 1,
      issued: "2026-11-21T00:00:00Z",
      expires: "2028-11-21T00:00:00Z",
      roles: { keys: { threshold: 2 }, directory: { threshold: 2 } },
    });
    expect(document.keys[KEYS["editor-b"].keyId]).toEqual({
      pub: KEYS["editor-b"].pub,
      label: "development editor B",
    });
    for (const { keyId } of Object.values(KEYS)) {
      expect(workshop.exists(`keys/${keyId}.pub`)).toBe(true);
      expect(workshop.read(`keys/${keyId}.pem`)).toContain("BEGIN PUBLIC KEY");
    }
  });

  it("marks development keys in every label", async () => {
    const workshop = openWorkshop();
    await workshop.run("keys", ...MEMBERS, "--out", "1.keys.json");
    const labels = Object.values<{ label: string }>(JSON.parse(workshop.read("1.keys.json")).keys).map(
      ({ label }) => label,
    );
    expect(labels).toHaveLength(6);
    expect(labels.every((label) => /^development (root|editor) [ABC]$/.test(label))).toBe(true);
  });

  it("refuses keys that everybody has as keys of people, whatever their comment says", async () => {
    const workshop = openWorkshop();
    workshop.write("a.pub", `untrusted comment: minisign public key editor A\n${KEYS["editor-a"].pub}\n`);
    const members = ["--root", ...three("root"), "--editor", "a.pub", keyPath("editor-b.pub")];
    const { code, data } = await workshop.json("keys", ...members, "--out", "1.keys.json");
    expect([code, data.error]).toEqual([1, "E_DEVELOPMENT_KEY"]);
    expect(data.problems[0]?.wanted).toContain("klíč člověka");
    expect(workshop.list(".")).toEqual(["a.pub"]);
  });

  it("takes the role from the comment of a key that kos made", async () => {
    const workshop = openWorkshop();
    await workshop.run("keygen", "--out", "e", "--label", "editor E", "--no-password");
    await workshop.run(
      "keys",
      "--development",
      "--root",
      ...three("root"),
      "--editor",
      workshop.path("e.pub"),
      keyPath("editor-a.pub"),
      "--out",
      "1.keys.json",
    );
    expect(workshop.read("1.keys.json")).toContain('"label": "development editor E"');
    const asRoot = await workshop.json(
      "keys",
      "--development",
      "--root",
      workshop.path("e.pub"),
      "--editor",
      ...three("editor"),
      "--out",
      "2.json",
    );
    expect(asRoot.data.error).toBe("E_LABEL");
  });

  it("gives the next free letter to a key whose comment names no role", async () => {
    const workshop = openWorkshop();
    await workshop.run("keygen", "--out", "e", "--label", "editor A", "--no-password");
    workshop.write("n.pub", `untrusted comment: minisign public key\n${makeStranger().pub}\n`);
    const editors = [workshop.path("e.pub"), workshop.path("n.pub")];
    const members = ["--root", ...three("root"), "--editor", ...editors];
    await workshop.run("keys", "--development", ...members, "--out", "1.keys.json");
    expect(workshop.read("1.keys.json")).toContain('"label": "development editor B"');
  });

  it.each([
    [
      "a threshold that cannot be met",
      ["--threshold-root", "4"],
      "E_THRESHOLD",
      "kořenové klíče: počet podpisů od 2 do 3",
    ],
    [
      "a threshold of nobody",
      ["--threshold-editor", "0"],
      "E_THRESHOLD",
      "klíče editorů: počet podpisů od 2 do 3",
    ],
    ["a threshold of one person alone", ["--threshold-editor", "1"], "E_THRESHOLD", "klíče editorů"],
    ["a threshold that is no number", ["--threshold-editor", "dva"], "E_THRESHOLD", "klíče editorů"],
    [
      "a secret key in place of a public one",
      ["--editor", keyPath("editor-a.key")],
      "E_KEY_FORMAT",
      "veřejný klíč",
    ],
    [
      "the same key in both roles",
      ["--editor", keyPath("root-a.pub")],
      "E_KEY_TWICE",
      "buď jako kořenový, nebo jako editorův",
    ],
    ["the same key twice", ["--editor", keyPath("editor-a.pub")], "E_KEY_TWICE", "každý klíč jen jednou"],
  ])("refuses %s", async (_title, flags, error, wanted) => {
    const workshop = openWorkshop();
    const { code, data } = await workshop.json("keys", ...MEMBERS, ...flags, "--out", "1.keys.json");
    expect(code).toBe(1);
    expect(data.error).toBe(error);
    expect(data.problems[0]?.wanted).toContain(wanted);
    expect(workshop.list(".")).toEqual([]);
  });

  it("never replaces another key document, and writes the same one again in peace", async () => {
    const workshop = openWorkshop();
    await workshop.run("keys", ...MEMBERS, "--out", "1.keys.json");
    const before = workshop.read("1.keys.json");
    expect((await workshop.run("keys", ...MEMBERS, "--out", "1.keys.json")).code).toBe(0);
    const other = await workshop.json(
      "keys",
      ...MEMBERS,
      "--issued",
      "2027-01-01T00:00:00Z",
      "--out",
      "1.keys.json",
    );
    expect(other.data.error).toBe("E_EXISTS");
    expect(workshop.read("1.keys.json")).toBe(before);
  });
});
