import { describe, expect, it } from "vitest";
import { checkGuidance } from "../../../src/cli/guidance/check";
import type { EditorsGuidance } from "../../../src/cli/records";
import { readEditorsGuidance } from "../../guidance/real-guidance";
import { openEditorsWorkshop } from "../workshop";

const read = (files: Readonly<Record<string, string>>): EditorsGuidance => {
  const { world } = openEditorsWorkshop(files);
  return readEditorsGuidance("src/data", world.root);
};
const card = (text: string, more = ""): Record<string, string> => ({
  "guidance/vzor.yaml": `id: vzor
title: Vzor
topic: law
kind: explain
professions: [teacher]
points:
  - text: ${JSON.stringify(text)}
    sources: [web]
status: draft
reader: editor
confidence: high
expires: "2027-06-30"
${more}`,
});
const codes = (guidance: EditorsGuidance): readonly string[] =>
  checkGuidance(guidance).map(({ code }) => code);

describe("a card that states a fact literally", () => {
  it.each([
    "Vykázání trvá 14 dnů.",
    "Vykázání trvalo 10 dnů.",
    "Do 24 hodin pošle záznam.",
    "Do tří dnů zkontroluje.",
    "Trvá 1 měsíc.",
    "Platí jeden měsíc.",
    "Pokuta do 50 000 Kč.",
    "Pokuta do 50\u00a0000 Kč.",
    "Podle § 367 musíte.",
    "Zákon 78/2025 Sb. to změnil.",
    "Hrozí tři roky vězení.",
    "Platí od 1. 7. 2025.",
    "Hlaste to bez zbytečného odkladu.",
    "Trvá čtrnáct dní.",
    "Do osmačtyřiceti hodin.",
  ])("is refused: %s", (text) => {
    const [problem] = checkGuidance(read(card(text)));
    expect(problem?.code).toBe("E_LITERAL_FACT");
    expect(problem).toMatchObject({
      file: "src/data/guidance/vzor.yaml",
      line: 7,
      path: "points.0.text",
      wanted: expect.stringContaining("jméno údaje"),
    });
  });

  it("is refused in its title, its doubts and in the compass too", () => {
    const title = {
      "guidance/vzor.yaml": card("Věta.")["guidance/vzor.yaml"]!.replace("Vzor", "Trvá 14 dnů"),
    };
    expect(codes(read(title))).toEqual(["E_LITERAL_FACT"]);
    expect(codes(read(card("Věta.", "needs_check: [Mnoho webů uvádí 10 dnů.]\n")))).toEqual([
      "E_LITERAL_FACT",
    ]);
    expect(codes(read(card("Věta.", "state_note: 14 dnů a starší\n")))).toEqual(["E_LITERAL_FACT"]);
  });

  it("hears which name to write instead", () => {
    expect(checkGuidance(read(card("Vykázání trvá 14 dnů.")))[0]).toMatchObject({
      wanted: "jméno údaje: {trvani}",
      got: "„14 dnů“",
    });
  });
});

describe("a card may", () => {
  it.each([
    "Vykázání trvá {trvani}.",
    "Volejte 158 nebo 112.",
    "Má 15 otázek: pět k násilí ve vztahu.",
    "Vysočina 2024: 404 incidentů.",
    "U 6 z 10 obětí se násilí neopakovalo.",
    "Děti mladší 15 let chrání zákon.",
    "Poprvé Cardiff, duben 2003, 16 organizací.",
  ])("say: %s", (text) => {
    expect(checkGuidance(read(card(text)))).toEqual([]);
  });

  it("name a section in a doubt, because somebody has to look it up", () => {
    expect(checkGuidance(read(card("Věta.", "needs_check: [Ověřit § 45 a zákon 78/2025 Sb.]\n")))).toEqual(
      [],
    );
  });
});

describe("our own guidance", () => {
  const guidance = readEditorsGuidance();

  it("has no fault", () => {
    expect(checkGuidance(guidance)).toEqual([]);
  });

  it("says 10 dnů and 14 dnů in the registry alone", () => {
    const cards = guidance.cards.map(({ value }) => JSON.stringify(value)).join("\n");
    expect(cards).not.toMatch(/\b1[04]\s+dn/);
    expect(guidance.facts.value.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["14 dnů", "10 dnů"]),
    );
  });

  it.each([["10 dnů"], ["14 dnů"]])("is refused when any card says %s", (literal) => {
    for (const held of guidance.cards) {
      const [first, ...others] = held.value.points;
      const planted = { ...held.value, points: [{ ...first!, text: `Trvá to ${literal}.` }, ...others] };
      const cards = guidance.cards.map((one) => (one === held ? { ...held, value: planted } : one));
      expect(codes({ ...guidance, cards })).toContain("E_LITERAL_FACT");
    }
  });
});
