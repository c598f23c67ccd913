import { describe, expect, it } from "vitest";
import { openBundledWorkshop, RELEASE, signatureName } from "../workshop";

const ENVELOPE = `${RELEASE}/directory.signed.json`;

describe("kos unpack", () => {
  it("gives back the files that were signed, byte for byte", async () => {
    const workshop = await openBundledWorkshop();
    const { code } = await workshop.run("unpack", ENVELOPE, "--out", "ven");
    expect(code).toBe(0);
    const names = ["editor-a", "editor-b"].map((name) => signatureName("directory.json", name as "editor-a"));
    const all = ["directory", "box", "guidance"].flatMap((document) =>
      ["directory.json", ...names].map((name) => name.replace("directory", document)),
    );
    expect(workshop.list("ven")).toEqual(all.toSorted());
    for (const name of all) {
      expect(workshop.read(`ven/${name}`)).toBe(workshop.read(`${RELEASE}/${name}`));
    }
  });

  it("gives the edition for the box its own name where it travels alone", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("jinde/pro-web.json", workshop.read(`${RELEASE}/box.signed.json`));
    expect((await workshop.run("unpack", "jinde/pro-web.json", "--out", "ven")).code).toBe(0);
    expect(workshop.read("ven/box.json")).toBe(workshop.read(`${RELEASE}/box.json`));
    expect(workshop.exists("ven/directory.json")).toBe(false);
  });

  it("never replaces a file", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("ven/directory.json", "old");
    const { code, data } = await workshop.json("unpack", ENVELOPE, "--out", "ven");
    expect(code).toBe(1);
    expect(data.error).toBe("E_EXISTS");
    expect(workshop.read("ven/directory.json")).toBe("old");
    expect(workshop.list("ven")).toEqual(["directory.json"]);
  });

  const withKeys = (text: string, v: number) =>
    JSON.stringify({
      ...JSON.parse(text),
      directory: { payload: "x", signatures: [] },
      keys: [{ v, payload: "text", signatures: [] }],
    });

  it("writes later key documents under their version", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("e.json", withKeys(workshop.read(ENVELOPE), 2));
    expect((await workshop.run("unpack", "e.json", "--out", "ven")).code).toBe(0);
    expect(workshop.read("ven/keys/2.keys.json")).toBe("text");
  });

  it.each([1, 0, -1, 2.5, 1e300])("refuses a key document that calls itself version %d", async (v) => {
    const workshop = await openBundledWorkshop();
    workshop.write("e.json", withKeys(workshop.read(ENVELOPE), v));
    expect((await workshop.json("unpack", "e.json", "--out", "ven")).data.error).toBe("E_KEYS_CHAIN");
    expect(workshop.exists("ven")).toBe(false);
  });

  it("refuses two key documents of one version: a client follows the first, files would hold the last", async () => {
    const workshop = await openBundledWorkshop();
    const { keys, ...envelope } = JSON.parse(withKeys(workshop.read(ENVELOPE), 2));
    const other = { v: 2, payload: "other", signatures: [] };
    workshop.write("e.json", JSON.stringify({ ...envelope, keys: [...keys, other] }));
    expect((await workshop.json("unpack", "e.json", "--out", "ven")).data.error).toBe("E_ENVELOPE");
    expect(workshop.exists("ven")).toBe(false);
  });
});
