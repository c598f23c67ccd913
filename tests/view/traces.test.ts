import { describe, expect, test } from "vitest";
import type { Service } from "../../src/directory/model";
import type { Audience } from "../../src/directory/vocabulary";
import { cs } from "../../src/i18n/cs";
import { sayTraces } from "../../src/view/traces";
import { aDirectory, aPhone, aService } from "../fixtures/directory";
import { cardsOf } from "./matches";

const number = aPhone("+420999000001");
const site = { websites: ["https://pomoc.example/"] };
const place = { locations: [{ city: "Lipová" }] };
const traces = (service: Partial<Service>, full: boolean, door?: Audience) =>
  sayTraces(
    cardsOf(aDirectory([aService("a", service), aService("b", { phones: [aPhone("116999")] })])).find(
      (match) => match.service.id === "a",
    )!,
    full,
    door,
    cs,
  );

describe("what a contact leaves behind", () => {
  test("is said in full sentences on the first card, and in a few words on the others", () => {
    const all = { phones: [number], ...site, ...place };
    expect(traces(all, true)).toEqual([
      cs.trace,
      "Otevřený odkaz zůstane v historii prohlížeče.",
      "Cestu si může pamatovat telefon.",
      cs.traceLess,
    ]);
    expect(traces(all, false)).toEqual([cs.traceShort, cs.traceLink, cs.traceVisit]);
  });

  test("is said of the ways that the card offers, and of no other", () => {
    expect(traces({ phones: [number] }, false)).toEqual([cs.traceShort]);
    expect(traces(site, false)).toEqual([cs.traceLink]);
    expect(traces({ chats: site.websites }, false)).toEqual([cs.traceLink]);
    expect(traces(place, true)).toEqual(["Cestu si může pamatovat telefon."]);
    expect(traces({ emails: ["pomoc@example.cz"] }, true)).toEqual([]);
  });

  test("counts the number of another service that is offered instead", () => {
    expect(traces({ instead: "b" }, false)).toEqual([cs.traceShort]);
  });

  test("does not take a free number for an unseen one", () => {
    expect(traces({ phones: [{ ...number, free: true }] }, true)).toContain(cs.traceFree);
    expect(traces({ phones: [{ ...number, free: false }] }, true)).not.toContain(cs.traceFree);
    expect(traces({ phones: [number] }, true)).not.toContain(cs.traceFree);
  });

  test("says nothing of the way to a secret place", () => {
    expect(traces({ phones: [number], confidential: true }, true).join()).not.toContain("Cestu");
  });

  test("gives a person behind the violent person's door no advice how to leave less", () => {
    expect(traces({ phones: [number] }, true, "violent_person")).toEqual([cs.trace]);
  });
});
