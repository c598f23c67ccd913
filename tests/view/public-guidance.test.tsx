import { describe, expect, test } from "vitest";
import type { PublicCard } from "../../src/directory/model";
import { AUDIENCES } from "../../src/directory/vocabulary";
import { cardStateCs } from "../../src/i18n/card-state";
import { cs } from "../../src/i18n/cs";
import { SPOKEN } from "../i18n/sentences";
import { aDirectory, aPhone, aPublicCard, aService } from "../fixtures/directory";
import { AT } from "./matches";
import { PUBLISHED } from "./published";
import { button, radio, showBox, type ShowOptions } from "./show-box";

const BASE = aDirectory([aService("linka", { phones: [aPhone("+420999000001")] })]);
const LAST = Date.parse("2027-06-30T21:59:00Z");

/** A box whose directory has these cards. */
const show = (cards: readonly PublicCard[], more: ShowOptions = {}) =>
  showBox({ ...BASE, publicGuidance: cards }, more);
const textsOf = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("public cards of the guidance", () => {
  test("stand closed below the results, one beside another", async () => {
    const { root } = await show([aPublicCard("a"), aPublicCard("b", { points: ["Jedna.", "Dvě."] })]);
    expect(textsOf(root, "summary")).toEqual(["Karta a", "Karta b"]);
    expect(textsOf(root, "details li")).toEqual(["Věta a.", "Jedna.", "Dvě."]);
    const [first] = root.querySelectorAll("details");
    expect(first?.open).toBe(false);
    const results = root.querySelector(".results")!;
    expect(results.compareDocumentPosition(first!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test("have no heading, no link and no source, and stay off the paper card", async () => {
    const { root } = await show([aPublicCard("a")]);
    expect(root.querySelector(".guide")?.classList.contains("no-paper")).toBe(true);
    expect(root.querySelectorAll(".guide :is(h1, h2, h3, h4, h5, h6, a)")).toHaveLength(0);
    expect(root.textContent).not.toContain("Zdroj a");
  });

  test("say that nobody has read them, or who has", async () => {
    const reviewed = { on: "2026-10-30", role: "právník A" };
    const { root } = await show([aPublicCard("a"), aPublicCard("b", { reviewed })]);
    expect(textsOf(root, ".guide .fine")).toEqual([
      cardStateCs.unreviewed,
      cardStateCs.reviewed("právník A", "30. 10. 2026"),
    ]);
    expect(cardStateCs.unreviewed).toBe("Nikdo z oboru to zatím nečetl.");
  });

  test("say to which day their law is, where they are about law", async () => {
    const { root } = await show([aPublicCard("a", { stateOfLaw: "2026-02-25" }), aPublicCard("b")]);
    expect(textsOf(root, ".guide .fine span")).toEqual([
      "stav práva k 25. 2. 2026",
      cardStateCs.unreviewed,
      cardStateCs.unreviewed,
    ]);
  });

  test("are struck through the day after their last one, with the word beside the title", async () => {
    const before = await show([aPublicCard("a")], { clock: () => LAST });
    expect(before.root.querySelector("s")).toBeNull();
    const { root } = await show([aPublicCard("a")], { clock: () => LAST + 60_000 });
    expect(textsOf(root, "summary")).toEqual(["Karta a (ověřte)"]);
    expect(textsOf(root, "s")).toEqual(["Karta a", "Věta a."]);
  });

  test("keep a date on one line", async () => {
    const { root } = await show([aPublicCard("a", { title: "Od 1. 1. 2026 a 5. 6" })]);
    expect(textsOf(root, "summary")).toEqual(["Od 1.\xa01.\xa02026 a 5.\xa06"]);
  });

  test("wait in a folded box until it is unfolded", async () => {
    const { root, press } = await showBox(PUBLISHED, { layout: "compact" });
    expect(root.querySelector("details")).toBeNull();
    await press(button(cs.moreOptions));
    expect(root.querySelectorAll("details")).toHaveLength(3);
  });

  test.each(SPOKEN)("are shown to readers of $language only if that is Czech", async (messages) => {
    const cards = [aPublicCard("ceska"), aPublicCard("anglicka", { language: "en" })];
    const { root } = await show(cards, { messages });
    expect(textsOf(root, "summary")).toEqual(messages.language === "cs" ? ["Karta ceska"] : []);
  });
});

describe("the published cards", () => {
  const titles = PUBLISHED.publicGuidance.map(({ title }) => title.replace(/(\d\.) (?=\d)/g, "$1\xa0"));

  test("are there", () => {
    expect(titles).toHaveLength(3);
  });

  test.each([undefined, ...AUDIENCES])(
    "stand behind the door %s, but not behind the violent person's",
    async (audience) => {
      const { root } = await showBox(PUBLISHED, { audience });
      expect(textsOf(root, "summary")).toEqual(audience === "violent_person" ? [] : titles);
    },
  );

  test("go with the door that a visitor leaves, and come with the one that he opens", async () => {
    const shown = await showBox(PUBLISHED, { audience: "child", clock: () => AT });
    await shown.press(radio(cs.audiences.violent_person));
    expect(shown.root.querySelector("details")).toBeNull();
    await shown.press(radio(cs.audiences.child));
    expect(shown.root.querySelectorAll("details")).toHaveLength(3);
  });
});
