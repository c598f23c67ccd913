import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { figureOf, TILES } from "../../../src/coverage/tile-map";
import type { Loaded } from "../../../src/directory/load";
import type { Absence, Directory } from "../../../src/directory/model";
import { REGIONS } from "../../../src/directory/regions";
import { Gaps } from "../../../src/popup/coverage/gaps";
import { makePage } from "../../../src/popup/coverage/model";
import { wordsFor } from "../../../src/popup/coverage/words";
import type { Known } from "../../../src/popup/directory";
import { SETTINGS, type Settings } from "../../../src/popup/settings";
import { ANY_ACCESS } from "../../../src/coverage/access";
import { aDirectory, aLocalService, aPhone, aService } from "../../fixtures/directory";

vi.mock("../../../src/popup/browser-api", () => ({ api: undefined }));

const AUDIENCE = "violent_person";
const absence: Absence = {
  id: "nikdo",
  region: "CZ041",
  audience: AUDIENCE,
  statement: { cs: "Takovou službu jsme nenašli." },
  sources: [{ ref: "seed:karlovarsky-kraj", date: "2020", fields: [] }],
};
const directory = aDirectory(
  [
    aLocalService("alfa", ["CZ042"], {
      name: "Alfa",
      kind: "violent_person_programme",
      audiences: [AUDIENCE],
      phones: [aPhone("+420999000001", { free: true })],
    }),
    aLocalService("beta", ["CZ064"], {
      name: "Beta",
      audiences: [AUDIENCE],
      phones: [aPhone("+420999000002")],
    }),
    aService("dum", { name: "Dům", kind: "shelter", audiences: ["adult_at_risk"] }),
  ],
  [absence],
);
const settings = {
  ...Object.fromEntries(Object.entries(SETTINGS).map(([name, { fallback }]) => [name, fallback])),
  audience: AUDIENCE,
  region: "karlovarsky",
} as unknown as Settings;
const say = wordsFor("cs");
const known = {} as Known;

const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector)!;
const row = (region: string) => find(`tr:has(#row-${region})`);
const NOW = directory.issued;
const show = (shown: Directory = directory, freshness: Loaded["freshness"] = "fresh", clock = () => NOW) =>
  act(() =>
    render(
      <Gaps loaded={{ directory: shown, freshness } as Loaded} {...{ known, settings, say, clock }} />,
      document.body,
    ),
  );
const choose = (nth: number, value: string) =>
  act(() => {
    const field = document.querySelectorAll("select")[nth]!;
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
const check = (name: string) =>
  act(() => {
    find<HTMLInputElement>(`input[name=${name}]`).click();
  });
const plan = async (name: string) => {
  await act(() => {
    const field = find<HTMLInputElement>("input[name=plan]");
    field.value = name;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(() => find<HTMLFormElement>("form").requestSubmit());
};

beforeEach(() => {
  vi.stubGlobal("print", vi.fn());
  URL.createObjectURL = () => "blob:test";
  URL.revokeObjectURL = () => {};
});
afterEach(() => act(() => render(null, document.body)));

describe("the page of gaps", () => {
  test("says the finding in one sentence, and how the own region fares", async () => {
    await show();
    expect(find(".finding").textContent).toContain("Ve 12 ze 14 krajů jsme nenašli žádný program");
    expect(document.body.textContent).toContain("Váš kraj: Karlovarský kraj (KVK): 0, doložená mezera.");
  });

  test("repeats every tile of the map in its table: name, abbreviation, figure, state and notes", async () => {
    await show();
    await check("free");
    const access = { ...ANY_ACCESS, free: true };
    const { page } = makePage(directory, { audience: AUDIENCE, kind: undefined, access, planned: [] });
    expect(page.rows.map(({ cell }) => figureOf(cell))).toContain("0 + 1 ?");
    for (const { cell } of page.rows) {
      const text = row(cell.region).textContent!;
      const name = REGIONS.find(({ code }) => code === cell.region)!.name.cs;
      const { abbreviation } = TILES[cell.region];
      for (const part of [name, abbreviation, figureOf(cell), say.words.states[cell.state]])
        expect(text).toContain(part);
    }
    const drawn = [...document.querySelectorAll(".tile-map g > text:nth-of-type(2)")];
    expect(drawn.map(({ textContent }) => textContent)).toEqual(page.rows.map(({ cell }) => figureOf(cell)));
  });

  test("has a button over every tile, which puts the focus on its row and leaves no address", async () => {
    await show();
    const tiles = [...document.querySelectorAll<HTMLElement>(".tiles button")];
    expect(tiles).toHaveLength(REGIONS.length);
    for (const tile of tiles) {
      await act(() => tile.click());
      expect(document.activeElement?.id).toBe(`row-${tile.dataset["region"]}`);
    }
    expect(location.hash).toBe("");
  });

  test("opens behind a number its records with their numbers to call and their sources", async () => {
    await show();
    const details = row("CZ042").querySelector("details")!;
    await act(() => {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    const { textContent } = details;
    for (const part of ["Alfa", "999 000 001", "seznam sítě KOS Praha 7"])
      expect(textContent).toContain(part);
    expect(details.querySelector(".call")!.getAttribute("href")).toBe("tel:+420999000001");
  });

  test("names under a documented gap its source, and what is nearest", async () => {
    await show();
    expect(row("CZ041").textContent).toContain("doložená mezera");
    expect(row("CZ041").textContent).toContain("Alfa (sousední kraj)");
    expect(find(".absences").textContent).toContain("Takovou službu jsme nenašli.");
    expect(find(".absences").textContent).toContain("zápis Karlovarského kraje (2020)");
  });

  test("holds nothing of shelters against the violent person's page, and everything against any other", async () => {
    await show();
    expect(find(".result").textContent).not.toMatch(/Dům|azylov/i);
    await choose(0, "adult_at_risk");
    expect(find(".evidence").textContent).toMatch(/azylových domech/);
  });

  test.each(["stale", "expired"] as const)("says that its data are %s", async (freshness) => {
    await show(directory, freshness);
    const said = freshness === "stale" ? say.messages.stale : "21. listopadu 2026";
    expect([...document.querySelectorAll(".notice")].map(({ textContent }) => textContent).join()).toContain(
      said,
    );
  });
});

test("a page left open says that its data are old as soon as they are", async () => {
  vi.useFakeTimers();
  let now = NOW;
  await show(directory, "fresh", () => now);
  const notices = () => [...document.querySelectorAll(".notice")].map(({ textContent }) => textContent);
  expect(notices()).not.toContain(say.messages.stale);
  now = directory.reviewBy + 1;
  await act(() => void vi.advanceTimersByTime(60_000));
  expect(notices()).toContain(say.messages.stale);
  vi.useRealTimers();
});

describe("a planned service", () => {
  test("turns its cell into a plan, says what it changes, and can be taken away", async () => {
    await show();
    await plan("  Poradna Vary ");
    expect(row("CZ041").className).toBe("planned");
    expect(row("CZ041").textContent).toContain("plánuje se: Poradna Vary");
    expect(find(".changes").textContent).toContain("doložená mezera → zatím jen plán (+ Poradna Vary, plán)");
    await act(() => find(".plans li button").click());
    expect(row("CZ041").className).toBe("absent");
    expect(document.querySelector(".changes")).toBeNull();
  });

  test("leaves the focus at the next one when it is taken away, and at last at the name of a new one", async () => {
    await show();
    await plan("Alfa");
    await plan("Beta");
    await act(() => find(".plans li button").click());
    expect(document.activeElement?.textContent).toContain("Beta");
    await act(() => find(".plans li button").click());
    expect(document.activeElement?.getAttribute("name")).toBe("plan");
  });

  test("needs a name", async () => {
    await show();
    await plan("   ");
    expect(find("#plan-problem").textContent).toBe("Napište název.");
    expect(document.querySelectorAll(".plans li")).toHaveLength(0);
  });

  test("does not count where conditions are asked that nobody knows of it", async () => {
    await show();
    await plan("Poradna");
    await check("evening");
    expect(row("CZ041").className).toBe("absent");
    expect(document.body.textContent).toContain(say.own.plan.notCounted);
  });
});
