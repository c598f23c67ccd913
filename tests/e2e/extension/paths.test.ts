import { describe, expect, test } from "vitest";
import { guidanceCs as own } from "../../../src/i18n/guidance-cs";
import { TUESDAY } from "../../helpers/browser";
import { useExtension } from "../../helpers/extension";
import { type Desk, NO_TRACE, push, see, walk } from "./desk";
import { childProtection, police, teacher } from "./paths";

const extension = useExtension();
/** After the last day of every legal fact. */
const LATER = "2031-01-15T09:00:00Z";

/** The popup's page; `onPaper` is called while it is shown as it would be printed. */
async function openDesk(onPaper?: (pdf: string) => void): Promise<Desk> {
  const asked: string[] = [];
  const page = await extension().open("popup");
  page.on("request", (request) => {
    if (!request.url().startsWith("chrome-extension://")) asked.push(request.url());
  });
  return {
    evaluate: (expression) => page.evaluate(expression),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    paste: () => page.keyboard.press("Control+V"),
    toPaper: async (isPaper) => {
      await page.emulateMedia({ media: isPaper ? "print" : "screen" });
      if (isPaper) onPaper?.((await page.pdf({ preferCSSPageSize: true })).toString("latin1"));
    },
    asked: () => asked,
    close: () => page.close(),
  };
}

describe("in Chromium, and nothing is stored, sent, or told by address, title and history", () => {
  test("a teacher comes from a child's words to a sheet of A5 for the next one who asks", async () => {
    const sizes: number[][] = [];
    const desk = await openDesk((pdf) =>
      sizes.push(
        ...[...pdf.matchAll(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/g)].map(([, ...size]) => size.map(Number)),
      ),
    );
    expect(await walk(desk, teacher)).toEqual(NO_TRACE);
    expect(sizes).toHaveLength(1);
    // Millimetres, because a point more or less is a matter of rounding.
    expect(sizes[0]?.map((points) => Math.round((points / 72) * 25.4))).toEqual([148, 210]);
  });

  test("a child protection worker learns at night who is competent, and passes on what was asked", async () => {
    expect(await walk(await openDesk(), childProtection)).toEqual(NO_TRACE);
  });

  test("a police officer reads what an expulsion means and copies the centre's number with a key", async () => {
    expect(await walk(await openDesk(), police)).toEqual(NO_TRACE);
  });
});

test("a legal fact past its last day is struck through, and asks to be made sure of", async () => {
  const { context } = extension();
  await context.clock.setFixedTime(new Date(LATER));
  try {
    const desk = await openDesk();
    await see(desk, ".row");
    await push(desk, '[data-view="guidance"]');
    await push(desk, '[data-card="vykazani"]');
    expect(await see(desk, ".points.explain")).toContain(`14 dnů (${own.verify})`);
    const lines =
      "[...document.querySelectorAll('.guidance .fact')].map((one) => getComputedStyle(one).textDecorationLine)";
    const drawn = await desk.evaluate<string[]>(lines);
    expect(new Set(drawn)).toEqual(new Set(["line-through"]));
    await see(desk, ".notice", own.cardExpired);
    await see(desk, ".notice", own.expired);
    await desk.close();
  } finally {
    await context.clock.setFixedTime(new Date(TUESDAY));
  }
});
