import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Loaded } from "../../../src/directory/load";
import { fillIn } from "../../../src/guidance/fill-in";
import type { Guidance } from "../../../src/guidance/model";
import { PROFESSIONS, SITUATIONS } from "../../../src/guidance/vocabulary";
import { cs } from "../../../src/i18n/cs";
import { guidanceCs as own } from "../../../src/i18n/guidance-cs";
import { Pages } from "../../../src/popup/guidance/pages";
import { aDirectory, aLocalService, aPhone, aService } from "../../fixtures/directory";
import { realGuidance } from "../../guidance/real-guidance";

const NOW = Date.UTC(2026, 10, 22);
const AFTER = Date.UTC(2027, 6, 1);
const real = realGuidance();
const directory = aDirectory([
  aLocalService("stredisko", ["CZ041"], { kind: "intervention_centre", name: "Středisko", instead: "linka" }),
  aService("linka", {
    name: "Linka",
    audiences: ["adult_at_risk"],
    phones: [aPhone("+420999000001", { hours: "24/7" })],
  }),
]);
const numbers = vi.fn<(query: string) => void>();
const back = vi.fn<() => void>();
const printed = vi.fn<() => void>();

let root: HTMLElement;
beforeEach(() => {
  vi.stubGlobal("print", printed);
  for (const spy of [numbers, back, printed]) spy.mockReset();
  document.body.innerHTML = "<main></main>";
  root = document.querySelector("main")!;
});
afterEach(async () => {
  await act(() => render(null, root));
  vi.unstubAllGlobals();
});

interface Opened {
  readonly now?: number;
  readonly guidance?: Guidance;
  readonly loaded?: Loaded;
}
const open = (query = "", { now = NOW, guidance = real, loaded = { directory } as Loaded }: Opened = {}) =>
  act(() =>
    render(
      <Pages
        {...{ guidance, own, messages: cs, now, query, loaded }}
        back="Zpět"
        onBack={back}
        onNumbers={numbers}
      />,
      root,
    ),
  );
const text = (selector = "article"): string => root.querySelector(selector)?.textContent ?? "";
const button = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = (name: string) => act(() => button(name).click());
const openCard = (id: string) => act(() => root.querySelector<HTMLElement>(`[data-card="${id}"]`)!.click());
const choose = (value: string, nth = 0) =>
  act(() => {
    const select = root.querySelectorAll("select")[nth]!;
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
const check = (name: string) =>
  act(() => {
    const label = [...root.querySelectorAll("label")].find(({ textContent }) => textContent === name)!;
    label.querySelector("input")!.click();
  });

describe("the list of guidance", () => {
  it("offers every card by its topic, and no card that is kept back", async () => {
    await open();
    const ids = [...root.querySelectorAll<HTMLElement>("[data-card]")].map(({ dataset }) => dataset["card"]);
    expect(new Set(ids)).toEqual(new Set(real.cards.map(({ id }) => id)));
    expect(ids).toHaveLength(real.cards.length);
    expect(ids).not.toContain("paragraf-199");
  });

  it("searches what is typed above it, and says so when there is nothing", async () => {
    await open("facka");
    expect(root.querySelector<HTMLElement>("[data-card]")?.dataset["card"]).toBe("telesne-tresty-2026");
    await open("pizza s ananasem");
    expect(root.querySelectorAll("[data-card]")).toHaveLength(0);
    expect(text("[role=status]")).toBe(own.none);
  });

  it("leaves a card for the list when something else is typed", async () => {
    await open();
    await openCard("vykazani");
    await open("facka");
    expect(root.querySelector("[data-card]")).not.toBeNull();
  });

  it.each(PROFESSIONS)("gives %s three first steps and no cards of others", async (profession) => {
    await open();
    await choose(profession);
    expect(root.querySelectorAll(".first-steps ol > li").length).toBe(3);
    for (const { dataset } of root.querySelectorAll<HTMLElement>("[data-card]")) {
      expect(real.cards.find(({ id }) => id === dataset["card"])!.professions).toContain(profession);
    }
  });

  it("never shows a fact that is over as valid, nor the steps of a card that is over as current", async () => {
    await open("", { now: AFTER });
    await choose("teacher");
    expect(root.querySelector('[data-card="vykazani"] s')?.textContent).toBe("14 dnů");
    expect(text('[data-card="vykazani"]')).toContain(own.verify);
    expect(text(".first-steps")).toContain(own.cardExpired);
    const [good, bad] = root.querySelectorAll(".side-by-side > div");
    // What not to do has a later last day.
    expect(good?.textContent).toContain(own.cardExpired);
    expect(bad?.textContent).not.toContain(own.cardExpired);
  });

  it("puts what to do and what not side by side", async () => {
    await open();
    const lists = root.querySelectorAll(".side-by-side > div");
    expect([...lists].map((list) => list.querySelector("h4")?.textContent)).toEqual([
      own.doTitle,
      own.dontTitle,
    ]);
    expect(lists[1]?.textContent).toContain("Neslibujte mlčení");
  });
});

describe("a card", () => {
  it("says its points with facts from the registry, its state of law, and that nobody has read it", async () => {
    await open();
    await openCard("vykazani");
    expect(text("h2")).toBe("Policejní vykázání: 14 dnů");
    expect(text()).toContain("Od 1. 7. 2025 trvá 14 dnů (dřív 10 dnů)");
    expect(text()).toContain("stav práva k 25. 11. 2025");
    expect(text()).toContain(own.unreviewed);
    expect(text()).toContain("se zákonem nikdo neporovnal");
    expect(text()).not.toMatch(/[{}]/);
  });

  it("says that the date of its law is unknown rather than none", async () => {
    await open();
    await openCard("ohlaseni-ospod");
    expect(text()).toContain(own.stateUnknown);
  });

  it("leads to its sources without telling them where the reader comes from", async () => {
    await open();
    await openCard("vykazani");
    const links = [...root.querySelectorAll("a[href^=http]")];
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.getAttribute("rel")?.includes("noreferrer"))).toEqual([]);
  });

  it("strikes an expired fact through and asks to make sure, never silently", async () => {
    await open("", { now: AFTER });
    await openCard("vykazani");
    const struck = [...root.querySelectorAll("s")].map(({ textContent }) => textContent);
    expect(struck).toEqual(expect.arrayContaining(["14 dnů", "10 dnů", "1. 7. 2025"]));
    for (const fact of root.querySelectorAll("s.fact")) {
      expect(fact.nextElementSibling?.textContent).toContain(own.verify);
    }
    expect(root.querySelectorAll("span.fact")).toHaveLength(0);
    expect(text()).toContain(own.cardExpired);
  });

  it("marks a fact whose sources are old, and no other", async () => {
    await open();
    await openCard("vykazani-postup");
    expect(text(".points")).toContain("24 hodin (ověřte)");
    await press(own.back);
    await openCard("intervencni-centrum");
    expect(text(".points")).toContain("48 hodin od");
  });

  it("shows every card whole and unread ones as unread", async () => {
    for (const card of real.cards) {
      await open();
      await openCard(card.id);
      expect(text("h2")).toBe(fillIn(card.title, real));
      expect(text()).toContain(own.unreviewed);
      expect(root.querySelectorAll(".points > li, .steps > li")).toHaveLength(card.points.length);
      await press(own.back);
    }
  });

  it("names who read it once somebody has", async () => {
    const cards = real.cards.map((card) =>
      card.id === "vykazani"
        ? { ...card, status: "reviewed" as const, reviewed: { on: "2026-11-20", role: "právník A" } }
        : card,
    );
    await open("", { guidance: { ...real, cards } });
    await openCard("vykazani");
    expect(text()).toContain("Přečteno: právník A, 20. 11. 2026.");
    expect(text()).not.toContain(own.unreviewed);
  });

  it("leads from what to do to what not and back, and from there to the list", async () => {
    await open();
    await openCard("dite-se-sverilo-ano");
    await openCard("dite-se-sverilo-ne");
    expect(text("h2")).toBe("Dítě se svěřilo: čeho se vyvarovat");
    await openCard("dite-se-sverilo-ano");
    await press(own.back);
    expect(text("h2")).toBe(own.title);
  });

  it.each(["dite-se-sverilo-ano", "ohlaseni-ospod", "ospod-kdy-jak"])(
    "leads from %s to lines that have a number, not to offices that have none",
    async (id) => {
      await open();
      await openCard(id);
      await press(own.numbers);
      expect(numbers).toHaveBeenCalledWith("linka pro děti");
    },
  );

  it("about reporting leads to who is competent, and back to itself", async () => {
    await open();
    await openCard("ohlaseni-ospod");
    await press(own.competent);
    expect(text("h2")).toBe(own.competent);
    await press(own.back);
    expect(text("h2")).toBe("Hlášení na OSPOD: kdo musí a kdy");
  });

  it("is there again after a look at the numbers, and gone when something else is looked for or the page is left", async () => {
    const loaded = { directory } as Loaded;
    const again = async (query: string) => {
      await act(() => render(null, root));
      await open(query, { loaded });
    };
    await open("", { loaded });
    await openCard("vykazani");
    await press(own.numbers);
    await again("intervenční centrum");
    expect(text("h2")).toBe("Policejní vykázání: 14 dnů");
    await again("facka");
    expect(text("h2")).toBe(own.title);
    await openCard("telesne-tresty-2026");
    await press(own.numbers);
    dispatchEvent(new Event("pagehide"));
    await again("");
    expect(text("h2")).toBe(own.title);
  });

  it("leads to the numbers that belong to it, and prints", async () => {
    await open();
    await openCard("vykazani");
    await press(own.numbers);
    expect(numbers).toHaveBeenCalledWith("intervenční centrum");
    await press(own.print);
    expect(printed).toHaveBeenCalledOnce();
    expect(root.querySelector("article")?.classList.contains("on-paper")).toBe(true);
  });
});

describe("the compass", () => {
  it("asks by choices only", async () => {
    await open();
    await press(own.compass);
    expect(root.querySelectorAll("input:not([type=checkbox]), textarea")).toHaveLength(0);
    expect(root.querySelectorAll("input[type=checkbox]")).toHaveLength(SITUATIONS.length);
    expect(text()).toContain(own.whoAreYou);
  });

  it("answers with who decides, the rule and its source, and calls first", async () => {
    await open();
    await press(own.compass);
    await choose("teacher");
    expect(text()).toContain(own.nothingChosen);
    await check(own.situations.child_hurt);
    await check(own.situations.immediate_danger);
    const answers = [...root.querySelectorAll(".answer")];
    expect(answers.map((answer) => answer.querySelector("h4")?.textContent)).toEqual([
      `${own.actions.call_now}112158`,
      own.actions.report_ospod,
    ]);
    expect([...answers[0]!.querySelectorAll("a.call")].map((link) => link.getAttribute("href"))).toEqual([
      "tel:112",
      "tel:158",
    ]);
    expect(answers[1]?.textContent).toContain(own.decides);
    expect(answers[1]?.textContent).toContain("§ 10 odst. 4, 359/1999 Sb.");
    expect(answers[1]?.querySelector("details a")).not.toBeNull();
  });

  it("names emergency numbers in danger before it knows who asks", async () => {
    await open();
    await press(own.compass);
    await check(own.situations.immediate_danger);
    expect(text(".outcome")).toBe(own.danger);
    expect(root.querySelectorAll(".answer")).toHaveLength(0);
  });

  it("says what follows where it is seen at once, and leads there", async () => {
    await open();
    await press(own.compass);
    expect(text(".outcome")).toBe(own.nothingChosen);
    await choose("teacher");
    await check(own.situations.child_hurt);
    await check(own.situations.child_witness);
    expect(text(".outcome")).toContain(`${own.answers}: ${own.actions.report_ospod} `);
    await press(own.answers);
    expect(document.activeElement?.textContent).toBe(own.answers);
    expect(document.activeElement?.localName).toBe("h3");
  });

  // An answer that calls at once has them.
  const asking = SITUATIONS.filter((situation) => situation !== "immediate_danger");
  it.each(asking)("leads from its answer for %s to numbers", async (situation) => {
    await open();
    await press(own.compass);
    await choose("teacher");
    await check(own.situations[situation]);
    await press(own.numbers);
    expect(numbers).toHaveBeenCalledOnce();
    expect(numbers.mock.calls[0]?.[0]).not.toBe("");
  });

  it("leads to who is competent for a report, and back to what was chosen", async () => {
    await open();
    await press(own.compass);
    await choose("teacher");
    await check(own.situations.child_hurt);
    await press(own.competent);
    expect(text("h2")).toBe(own.competent);
    await press(own.back);
    expect(root.querySelectorAll("input:checked")).toHaveLength(1);
  });

  it("keeps what was chosen while a card is looked at", async () => {
    await open();
    await press(own.compass);
    await choose("police");
    await check(own.situations.crime_done);
    await act(() => root.querySelector<HTMLElement>(".more-cards button")!.click());
    await press(own.back);
    expect(root.querySelector("select")?.value).toBe("police");
    expect(root.querySelectorAll("input:checked")).toHaveLength(1);
  });
});

describe("who is competent", () => {
  it("names the centre of the region and whom to call while its number is unknown", async () => {
    await open();
    await press(own.competent);
    await choose("CZ041");
    await choose("Cheb", 1);
    expect(text()).toContain(own.ospodIn("Cheb"));
    expect(text()).toContain(own.ospodNoNumber);
    expect(text()).toContain("Středisko");
    expect(text()).toContain(own.numberUnknown);
    const hrefs = [...root.querySelectorAll("a.call")].map((link) => link.getAttribute("href"));
    expect(new Set(hrefs)).toEqual(new Set(["tel:+420999000001", "tel:158"]));
  });

  it("says what to do at night before anything is chosen, and each number once", async () => {
    await open();
    await press(own.competent);
    expect(text()).toContain(own.nightText);
    expect(root.querySelector("section a.call")?.getAttribute("href")).toBe("tel:158");
    await choose("CZ041");
    expect(text().split(own.nightText)).toHaveLength(2);
    expect(root.querySelectorAll('a.call[href="tel:+420999000001"]')).toHaveLength(1);
  });

  it("says that it has no centre rather than naming one elsewhere", async () => {
    await open();
    await press(own.competent);
    await choose("CZ080");
    expect(text()).toContain(own.centreNone);
    expect(text()).toContain(own.ospodUnknown);
    expect(text()).not.toContain("Středisko");
  });
});
