import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { cs } from "../../../src/i18n/cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { Network, NetworkLink, useNetwork } from "../../../src/popup/roster/network";
import { plainMemberJson, rosterEnvelope, rosterJson } from "../../roster/sample";

const stored = vi.hoisted(() => ({ values: {} as Record<string, unknown> }));
vi.mock("../../../src/popup/browser-api", () => ({
  api: { storage: { local: { get: async () => ({ ...stored.values }) } } },
}));

// A Tuesday, ten in the morning in Prague.
const AT = Date.parse("2026-12-01T09:00:00Z");
const copied = vi.fn<(text: string) => void>();
const page = document.body;
const clocks = new Map<number, () => number>();
let isClockSuspect = false;

/** What the popup does with them. */
function Colleagues({ query, clock, now }: { query: string; clock: () => number; now: number }) {
  const found = useNetwork(query, clock);
  const times = { at: isClockSuspect ? NaN : now, now };
  if (!found) return null;
  return (
    <>
      <NetworkLink {...{ found, messages: cs }} />
      <Network {...{ found, messages: cs, texts: popupCs, times }} onCopy={copied} />
    </>
  );
}

function draw(query: string, at = AT, now = at): void {
  const clock = clocks.get(at) ?? (() => at);
  clocks.set(at, clock);
  void act(() => render(<Colleagues {...{ query, clock, now }} />, page));
}
async function open(query: string, at?: number): Promise<void> {
  draw(query, at);
  await vi.waitFor(() => expect(page.querySelector(".network")).not.toBeNull());
}

beforeEach(() => {
  render(null, page);
  copied.mockReset();
  stored.values = { roster: rosterEnvelope() };
  isClockSuspect = false;
});

describe("colleagues", () => {
  test("stand in a section of their own under the name of their group", async () => {
    await open("ospod");
    expect(page.querySelector("h2")?.textContent).toBe("Vaše síť: KOS Praha 7");
    expect(page.querySelector(".network > .fine")?.textContent).toContain("Podepsala vaše skupina");
    expect(page.querySelectorAll(".members > li")).toHaveLength(1);
    expect(page.querySelectorAll(".row")).toHaveLength(0);
    const text = page.querySelector(".members")?.textContent ?? "";
    for (const said of ["Úřad městské části Praha 7", "OSPOD, koordinátorka · Jana Ukázková · Praha 7"])
      expect(text).toContain(said);
    for (const said of ["služební mobil", "otevřeno do 15:00", "Nejlépe SMS", "V červenci zastupuje"])
      expect(text).toContain(said);
  });

  test("are one press away from the top of a long list", async () => {
    await open("ospod");
    const link = page.querySelector<HTMLElement>(".to-network button")!;
    expect(link.textContent).toBe("Ve vaší síti: 1 ↓");
    link.click();
    expect(document.activeElement?.textContent).toBe("Vaše síť: KOS Praha 7");
  });

  test("are called, written to and copied by one value each", async () => {
    await open("ospod");
    const links = [...page.querySelectorAll<HTMLAnchorElement>(".members a")];
    expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
      ["tel:+420999000701", "999 000 701"],
      ["mailto:ospod@example.org", "ospod@example.org"],
    ]);
    for (const button of page.querySelectorAll<HTMLElement>(".members button")) button.click();
    expect(copied.mock.calls.flat()).toEqual(["999 000 701", "ospod@example.org"]);
  });

  test("leave no empty line for what nobody has said", async () => {
    await open("psycholog");
    expect([...page.querySelectorAll(".members p")].map((line) => line.textContent)).toEqual([
      plainMemberJson()["institution"],
      plainMemberJson()["role"],
      expect.stringContaining("psycholog@example.org"),
    ]);
  });

  test("are not there for another query, and come back", async () => {
    await open("ospod");
    draw("brno");
    expect(page.textContent).toBe("");
    draw("");
    expect(page.textContent).toBe("");
    draw("ospod");
    expect(page.querySelectorAll(".members > li")).toHaveLength(1);
  });

  test.each([
    ["měla kontakty zkontrolovat", "2027-02-01T09:00:00Z"],
    ["Ukazujeme ho dál", "2027-06-01T09:00:00Z"],
  ])("of an old list are shown with its age (%s)", async (words, at) => {
    await open("ospod", Date.parse(at));
    expect(page.querySelector(".notice")?.textContent).toContain(words);
    expect(page.querySelectorAll(".members > li")).toHaveLength(1);
  });

  test("of a list that grows old on a page left open are shown with its age", async () => {
    await open("ospod");
    expect(page.querySelector(".notice")).toBeNull();
    draw("ospod", AT, Date.parse("2027-02-01T09:00:00Z"));
    expect(page.querySelector(".notice")?.textContent).toContain("měla kontakty zkontrolovat");
  });

  test("are not said to be there where nobody knows what time it is", async () => {
    isClockSuspect = true;
    await open("ospod");
    expect(page.querySelector(".members")?.textContent).toContain(cs.hoursUnknown);
  });

  test.each([
    ["that somebody has changed in storage", rosterEnvelope().replace("0701", "0702")],
    ["of another type", rosterEnvelope(rosterJson({ _type: "help-directory/1" }))],
  ])("of a list %s are not shown", async (_, roster) => {
    stored.values = { roster };
    draw("ospod");
    await new Promise((resume) => setTimeout(resume, 300));
    expect(page.textContent).toBe("");
  });
});
