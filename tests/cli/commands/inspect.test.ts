import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { EDITORS } from "../../helpers/sign";
import { openBundledWorkshop, RELEASE } from "../workshop";

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

  it("refuses what is no envelope", async () => {
    const workshop = await openBundledWorkshop();
    expect((await workshop.json("inspect", `${RELEASE}/directory.json`)).data.error).toBe("E_ENVELOPE");
  });
});
