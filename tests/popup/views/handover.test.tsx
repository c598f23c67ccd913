import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Loaded } from "../../../src/directory/load";
import { cs } from "../../../src/i18n/cs";
import { handoverCs } from "../../../src/i18n/handover-cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { SETTINGS, type Settings } from "../../../src/popup/settings";
import { findShell } from "../../../src/popup/shell";
import { Popup } from "../../../src/popup/views/popup";
import { aDirectory, aPhone, aService } from "../../fixtures/directory";

vi.mock("../../../src/popup/browser-api", () => ({ api: undefined }));

// A Tuesday, ten in the morning in Prague.
const AT = Date.parse("2026-03-03T09:00:00Z");
const QUARTER = 15 * 60_000;
const directory = aDirectory([
  aService("alfa", { name: "Alfa", phones: [aPhone("+420999000001", { hours: "24/7" }), aPhone("116111")] }),
  aService("beta", { name: "Beta", phones: [aPhone("+420999000002", { hours: "Mo-Fr 12:00-14:00" })] }),
  aService("gama", { name: "Gama", instead: "alfa" }),
]);
const settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { fallback }]) => [name, fallback]),
) as unknown as Settings;

const clipboard = vi.fn<(text: string) => Promise<void>>();
const printed = vi.fn<() => void>();
let now = AT;

beforeEach(() => {
  now = AT;
  clipboard.mockReset().mockResolvedValue();
  printed.mockReset();
  vi.stubGlobal("print", printed);
  Object.defineProperty(navigator, "clipboard", { value: { writeText: clipboard }, configurable: true });
  document.body.innerHTML = '<button id="keys"></button><input id="query" /><div id="app"></div>';
});
afterEach(async () => {
  await act(() => render(null, document.getElementById("app")!));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const clock = (): number => now;
const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector)!;
const entry = () => find<HTMLButtonElement>('[data-view="handover"]');
const reported = () => find("footer [role=status]").textContent!.trim();
const button = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>(".handover button")].find(({ textContent }) =>
    textContent!.includes(text),
  )!;
const click = (element: HTMLElement): Promise<void> => act(() => element.click());

/** Opens the popup, puts services on the card with P, and goes to the card. */
async function openCard(...ids: string[]): Promise<void> {
  const shell = findShell(document);
  const read = { settings, locked: [], problems: [], private: false };
  const loaded = { directory, freshness: "fresh" } as Loaded;
  await act(() =>
    render(
      <Popup
        {...{ shell, read, loaded, clock }}
        floor={undefined}
        index={undefined}
        messages={cs}
        texts={popupCs}
      />,
      shell.app,
    ),
  );
  for (const id of ids) {
    await act(() => find(`[data-id="${id}"]`).focus());
    await press("p");
  }
  await click(entry());
  await vi.waitFor(() => expect(find(".handover")).not.toBeNull());
}

async function press(key: string): Promise<Event> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  await act(async () => void document.activeElement!.dispatchEvent(event));
  return event;
}

/** The field under a label. */
function field(label: string): HTMLInputElement {
  const labels = [...document.querySelectorAll<HTMLLabelElement>(".handover label")];
  const found = labels.find((one) => (one.querySelector("span") ?? one).textContent === label)!;
  return found.htmlFor
    ? (document.getElementById(found.htmlFor) as HTMLInputElement)
    : found.querySelector<HTMLInputElement>("input, select, textarea")!;
}

async function write(label: string, text: string): Promise<void> {
  await act(() => {
    const target = field(label);
    target.value = text;
    target.dispatchEvent(new Event(target.localName === "select" ? "change" : "input", { bubbles: true }));
  });
}

const warnings = () => [...document.querySelectorAll(".warning")].map(({ textContent }) => textContent);
const preview = () => find("pre").textContent!;

describe("the footer", () => {
  test("counts what was added with P, beside the way to the map of gaps", async () => {
    await openCard("alfa", "beta");
    expect(entry().textContent).toBe("Předávací list (2)");
    expect(entry().getAttribute("aria-current")).toBe("true");
    expect([...document.querySelectorAll("footer nav > *")].map(({ textContent }) => textContent)).toContain(
      popupCs.views.coverage,
    );
  });

  test("leads there and back with the focus, and what was written stays meanwhile", async () => {
    await openCard();
    expect(document.activeElement?.id).toBe("handover-title");
    await write("Poznámka", "ZNAK");
    // Happy DOM leaves the focus on what has gone; browsers give it to the body.
    await act(() => (document.activeElement as HTMLElement).blur());
    expect((await press("Escape")).defaultPrevented).toBe(true);
    expect(find(".handover")).toBeNull();
    expect(document.activeElement).toBe(entry());
    await click(entry());
    await vi.waitFor(() => expect(field("Poznámka").value).toBe("ZNAK"));
  });
});

test("typing in the search field leads back to the list", async () => {
  await openCard();
  const query = find<HTMLInputElement>("#query");
  await act(() => {
    query.value = "beta";
    query.dispatchEvent(new Event("input"));
  });
  expect(find(".handover")).toBeNull();
  expect(find("main").hidden).toBe(false);
});

test("keys of the list do nothing where the list is out of sight", async () => {
  await openCard("alfa");
  await act(() => find("#query").focus());
  expect((await press("Enter")).defaultPrevented).toBe(false);
  expect((await press("ArrowDown")).defaultPrevented).toBe(false);
});

describe("the form", () => {
  test("gives no field a name, and asks the browser to keep, correct and rewrite nothing", async () => {
    await openCard("alfa");
    await write("Tlumočník", "needed");
    const fields = [...document.querySelectorAll(".handover :is(input, select, textarea)")];
    expect(fields.length).toBeGreaterThan(18);
    for (const one of fields) {
      expect(one.hasAttribute("name"), one.outerHTML).toBe(false);
      expect(one.getAttribute("autocomplete"), one.outerHTML).toBe("off");
    }
    for (const one of document.querySelectorAll(".handover :is(textarea, input[type=text])"))
      expect(one.getAttribute("writingsuggestions")).toBe("false");
    expect(document.querySelector(".handover form")).toBeNull();
  });

  test("warns kindly of what does not belong there, each kind once, and forbids nothing", async () => {
    await openCard();
    await write("Poznámka", "850314/1230, 605 123 456 a 605 123 457");
    expect(warnings()).toEqual([handoverCs.warnings.birth_number, handoverCs.warnings.phone]);
    await write("Poznámka", "volat 999 000 001 nebo 116 111");
    expect(warnings()).toEqual([]);
  });

  test("says what was filled in, in the text and on paper alike", async () => {
    await openCard();
    await write("Role", "učitelka");
    await write("Nechat vzkaz", "no");
    await write("Od", "08:00");
    await click(document.querySelectorAll<HTMLElement>(".days input")[2]!);
    await write("Tlumočník", "needed");
    await write("Jazyk", "ukrajinština");
    await write("Souhlas", "refused");
    await write("Do kdy", "2026-03-05");
    const paper = find(".paper").textContent!;
    for (const part of [
      "učitelka",
      "st od 8:00",
      "je potřeba: ukrajinština",
      "nesouhlasí",
      handoverCs.duty,
      "5. 3. 2026",
    ]) {
      expect(preview().replace(/\s+/g, " ")).toContain(part);
      expect(paper).toContain(part);
    }
    expect(preview()).toMatch(/Nechat vzkaz +ne\n/);
  });

  test("says emergency numbers, the age of the data, and that nothing was sent anywhere", async () => {
    await openCard("alfa");
    const text = preview().replace(/\s+/g, " ");
    for (const part of ["112 tísňová linka", "158 policie", "21. listopadu 2026", "Nikam jsme nic neposlali"])
      expect(text).toContain(part);
    expect(preview().split("\n")[1]).toBe("3. března 2026");
  });
});

describe("chosen services", () => {
  test("stand with numbers, hours and assurance; without a number with whom to call instead", async () => {
    await openCard("beta", "gama");
    const text = preview().replace(/\s+/g, " ");
    expect(text).toContain("Beta");
    expect(find(".paper").textContent).toContain("999\u00a0000\u00a0002");
    expect(text).toContain("999 000 002 – po–pá 12:00–14:00");
    expect(text).toContain(`${cs.noNumber} ${cs.callInstead} Alfa`);
    expect(text).toContain("999 000 001 – denně nonstop");
    expect([...field("QR kód čísla").querySelectorAll("option")].map(({ value }) => value)).toContain(
      "tel:116111",
    );
  });

  test("can be removed", async () => {
    await openCard("alfa", "beta");
    await click(button("Alfa"));
    expect(preview()).not.toContain("Alfa");
    expect(entry().textContent).toBe("Předávací list (1)");
  });

  test("leave the focus at the next one when they are removed, and at last where it is said that there is none", async () => {
    await openCard("alfa", "beta");
    await click(button("Odebrat Alfa"));
    expect(document.activeElement).toBe(button("Odebrat Beta"));
    await click(button("Odebrat Beta"));
    expect(document.activeElement?.textContent).toBe(handoverCs.noServices);
  });

  test("offer a code of each number, with the number beside it, and lose it with the service", async () => {
    await openCard("alfa");
    const options = [...field("QR kód čísla").querySelectorAll("option")].map(({ value }) => value);
    expect(options).toEqual(["", "tel:+420999000001", "tel:116111"]);
    await write("QR kód čísla", "tel:116111");
    expect(find(".handover .qr").textContent).toContain("116 111");
    expect(find(".handover .qr svg").getAttribute("aria-label")).toBe("QR kód: 116 111");
    // Somebody who looks for another service meanwhile loses nothing.
    await press("Escape");
    await click(entry());
    await vi.waitFor(() => expect(document.querySelector(".handover .qr")).not.toBeNull());
    expect(document.querySelectorAll(".paper .qr svg").length).toBe(1);
    await click(button("Alfa"));
    expect(document.querySelector(".qr")).toBeNull();
  });
});

describe("passing on", () => {
  test("copies exactly what the preview shows, and says that nothing was sent", async () => {
    await openCard("alfa");
    await write("Poznámka", "ZNAK");
    await click(button(handoverCs.copy));
    expect(clipboard.mock.lastCall).toEqual([preview()]);
    await vi.waitFor(() => expect(reported()).toBe(handoverCs.copied));
  });

  test("selects the text where the clipboard refuses", async () => {
    clipboard.mockRejectedValue(new Error("denied"));
    await openCard();
    await click(button(handoverCs.copy));
    await vi.waitFor(() => expect(reported()).toBe(handoverCs.notCopied));
    expect(find<HTMLDetailsElement>(".handover details").open).toBe(true);
    expect(getSelection()!.toString()).toContain("Předávací list");
  });

  test("prints the card and not the sheet", async () => {
    await openCard("alfa");
    await click(button(handoverCs.print));
    expect(printed).toHaveBeenCalledOnce();
    expect(document.querySelector(".sheet")).toBeNull();
  });
});

describe("the card is gone", () => {
  const expectGone = async (): Promise<void> => {
    await vi.waitFor(() => expect(field("Poznámka").value).toBe(""));
    expect(document.body.outerHTML).not.toContain("ZNAK");
    expect(entry().textContent).toBe("Předávací list");
  };
  const hide = (isHidden: boolean): Promise<void> =>
    act(() => {
      vi.spyOn(document, "visibilityState", "get").mockReturnValue(isHidden ? "hidden" : "visible");
      document.dispatchEvent(new Event("visibilitychange"));
    });
  const openWritten = async (): Promise<void> => {
    await openCard("alfa");
    await write("Poznámka", "ZNAK");
  };

  test("when somebody deletes it, and its fields are new ones with nothing to undo", async () => {
    await openWritten();
    const before = field("Poznámka");
    await click(button(handoverCs.wipe));
    await expectGone();
    expect(reported()).toBe(handoverCs.wiped);
    expect(field("Poznámka")).not.toBe(before);
  });

  test("when the page is left, at once, although the browser may keep the page", async () => {
    await openWritten();
    expect(document.body.outerHTML).toContain("ZNAK");
    await act(() => void dispatchEvent(new Event("pagehide")));
    await expectGone();
  });

  test("when the page was out of sight for a quarter of an hour", async () => {
    await openWritten();
    vi.useFakeTimers();
    await hide(true);
    await act(() => void vi.advanceTimersByTime(QUARTER - 1));
    expect(field("Poznámka").value).toBe("ZNAK");
    await act(() => void vi.advanceTimersByTime(1));
    vi.useRealTimers();
    await expectGone();
    expect(reported()).toBe(popupCs.views.wiped);
  });

  test("when the computer slept meanwhile", async () => {
    await openWritten();
    expect(document.body.outerHTML).toContain("ZNAK");
    await hide(true);
    now += QUARTER;
    await hide(false);
    await expectGone();
  });

  test("and is not after a shorter while", async () => {
    await openWritten();
    await hide(true);
    now += QUARTER - 1;
    await hide(false);
    await hide(true);
    now += 1;
    await hide(false);
    expect(field("Poznámka").value).toBe("ZNAK");
    expect(reported()).not.toBe(popupCs.views.wiped);
  });
});
