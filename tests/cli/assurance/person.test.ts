import { describe, expect, it } from "vitest";
import { findPerson, isRole } from "../../../src/cli/assurance/person";

describe("a role", () => {
  it.each(["editor A", "koordinátorka sítě", "koordinátorka sítě KOS", "pracovnice OSPOD", "dobrovolník"])(
    "can be %s",
    (role) => expect(isRole(role)).toBe(true),
  );

  it.each([
    ...["Jana Nováková", "editor Novák", "Jana", "JANA NOVÁKOVÁ", "A", "KOS"],
    ...["jana@example.cz", "editor 999 000 001", "editor, Praha", "editor A."],
  ])("is not %s", (role) => expect(isRole(role)).toBe(false));
});

describe("a text about how a fact was assured", () => {
  it.each([
    ["an e-mail", "odpověď z jana@example.cz", "jana@example.cz"],
    ["a number", "na 999 000 001", "999 000 001"],
    ["a number with the code of the country", "na +420999000001", "+420999000001"],
    ["a full name", "řekla to Jana Dvořák", "Jana Dvořák"],
    ["a form of address", "mluvila s panem Dvořákem", "panem Dvořákem"],
    ["a degree", "podle Mgr. Dvořáka", "Mgr."],
    ["a woman's surname", "volala kolegyně, nadiktovala Dvořáková", "Dvořáková"],
    ["a name in two Unicode parts", "s paní Dvořákovou".normalize("NFD"), "paní Dvořákovou"],
  ])("gives a person away by %s", (_title, text, found) => expect(findPerson(text)).toBe(found));

  it.each([
    "telefonátem",
    "telefonátem, paní na lince potvrdila i hodiny",
    "e-mailem od služby, 21. 11. 2026",
    "na webu služby a potom telefonátem",
    "telefonátem na Linku bezpečí",
    "Krizová linka potvrdila číslo i hodiny 24/7",
    "Potvrdila to Krizová linka ROSA",
    "potvrdilo Intervenční centrum Praha",
    "zavoláno 3x, zvedli až ráno",
  ])("is let through: %s", (text) => expect(findPerson(text)).toBeUndefined());
});
