import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Directory } from "../../../src/directory/model";
import type { Loaded } from "../../../src/directory/load";
import { cs } from "../../../src/i18n/cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { SETTINGS, type Settings } from "../../../src/popup/settings";
import { findShell } from "../../../src/popup/shell";
import { Popup } from "../../../src/popup/views/popup";
import { toDocuments } from "../../../src/search/documents";
import { buildIndexNow } from "../../../src/search/index";
import { sayDate } from "../../../src/view/say";
import { aDirectory, aPhone, aService } from "../../fixtures/directory";

const stored = vi.hoisted(() => ({ values: {} as Record<string, unknown> }));
vi.mock("../../../src/popup/browser-api", () => ({
  api: {
    storage: {
      local: {
        get: async () => ({ ...stored.values }),
        set: async (values: object) => void Object.assign(stored.values, values),
      },
    },
  },
}));

// A Tuesday, ten in the morning in Prague.
const AT = Date.parse("2026-03-03T09:00:00Z");
const directory = aDirectory([
  aService("alfa", { name: "Alfa", phones: [aPhone("+420999000001", { hours: "24/7" }), aPhone("116111")] }),
  aService("beta", { name: "Beta", phones: [aPhone("+420999000002", { hours: "Mo-Fr 12:00-14:00" })] }),
  aService("gama", { name: "Gama", instead: "alfa" }),
]);
const defaults = Object.fromEntries(Object.entries(SETTINGS).map(([name, { fallback }]) => [name, fallback]));

const clipboard = vi.fn<(text: string) => Promise<void>>();
const printed = vi.fn<() => void>();

beforeEach(() => {
  stored.values = {};
  clipboard.mockReset().mockResolvedValue();
  printed.mockReset();
  vi.stubGlobal("print", printed);
  Object.defineProperty(navigator, "clipboard", { value: { writeText: clipboard }, configurable: true });
  document.body.innerHTML = '<button id="keys"></button><input id="query" /><div id="app"></div>';
});
afterEach(async () => {
  await act(() => render(null, document.getElementById("app")!));
  vi.unstubAllGlobals();
});

function open({
  settings = {},
  shown = directory,
  isIndexed = true,
  freshness = "fresh",
  clockSuspect = false,
  clock = () => AT,
}: Options = {}) {
  const shell = findShell(document);
  const draw = (indexed: boolean) =>
    act(() =>
      render(
        <Popup
          shell={shell}
          read={{
            settings: { ...defaults, ...settings } as Settings,
            locked: [],
            problems: [],
            private: false,
          }}
          loaded={{ directory: shown, freshness, clockSuspect } as Loaded}
          floor={undefined}
          index={
            indexed
              ? buildIndexNow(toDocuments(shown), { silent: [], words: {}, groups: [], places: {} })
              : undefined
          }
          messages={cs}
          texts={popupCs}
          clock={clock}
        />,
        shell.app,
      ),
    );
  void draw(isIndexed);
  shell.field.focus();
  return { ...shell, finishIndex: () => draw(true) };
}
interface Options {
  readonly settings?: Partial<Settings>;
  readonly shown?: Directory;
  readonly isIndexed?: boolean;
  readonly freshness?: Loaded["freshness"];
  readonly clockSuspect?: boolean;
  readonly clock?: () => number;
}

const rows = () => [...document.querySelectorAll<HTMLElement>(".row .title")].map((row) => row.textContent);
const reported = () => document.querySelector("footer [role=status]")!.textContent!.trim();
const status = () => document.querySelector(".count")!.textContent;
const focused = () => document.activeElement as HTMLElement;
async function press(key: string, more: KeyboardEventInit = {}): Promise<Event> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void focused().dispatchEvent(event));
  return event;
}
async function type(text: string): Promise<void> {
  const field = document.getElementById("query") as HTMLInputElement;
  await act(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event("input"));
  });
}
const openRow = async (nth: number): Promise<void> =>
  act(() => document.querySelectorAll<HTMLElement>(".row")[nth]!.click());

describe("the list", () => {
  test("begins with whose device this is for, and the services, open ones first", () => {
    open();
    expect(document.querySelector(".intro")?.textContent).toBe(popupCs.forProfessionals);
    expect(rows()).toEqual(["Alfa", "Beta", "Gama"]);
  });

  test("says the number, or that it is unknown and which one to call, and the state in words", () => {
    open();
    const texts = [...document.querySelectorAll(".row")].map((row) => row.textContent?.replace(/\s+/g, " "));
    expect(texts[0]).toContain("Alfa 999 000 001");
    expect(texts[0]).toContain("nonstop");
    expect(texts[1]).toContain("otevře ve 12:00");
    expect(texts[2]).toContain("Gama telefon neznáme → 999 000 001");
  });

  test("answers what was typed before the index was ready", async () => {
    const { finishIndex } = open({ isIndexed: false });
    await type("beta");
    expect([status(), rows()]).toEqual([popupCs.preparing, []]);
    await finishIndex();
    expect([status(), rows()]).toEqual(["1 služba", ["Beta"]]);
  });

  test("takes over what stood in the field before the script ran", () => {
    (document.getElementById("query") as HTMLInputElement).value = "beta";
    open();
    expect(rows()).toEqual(["Beta"]);
  });

  test("finds nothing off the topic and says whom to call in danger", async () => {
    open();
    await type("svíčková");
    expect(rows()).toEqual([]);
    expect(status()).toContain("112");
  });

  test("shows twenty at once and the rest on demand", async () => {
    open({ shown: aDirectory(Array.from({ length: 45 }, (_, nth) => aService(`s${nth}`))) });
    expect(rows().length).toBe(20);
    await act(() => document.querySelector<HTMLElement>(".more")!.click());
    expect(rows().length).toBe(40);
    expect(focused()).toBe(document.querySelectorAll(".row")[20]);
    await act(() => document.querySelector<HTMLElement>(".more")!.click());
    expect(rows().length).toBe(45);
    expect(document.querySelector(".more")).toBeNull();
  });

  test("speaks through one and the same element, and begins anew with another question", async () => {
    open({
      shown: aDirectory(Array.from({ length: 45 }, (_, nth) => aService(`s${nth}`, { name: "Alfa" }))),
    });
    const before = document.querySelector(".count");
    await act(() => document.querySelector<HTMLElement>(".more")!.click());
    await type("alfa");
    expect(rows().length).toBe(20);
    expect(document.querySelector(".count")).toBe(before);
  });

  test("offers to drop filters that hide something", async () => {
    open({
      settings: { audience: "child" },
      shown: aDirectory([aService("a", { name: "Alfa", audiences: ["senior"] })]),
    });
    await type("alfa");
    expect([status(), document.querySelector(".hidden-count")?.textContent]).toEqual([
      popupCs.noneFiltered,
      `${popupCs.hidden(1)} ${popupCs.clearFilters}`,
    ]);
    await act(() => document.querySelector<HTMLElement>(".hidden-count button")!.click());
    expect(rows()).toEqual(["Alfa"]);
    // The button has gone, and the focus must not go with it.
    expect(focused().dataset["id"]).toBe("a");
  });

  test("never says that there is nothing where it stands behind another door", async () => {
    const shown = aDirectory([
      aService("a", { name: "Alfa", kind: "shelter", audiences: ["adult_at_risk"] }),
      aService("b", { name: "Beta", audiences: ["violent_person"] }),
    ]);
    open({ settings: { audience: "violent_person" }, shown });
    await type("alfa");
    expect([status(), rows()]).toEqual([popupCs.noneFiltered, []]);
  });
});

describe("keys", () => {
  test("lead from the field down the list and back up", async () => {
    const { field } = open();
    await press("ArrowDown");
    expect(focused().dataset["id"]).toBe("alfa");
    await press("End");
    expect(focused().dataset["id"]).toBe("gama");
    expect([...document.querySelectorAll<HTMLElement>(".row")].map(({ tabIndex }) => tabIndex)).toEqual([
      -1, -1, 0,
    ]);
    await press("Home");
    await press("ArrowUp");
    expect(focused()).toBe(field);
  });

  test("open the first result from the field, go back to its row, to the field, and clear it", async () => {
    const { field } = open();
    await type("beta");
    await press("Enter");
    expect(focused().textContent).toBe("Beta");
    await press("Escape");
    expect(focused().dataset["id"]).toBe("beta");
    await press("Escape");
    expect([focused(), field.value]).toEqual([field, "beta"]);
    await press("Escape");
    expect(field.value).toBe("");
    expect((await press("Escape")).defaultPrevented).toBe(false);
  });

  test("copy the best number of a row, and any number of a record", async () => {
    open();
    await press("ArrowDown");
    await press("c");
    expect(clipboard.mock.lastCall).toEqual(["999 000 001"]);
    expect(reported()).toBe("Zkopírováno. Nikam jsme nic neposlali.");
    await openRow(0);
    await press("ě", { code: "Digit2" });
    expect(clipboard.mock.lastCall).toEqual(["116 111"]);
    await press("9", { code: "Digit9" });
    expect(reported()).toBe(popupCs.nothingToCopy);
  });

  test("copy the number to call instead where none is known", async () => {
    open();
    await press("ArrowDown");
    await press("End");
    await press("c");
    expect(clipboard.mock.lastCall).toEqual(["999 000 001"]);
  });

  test("show a number for selecting where the clipboard refuses", async () => {
    clipboard.mockRejectedValue(new Error("denied"));
    open();
    await press("ArrowDown");
    await press("c");
    expect(reported()).toBe(`${popupCs.notCopied} 999 000 001`);
  });

  test("do nothing while somebody types", async () => {
    open();
    for (const key of ["c", "p", "f", "?"]) expect((await press(key)).defaultPrevented).toBe(false);
    expect([clipboard.mock.calls.length, reported(), document.querySelector("dialog")!.open]).toEqual([
      0,
      "",
      false,
    ]);
  });

  test("are all explained in a dialog", async () => {
    open();
    await press("ArrowDown");
    await press("?");
    expect(document.querySelector("dialog")!.open).toBe(true);
    expect(document.querySelectorAll(".keys dt").length).toBe(Object.keys(popupCs.commands).length);
  });
});

describe("the sheet", () => {
  const sheet = () => [...document.querySelectorAll(".sheet h3")].map(({ textContent }) => textContent);

  test("holds what was added, under a title that says nothing", async () => {
    open();
    await press("ArrowDown");
    await press("p");
    await press("ArrowDown");
    await press("p");
    expect([sheet(), document.querySelector(".sheet h2")?.textContent]).toEqual([
      ["Alfa", "Beta"],
      "Kontakty",
    ]);
    await press("p");
    expect([sheet(), reported()]).toEqual([["Alfa"], popupCs.removedFromSheet]);
    await act(() => document.querySelector<HTMLElement>(".print")!.click());
    expect(printed).toHaveBeenCalledOnce();
  });

  test("says of each number how well it is known, and of old data that they are old", async () => {
    open({ freshness: "expired" });
    await openRow(1);
    const text = document.querySelector(".sheet")!.textContent!;
    expect(text).toContain(cs.assurance.sourced(undefined));
    expect(text).toContain(cs.expired(sayDate(directory.issued, cs)));
  });

  test("holds the opened service where nothing was added", async () => {
    open();
    expect([sheet(), document.querySelector(".print")]).toEqual([[], null]);
    await openRow(1);
    expect(sheet()).toEqual(["Beta"]);
  });
});

describe("a page left open", () => {
  afterEach(() => vi.useRealTimers());

  test("says that its data are old as soon as they are, on screen and on paper", async () => {
    vi.useFakeTimers();
    let now = AT;
    open({ clock: () => now });
    await openRow(1);
    const noticesAt = async (later: number): Promise<readonly (string | null)[]> => {
      now = later;
      await act(() => void vi.advanceTimersByTime(60_000));
      return [".list .notice", ".sheet .notice"].map(
        (notice) => document.querySelector(notice)?.textContent ?? null,
      );
    };
    expect(await noticesAt(directory.reviewBy)).toEqual([null, null]);
    expect(await noticesAt(directory.reviewBy + 1)).toEqual([cs.stale, cs.stale]);
    const expired = cs.expired(sayDate(directory.issued, cs));
    expect(await noticesAt(directory.expires + 1)).toEqual([expired, expired]);
  });
});

describe("under a clock that is known to be wrong", () => {
  const states = () => [...document.querySelectorAll(".row .state")].map(({ textContent }) => textContent);

  test("only what never closes is known to be open", async () => {
    open();
    expect(states()).toEqual([cs.nonstop, cs.opensAt("ve 12:00"), cs.nonstop]);
    await act(() => render(null, document.getElementById("app")!));
    open({ clockSuspect: true });
    expect(states()).toEqual([cs.nonstop, cs.hoursUnknown, cs.nonstop]);
    await openRow(1);
    expect(document.querySelector(".detail .state")?.textContent).toBe(cs.hoursUnknown);
  });
});

describe("favourites", () => {
  test("are not kept until somebody asks for it", async () => {
    open();
    await press("ArrowDown");
    await press("f");
    expect([reported(), stored.values]).toEqual([popupCs.favouritesOff, {}]);
  });

  test("are stored by id, stand first, and can be removed", async () => {
    stored.values = { keepFavourites: true };
    open({ settings: { keepFavourites: true } });
    await press("ArrowDown");
    await press("End");
    await press("f");
    await vi.waitFor(() => expect(stored.values["favourites"]).toEqual(["gama"]));
    await vi.waitFor(() => expect(rows()).toEqual(["Gama", "Alfa", "Beta"]));
    await act(() => document.querySelector<HTMLElement>('[data-id="gama"]')!.focus());
    await press("f");
    await vi.waitFor(() => expect(stored.values["favourites"]).toEqual([]));
  });

  test("that were forgotten in another window do not come back with the next one", async () => {
    stored.values = { keepFavourites: true, favourites: [] };
    open({ settings: { keepFavourites: true, favourites: ["alfa"] } });
    await act(() => document.querySelector<HTMLElement>('[data-id="gama"]')!.focus());
    await press("f");
    await vi.waitFor(() => expect(stored.values["favourites"]).toEqual(["gama"]));
    await vi.waitFor(() => expect(rows()).toEqual(["Gama", "Alfa", "Beta"]));
  });
});

test("a record shows every number with its link, state, price and languages", async () => {
  open();
  await openRow(0);
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".detail .call")];
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["999 000 001", "tel:+420999000001"],
    ["116 111", "tel:116111"],
  ]);
  const text = document.querySelector(".detail")!.textContent!;
  for (const part of [popupCs.freeUnknown, cs.languagesUnknown, cs.trace, "seznam sítě KOS Praha 7"]) {
    expect(text).toContain(part);
  }
});

test("a record names no withdrawn number, not even where sources disagree", async () => {
  const conflict = {
    field: "phones",
    valueA: "999 000 009 (starý seznam)",
    valueB: "999 000 001",
    sourcesB: [],
    looksCurrent: "b",
    why: "Linka 999 000 009 skončila.",
  } as const;
  const organizations = directory.organizations.map((one) => ({ ...one, conflicts: [conflict] }));
  const withdrawn = [{ tel: "+420999000009", since: "2015", reason: "zrušena" }];
  open({ shown: { ...directory, organizations, withdrawn } });
  await openRow(0);
  const text = document.querySelector(".conflicts")!.textContent!;
  expect(text).not.toContain("009");
  expect(text).toContain(popupCs.endedNumber);
});

test("the age of the data is a day in Prague", () => {
  open({ shown: { ...directory, issued: Date.parse("2026-11-20T23:30:00Z") } });
  expect(document.querySelector(".age")!.textContent).toContain("21. 11. 2026");
});
