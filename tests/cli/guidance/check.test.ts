import { describe, expect, it } from "vitest";
import { checkGuidance } from "../../../src/cli/guidance/check";
import { readEditorsGuidance } from "../../guidance/real-guidance";
import { openEditorsWorkshop } from "../workshop";
import { GUIDANCE } from "./minimal";

const faults = (files: Readonly<Record<string, string>> = {}) => {
  const { world } = openEditorsWorkshop(files);
  return checkGuidance(readEditorsGuidance("src/data", world.root)).map(({ code, file, got }) => [
    code,
    file?.replace("src/data/", ""),
    got,
  ]);
};
const CARD = `id: vzor
title: Vzor
topic: law
kind: explain
professions: [teacher]
points:
  - text: Trvá {trvani}.
    sources: [web]
law: [trvani]
status: draft
reader: editor
confidence: high
expires: "2027-06-30"
`;
const withCard = (from: string, to: string) => faults({ "guidance/vzor.yaml": CARD.replace(from, to) });
const withCompass = (from: string, to: string) =>
  faults({ "guidance/compass.yaml": GUIDANCE["guidance/compass.yaml"]!.replace(from, to) });

describe("the gate of guidance", () => {
  it("lets a plain card through", () => {
    expect(withCard("", "")).toEqual([]);
  });

  it("refuses a fact that is not in the registry", () => {
    expect(withCard("{trvani}", "{neni-tu}")).toEqual([["E_REFERENCE", "guidance/vzor.yaml", "neni-tu"]]);
    expect(withCard("law: [trvani]", "law: [neni-tu]")).toEqual([
      ["E_REFERENCE", "guidance/vzor.yaml", "neni-tu"],
    ]);
  });

  it.each(["{trvaní}", "{trvani", "trvani}", "{ trvani }", "{{trvani}}", "{}"])(
    "refuses %s, which would stand on the screen as it is",
    (broken) => {
      expect(withCard("{trvani}", broken).map(([code]) => code)).toContain("E_REFERENCE");
      expect(
        withCompass("says: Volejte 158.", `says: "Volejte 158. ${broken}"`).map(([code]) => code),
      ).toContain("E_REFERENCE");
    },
  );

  it("refuses a source that is not in the list", () => {
    expect(withCard("sources: [web]", "sources: [jinde]")).toEqual([
      ["E_REFERENCE", "guidance/vzor.yaml", "jinde"],
    ]);
  });

  it("refuses a card of the compass that does not go out", () => {
    const compass = GUIDANCE["guidance/compass.yaml"]!.replace(
      "says: Volejte 158.",
      "says: Volejte 158.\n    cards: [vzor]",
    );
    const files = { "guidance/compass.yaml": compass, "guidance/vzor.yaml": CARD };
    expect(faults(files)).toEqual([]);
    expect(faults({ ...files, "guidance/vzor.yaml": `${CARD}hold: true\n` })).toEqual([
      ["E_REFERENCE", "guidance/compass.yaml", "vzor"],
    ]);
  });

  it("refuses law in our own advice", () => {
    expect(withCard("sources: [web]", "sources: [editorial]").map(([code]) => code)).toEqual([
      "E_EDITORIAL_FACT",
    ]);
  });

  it("refuses a public card that nobody may read", () => {
    expect(withCard("expires", "public: true\nhold: true\nexpires").map(([code]) => code)).toEqual([
      "E_PUBLIC",
    ]);
    expect(
      withCard(
        "    sources: [web]\nlaw: [trvani]",
        "    professionals_only: true\n    sources: [web]\npublic: true",
      ).map(([code]) => code),
    ).toEqual(["E_PUBLIC"]);
  });

  it("refuses a public card about law that does not say to which day it is", () => {
    const bare = CARD.replace("law: [trvani]\n", "") + "public: true\n";
    const codes = (card: string) => faults({ "guidance/vzor.yaml": card }).map(([code]) => code);
    expect(codes(bare)).toEqual(["E_PUBLIC"]);
    expect(codes(`${CARD.replace("Trvá {trvani}.", "Trvá to.")}public: true\n`)).toEqual(["E_PUBLIC"]);
    expect(codes(`${bare}state_of_law: "2026-02-25"\n`)).toEqual([]);
    expect(codes(bare.replace("Trvá {trvani}.", "Trvá to."))).toEqual([]);
  });

  it.each(["Hovor nezanechá nic.", "Nikdo se to nedozví.", "Je to bez stopy.", "Diskrétnost zaručena."])(
    "refuses the promise %j where everybody reads it",
    (promise) => {
      const card = CARD.replace("Trvá {trvani}.", promise).replace("law: [trvani]\n", "");
      expect(faults({ "guidance/vzor.yaml": `${card}public: true\n` })).toMatchObject([
        ["E_PROMISE", "guidance/vzor.yaml", expect.stringMatching(/^„/)],
      ]);
      expect(faults({ "guidance/vzor.yaml": card })).toEqual([]);
    },
  );

  it("refuses two records of one name, and a card under another file's name", () => {
    const facts = GUIDANCE["legal-facts.yaml"]!.replace("id: neprodlene", "id: trvani");
    expect(faults({ "legal-facts.yaml": facts })).toEqual([["E_DUPLICATE_ID", "legal-facts.yaml", "trvani"]]);
    expect(withCard("id: vzor", "id: jina")).toEqual([["E_FILE_NAME", "guidance/vzor.yaml", "jina"]]);
  });

  it("refuses a compass that leaves somebody without an answer", () => {
    const lacking = withCompass(
      "situation: crime_done\n",
      "situation: crime_done\n    professions: [police]\n",
    );
    expect(lacking).toHaveLength(6);
    expect(lacking[0]?.[0]).toBe("E_COMPASS");
  });

  it("refuses a compass that talks before it calls", () => {
    expect(withCompass("action: call_now", "action: report_police").map(([code]) => code)).toContain(
      "E_COMPASS",
    );
    expect(withCompass("says: Volejte 158.", "says: Zvažte to.").map(([code]) => code)).toContain(
      "E_COMPASS",
    );
  });
});
