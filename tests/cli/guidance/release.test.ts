import { beforeAll, describe, expect, it } from "vitest";
import { keyPath } from "../../helpers/sign";
import { openBundledWorkshop, openEditorsWorkshop, RELEASE, signatureName, type Workshop } from "../workshop";
import { GUIDANCE } from "./minimal";

const FILE = `${RELEASE}/guidance.json`;
const CARD = `id: vzor
title: "Trvá {trvani}"
topic: law
kind: explain
professions: [teacher]
points:
  - text: Trvá {trvani}.
    sources: [web]
status: draft
reader: editor
confidence: high
expires: "2027-06-30"
`;

const PUBLIC = `${CARD.replace("2027-06-30", "2026-12-31")}state_of_law: "2026-02-25"\npublic: true\n`;

describe("guidance in a release", () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openBundledWorkshop();
  });

  it("is built, signed and bundled with the directory, under the same number", () => {
    const { epoch, version, issued } = JSON.parse(workshop.read(`${RELEASE}/directory.json`));
    expect(JSON.parse(workshop.read(FILE))).toMatchObject({
      _type: "help-guidance/1",
      epoch,
      version,
      issued,
    });
    expect(workshop.read(signatureName(FILE, "editor-a"))).toContain(
      "trusted comment: help-guidance cz epoch=1 version=1 ",
    );
    expect(JSON.parse(workshop.read(`${RELEASE}/guidance.signed.json`)).directory.payload).toBe(
      workshop.read(FILE),
    );
  });

  it("is in both editions of the directory as far as everybody may read it", async () => {
    const one = openEditorsWorkshop({ "guidance/vzor.yaml": PUBLIC });
    const cards = (name: string) => JSON.parse(one.read(`${RELEASE}/${name}`)).public_guidance;
    expect((await one.run("build")).code).toBe(0);
    const card = { id: "vzor", language: "cs", title: "Trvá 14 dnů", points: ["Trvá 14 dnů."] };
    const rest = { state_of_law: "2026-02-25", expires: "2026-12-31" };
    expect(cards("directory.json")).toEqual([{ ...card, sources: ["Vzorový web"], ...rest }]);
    expect(cards("box.json")).toEqual([{ ...card, ...rest }]);
    const facts = GUIDANCE["legal-facts.yaml"]!;
    one.write("src/data/legal-facts.yaml", facts.replace("value: 14 dnů", "value: 21 dnů"));
    await one.run("build");
    expect(cards("box.json")).toMatchObject([{ title: "Trvá 21 dnů", points: ["Trvá 21 dnů."] }]);
    one.write("src/data/guidance/vzor.yaml", PUBLIC.replace("public: true\n", ""));
    await one.run("build");
    expect(cards("directory.json")).toBeUndefined();
  });

  it("is what whoever signs reads: a directory that shows other cards is refused", async () => {
    const one = openEditorsWorkshop({ "guidance/vzor.yaml": PUBLIC });
    await one.run("build");
    for (const name of ["directory.json", "box.json"])
      one.write(`${RELEASE}/${name}`, one.read(`${RELEASE}/${name}`).replaceAll("14 dnů", "40 dnů"));
    const key = keyPath("editor-a.key");
    const { code, data } = await one.json("sign", "--key", key, `${RELEASE}/directory.json`);
    expect([code, data.error]).toEqual([1, "E_EDITION"]);
    expect(data.problems[0]?.file).toBe(FILE);
  });

  it("is shown to whoever signs, with every fact that changes", async () => {
    const changed = GUIDANCE["legal-facts.yaml"]!.replace("value: 14 dnů", "value: 21 dnů");
    workshop.write("src/data/legal-facts.yaml", changed);
    workshop.write("src/data/guidance/vzor.yaml", CARD);
    await workshop.run("build");
    const { err } = await workshop.run("sign", "--key", keyPath("editor-a.key"), `${RELEASE}/directory.json`);
    expect(err).toContain("Proti postupům z vydání 1.1:");
    expect(err).toContain("  ~ údaj trvani: 14 dnů → 21 dnů\n");
    expect(err).toContain("  + karta vzor: Trvá {trvani}\n");
  });

  it("stays with the release it was built for", async () => {
    const older = workshop.read(FILE);
    workshop.write("src/data/legal-facts.yaml", GUIDANCE["legal-facts.yaml"]!);
    await workshop.run("build");
    workshop.write(FILE, older);
    const key = keyPath("editor-a.key");
    const { code, data } = await workshop.json("sign", "--key", key, `${RELEASE}/directory.json`);
    expect([code, data.error]).toEqual([1, "E_EDITION"]);
  });
});

describe("kos build", () => {
  it("refuses a card that writes out a fact, with its line, what to write and what is there", async () => {
    const files = { "guidance/vzor.yaml": CARD.replace("Trvá {trvani}.", "Trvá 14 dnů.") };
    const { code, err } = await openEditorsWorkshop(files).run("build");
    expect(code).toBe(1);
    expect(err).toContain(
      "src/data/guidance/vzor.yaml:7  points.0.text  E_LITERAL_FACT\n" +
        "  čekali jsme: jméno údaje: {trvani}\n  je tam:      „14 dnů“\n",
    );
  });

  it("refuses a card that does not keep to its schema", async () => {
    const files = {
      "guidance/vzor.yaml": CARD.replace("topic: law", "topic: zákony").replace(
        "status: draft",
        "status: reviewed",
      ),
    };
    const { data } = await openEditorsWorkshop(files).json("build");
    expect(data.problems.map(({ code, path }) => [code, path])).toEqual([
      ["E_SCHEMA", "reviewed"],
      ["E_SCHEMA", "topic"],
    ]);
  });

  it("leaves a card that is kept back out of every document", async () => {
    const workshop = openEditorsWorkshop({ "guidance/vzor.yaml": `${CARD}hold: true\n` });
    expect((await workshop.run("build")).code).toBe(0);
    for (const name of workshop.list(RELEASE))
      expect(workshop.read(`${RELEASE}/${name}`)).not.toContain("vzor");
  });

  it("refuses a card that says where a secret house is", async () => {
    const says = (text: string) =>
      openEditorsWorkshop({
        "guidance/vzor.yaml": PUBLIC.replace('title: "Trvá {trvani}"', "title: Azylový dům").replace(
          "Trvá {trvani}.",
          text,
        ),
      });
    const { data } = await says("Najdete ho v Kolíně.").json("build");
    expect(data.problems).toMatchObject([
      { code: "E_CONFIDENTIAL", file: "src/data/guidance/vzor.yaml", path: "points.0.text" },
    ]);
    expect((await says("Místo vám řeknou po telefonu.").run("build")).code).toBe(0);
  });

  it("refuses a character that nobody sees", async () => {
    const files = { "guidance/vzor.yaml": CARD.replace("Trvá {trvani}.", "Tr\u200bvá {trvani}.") };
    expect((await openEditorsWorkshop(files).json("build")).data.error).toBe("E_CHARACTER");
  });
});
