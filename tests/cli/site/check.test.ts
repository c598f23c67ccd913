import { expect, it } from "vitest";
import { readKeyDocuments } from "../../../src/cli/release";
import { checkPublication } from "../../../src/cli/site/check";
import { openRelease } from "../../../src/cli/verified";
import { openBundledWorkshop, RELEASE, signBy } from "../workshop";

const codesOf = async (rotate: boolean): Promise<readonly string[]> => {
  const workshop = await openBundledWorkshop();
  if (rotate) {
    await workshop.run("rotate", "--renew");
    await signBy(workshop, `${RELEASE}/keys/2.keys.json`, "root-a", "root-b");
    await workshop.run("bundle");
  }
  const { world } = workshop;
  const opened = openRelease(world, `${RELEASE}/directory.signed.json`, world.clock());
  const chain = readKeyDocuments(world, `${RELEASE}/keys`);
  if (!opened.ok || !chain.ok) throw new Error("no release");
  const faults = rotate ? checkPublication(opened.value, []) : checkPublication(opened.value, chain.value);
  return faults.map(({ code }) => code);
};

it("refuses a publication for development keys in a document beside it", async () => {
  expect(await codesOf(false)).toContain("E_DEVELOPMENT_KEY");
});

it("refuses a publication for development keys in a document that only the envelope carries", async () => {
  expect(await codesOf(true)).toContain("E_DEVELOPMENT_KEY");
});
