import { expect, test } from "vitest";
import { RELEASED } from "../../../.ci/plugins/site.mjs";
import { rosterEnvelope } from "../../roster/sample";
import { openBundledWorkshop, RELEASE } from "../workshop";
import { MEMBERS_YAML, must, openGroup, publish, ROSTER, signatureOf } from "./group";

test("a roster that lies among the files of a release is left behind", async () => {
  const group = await openGroup();
  await publish(group);
  const workshop = await openBundledWorkshop();
  const envelope = workshop.read(`${RELEASE}/box.signed.json`);
  workshop.write("dist/widget/kos.js", `var envelope=${JSON.stringify(envelope)};\n`);
  workshop.write("dist/widget/index.html", "<!doctype html><title>KOS</title>\n");
  const own = {
    "clenove.yaml": MEMBERS_YAML,
    "roster.json": group.read(ROSTER),
    "roster.signed.json": rosterEnvelope(),
    [signatureOf("editor-a").replace("kos/", "")]: group.read(signatureOf("editor-a")),
  };
  for (const [name, text] of Object.entries(own)) workshop.write(`${RELEASE}/${name}`, text);
  await must(workshop, "release");
  const { files } = JSON.parse(workshop.read("release/release.json")) as { files: { path: string }[] };
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(({ path }) => /roster|clenove/.test(path))).toEqual([]);
  for (const { path } of files)
    expect(workshop.read(`release/${path}`), path).not.toContain("ospod@example.org");
});

test.each(["roster.json", "roster.signed.json", "roster.json.0123456789ABCDEF.minisig", "clenove.yaml"])(
  "the build publishes no %s",
  (name) => expect(name).not.toMatch(RELEASED),
);
