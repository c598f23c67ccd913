import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { EDITORS } from "../../helpers/sign";
import { LINKA, openBundledWorkshop, RELEASE, signBy } from "../workshop";

const ENVELOPE = `${RELEASE}/directory.signed.json`;

describe("kos inspect", () => {
  it("shows release, dates, signers, counts and sums without any key", async () => {
    const workshop = await openBundledWorkshop();
    const text = workshop.read(ENVELOPE);
    workshop.write("sam/directory.signed.json", text);
    const { code, data } = await workshop.json("inspect", "sam/directory.signed.json");
    expect(code).toBe(0);
    expect(data).toMatchObject({
      epoch: 1,
      version: 1,
      issued: "2026-11-21T00:00:00Z",
      organizations: 2,
      phones: 2,
      sha256: createHash("sha256")
        .update(workshop.read(`${RELEASE}/directory.json`))
        .digest("hex"),
      envelope_sha256: createHash("sha256").update(text).digest("hex"),
      key_documents: [],
    });
    expect(data.signers.toSorted()).toEqual([EDITORS[0]!.keyId, EDITORS[1]!.keyId].toSorted());
    expect((await workshop.run("inspect", ENVELOPE)).out).toContain(
      "Nic z toho není ověřené; ověří to kos verify.",
    );
  });

  it("shows the reasons of its signers, and the difference from another release", async () => {
    const workshop = await openBundledWorkshop();
    workshop.write("minule/directory.json", workshop.read(`${RELEASE}/directory.json`));
    workshop.write("src/data/organizations/linka.yaml", LINKA.replace("000001", "000005"));
    await workshop.run("build");
    await signBy(workshop, `${RELEASE}/directory.json`, "editor-a", "editor-b");
    expect((await workshop.run("bundle")).code).toBe(0);
    const { code, out } = await workshop.run("inspect", ENVELOPE, "--since", "minule");
    expect(code).toBe(0);
    expect(out).toContain(
      "důvod u linka-telefon, 999 000 005: Zkouška: podepisuje editor-b. (development editor B)",
    );
    expect(out).toContain("Co se změnilo: vydání 1.1 → 1.2");
    expect((await workshop.json("inspect", ENVELOPE, "--since", "neni")).data.error).toBe("E_FILE");
  });

  it("refuses what is no envelope", async () => {
    const workshop = await openBundledWorkshop();
    expect((await workshop.json("inspect", `${RELEASE}/directory.json`)).data.error).toBe("E_ENVELOPE");
  });
});
