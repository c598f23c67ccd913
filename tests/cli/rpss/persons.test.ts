import { describe, expect, it } from "vitest";
import { isNaturalPerson, isPersonalMailbox, mentionsPerson } from "../../../src/cli/rpss/persons";
import { candidateOf, codes, makeFacility, makeRecord, survey } from "./record";

const NOBODY = { names: new Set<string>(), firstNames: new Set<string>() };
const HEAD = { vedouci: { jmeno: "Jmenokřestní", prijmeni: "Příjmenová" } };

describe("a provider", () => {
  it.each(["Jana Vzorová", "Mgr. Ukázka Vzorová", "Petr Vzor", "Vzorová Ukázka, DiS."])(
    "called %j is a person",
    (name) => {
      expect(isNaturalPerson(name, NOBODY)).toBe(true);
    },
  );

  it.each([
    "Charita Opava",
    "Město Děčín",
    "Spirála, z. s.",
    "Bílý kruh bezpečí",
    "Viktor Cheb o.p.s.",
    "Domov Jana",
  ])("called %j is an organization", (name) => {
    expect(isNaturalPerson(name, NOBODY)).toBe(false);
  });

  it("who is a person is left to an editor, and neither name nor IČO is passed on", () => {
    const record = makeRecord(1, { poskytovatel: { ico: "12345678", nazev: "Jana Vzorová" } });
    const { candidates, notListed } = survey([record]);
    expect(candidates).toEqual([]);
    expect(notListed[0]?.reason).toBe("natural_person");
    expect(JSON.stringify(notListed)).not.toMatch(/Vzorov|12345678/);
  });
});

describe("a mailbox", () => {
  it.each(["jana.vzorova@example.org", "vzorova_jana@example.org"])(
    "like %s belongs to one person",
    (email) => {
      expect(isPersonalMailbox(email)).toBe(true);
    },
  );

  it.each([
    "info@example.org",
    "azylovy.dum@example.org",
    "krizova-pomoc@example.org",
    "info.brno@example.org",
  ])("like %s belongs to a role", (email) => {
    expect(isPersonalMailbox(email)).toBe(false);
  });

  const emails = (...list: string[]) =>
    candidateOf(makeRecord(1, { emaily: list.map((email) => ({ email })), zarizeni: [makeFacility(HEAD)] }));

  it("of a person is dropped where a role has one", () => {
    const candidate = emails("jana.vzorova@example.org", "info@example.org");
    expect(candidate.emails).toEqual(["info@example.org"]);
    expect(codes(candidate)).toContain("personal_email_dropped");
  });

  it("of a person stays with a warning where there is no other", () => {
    const candidate = emails("jana.vzorova@example.org");
    expect(candidate.emails).toEqual(["jana.vzorova@example.org"]);
    expect(codes(candidate)).toContain("personal_email_kept");
  });

  it("of somebody whom the register names is dropped always", () => {
    const candidate = emails("jmenokrestni.prijmenova@example.org");
    expect(candidate.emails).toEqual([]);
  });
});

describe("a remark", () => {
  it.each(["Mgr. Vzorová", "paní Vzorová", "volejte p. Vzorovou"])("like %j introduces a person", (text) => {
    expect(mentionsPerson(text, NOBODY)).toBe(true);
  });

  it("that names somebody is dropped from numbers, names, hours and groups", () => {
    const text = "Příjmenová Jmenokřestní";
    const candidate = candidateOf(
      makeRecord(1, {
        zarizeni: [makeFacility({ ...HEAD, nazev: `Poradna ${text}` })],
        telefony: [{ telefon: "999 000 001", poznamka: text }],
        weby: [{ web: "www.jmenokrestni-prijmenova.cz" }],
        ciloveSkupiny: [{ cilovaSkupina: { id: "CilovaSkupinaOsoby/3" }, doplnujiciInformace: text }],
        formy: [{ casoveRozsahy: [{ denVTydnu: { id: "DenVTydnu/po" }, interval: text }] }],
      }),
    );
    expect(JSON.stringify(candidate)).not.toMatch(/jmenov/i);
    expect(codes(candidate)).toContain("personal_note_dropped");
  });
});
