import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { RELEASE_DOCUMENTS } from "../../src/cli/release-documents";
import { hasProgram } from "../helpers/programs";
import { openWorkshop, RELEASE } from "./workshop";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, RELEASE);

describe("the release in the repository", () => {
  it("is what the data give", async () => {
    const { err, code } = await openWorkshop({ root }).run("build", "--check");
    expect(err).toBe("");
    expect(code).toBe(0);
  });

  it.each(["directory", "box"])("verifies at the instant it was issued: %s", async (name) => {
    const workshop = openWorkshop({ root });
    const { issued } = JSON.parse(workshop.read(`${RELEASE}/${name}.json`));
    const { err, code } = await workshop.run("verify", `${RELEASE}/${name}.signed.json`, "--at", issued);
    expect(err).toBe("");
    expect(code).toBe(0);
  });
});

describe.skipIf(!hasProgram("minisign"))("real minisign (skipped where it is not installed)", () => {
  const signatures = ["", "keys"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith(".minisig"))
      .map((name) => join(part, name)),
  );

  it("finds two signatures of every document of the release and two of its keys", () => {
    expect(signatures).toHaveLength(2 * RELEASE_DOCUMENTS.length + 2);
  });

  it.each(signatures)("verifies %s with the published key", (name) => {
    const [, file = "", keyId = ""] = /^(.*)\.([0-9A-F]{16})\.minisig$/.exec(name) ?? [];
    const key = join(folder, "keys", `${keyId}.pub`);
    const { status } = spawnSync("minisign", [
      "-V",
      "-p",
      key,
      "-m",
      join(folder, file),
      "-x",
      join(folder, name),
    ]);
    expect(status).toBe(0);
  });
});
