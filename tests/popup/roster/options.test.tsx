import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { cs } from "../../../src/i18n/cs";
import { optionsCs } from "../../../src/i18n/options-cs";
import { RosterPart } from "../../../src/popup/options/roster-part";
import type { PartProps } from "../../../src/popup/options/state";
import { rosterEnvelope, rosterJson } from "../../roster/sample";

const stored = vi.hoisted(() => ({ values: {} as Record<string, unknown>, isFull: false }));
vi.mock("../../../src/popup/browser-api", () => ({
  api: {
    storage: {
      local: {
        get: async () => ({ ...stored.values }),
        set: async (values: object) => {
          if (stored.isFull) throw new Error("quota exceeded");
          Object.assign(stored.values, values);
        },
      },
    },
  },
}));

const page = document.body;
const part = (isPrivate: boolean) =>
  ({ read: { settings: {}, private: isPrivate }, messages: cs, texts: optionsCs }) as unknown as PartProps;

const open = (isPrivate = false) => act(() => render(<RosterPart {...part(isPrivate)} />, page));
const field = () => page.querySelector<HTMLInputElement>("input[type=file]")!;
const button = (name: string) => page.querySelector<HTMLButtonElement>(`button[name=${name}]`);
const report = () => page.querySelector(".roster-report")?.textContent ?? "";
const appears = (selector: string) =>
  vi.waitFor(() => expect(page.querySelector(selector)).not.toBeNull(), 10_000);

function choose(text: string): void {
  Object.defineProperty(field(), "files", {
    value: [new File([text], "roster.signed.json")],
    configurable: true,
  });
  field().dispatchEvent(new Event("change", { bubbles: true }));
}
async function keep(text: string): Promise<void> {
  choose(text);
  await appears("button[name=keep-roster]");
  button("keep-roster")!.click();
  await vi.waitFor(() => expect(report()).toBe("Síť je uložená."), 10_000);
}

beforeEach(() => {
  render(null, page);
  stored.values = {};
  stored.isFull = false;
});

describe("the first file", () => {
  test("is shown with its fingerprint, and kept only at a person's word", async () => {
    await open();
    expect(page.textContent).toContain("Žádná síť není uložená.");
    choose(rosterEnvelope());
    await appears(".roster-offered");
    const offered = page.querySelector(".roster-offered")?.textContent ?? "";
    for (const said of [
      "porovnejte otisk",
      "KOS Praha 7 (kos-praha-7)",
      "1.2 ze dne 1. listopadu 2026",
      "Počet členů2",
    ])
      expect(offered).toContain(said);
    expect(page.querySelector("code")?.textContent).toMatch(/^([\dA-F]{4} ){7}[\dA-F]{4}$/);
    expect(document.activeElement?.textContent).toContain("porovnejte otisk");
    expect(button("keep-roster")?.textContent).toBe("Otisk souhlasí, uložit");
    expect(stored.values).toEqual({});
    button("keep-roster")!.click();
    await appears(".roster-kept");
    expect(stored.values).toEqual({ roster: rosterEnvelope() });
    await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  });

  test("is forgotten when somebody does not want it", async () => {
    await open();
    choose(rosterEnvelope());
    await appears("button[name=drop-roster]");
    button("drop-roster")!.click();
    await vi.waitFor(() => expect(report()).toBe("Soubor se neuložil."));
    expect(page.querySelector(".roster-offered")).toBeNull();
    expect(stored.values).toEqual({});
  });

  test("is not said to be kept where storage has no room", async () => {
    await open();
    choose(rosterEnvelope());
    await appears("button[name=keep-roster]");
    stored.isFull = true;
    button("keep-roster")!.click();
    await vi.waitFor(() => expect(report()).toBe("Nepodařilo se to uložit. Nic se nezměnilo."));
  });
});

describe("a later file", () => {
  test("says that it follows from the one that is kept", async () => {
    await open();
    await keep(rosterEnvelope());
    choose(rosterEnvelope(rosterJson({ version: 3 })));
    await appears(".roster-offered");
    expect(page.querySelector(".roster-offered")?.textContent).toContain("navazuje na síť");
    expect(button("keep-roster")?.textContent).toBe("Uložit");
  });

  test.each([
    ["E_SIG_THRESHOLD", rosterEnvelope().replace("0701", "0702")],
    ["E_WRONG_DIRECTORY", rosterEnvelope(rosterJson({ roster_id: "kos-brno" }))],
    ["E_ROLLBACK", rosterEnvelope(rosterJson({ version: 1 }))],
    ["E_EQUIVOCATION", rosterEnvelope(rosterJson({ name: "Jiná" }))],
    ["E_TYPE", rosterEnvelope(rosterJson({ _type: "help-directory/1" }))],
    ["E_TOO_LARGE", " ".repeat(1_048_577)],
    ["E_ENVELOPE", "poznámky z porady"],
  ])("is refused with %s and a sentence, and the kept one stays", async (code, text) => {
    stored.values = { roster: rosterEnvelope() };
    await open();
    await appears(".roster-kept");
    choose(text);
    await vi.waitFor(() => expect(report()).toContain(`(${code})`), 10_000);
    expect(report()).toMatch(/^[A-ZÚ].+\. \(E_\w+\) Dál platí síť, kterou máte uloženou\.$/);
    expect(page.querySelector(".roster-offered")).toBeNull();
    expect(stored.values).toEqual({ roster: rosterEnvelope() });
  });
});

describe("a kept roster", () => {
  test("can be removed", async () => {
    stored.values = { roster: rosterEnvelope() };
    await open();
    await appears("button[name=remove-roster]");
    button("remove-roster")!.click();
    await vi.waitFor(() => expect(report()).toBe("Síť je odebraná."));
    expect(stored.values["roster"]).toBeNull();
    expect(page.textContent).toContain("Žádná síť není uložená.");
  });

  test("that no longer holds says its code and can be removed", async () => {
    stored.values = { roster: "{" };
    await open();
    await appears(".roster-kept .notice");
    expect(page.querySelector(".roster-kept")?.textContent).toContain("(E_ENVELOPE)");
    expect(button("remove-roster")?.disabled).toBe(false);
  });

  test("is shown in a private window, where nothing can be changed", async () => {
    stored.values = { roster: rosterEnvelope() };
    await open(true);
    await appears(".roster-kept");
    expect([field().disabled, button("remove-roster")?.disabled]).toEqual([true, true]);
  });
});
