import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type KeyDocument, parseKeyDocument } from "../../../src/directory/keys";
import type { Loaded } from "../../../src/directory/load";
import type { Pair } from "../../../src/directory/pair";
import { BUNDLED_GUIDANCE } from "../../../src/guidance/bundled";
import { cs } from "../../../src/i18n/cs";
import { guidanceCs as own } from "../../../src/i18n/guidance-cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { Guidance } from "../../../src/popup/guidance/guidance";
import type { Shell } from "../../../src/popup/shell";
import { aDirectory } from "../../fixtures/directory";
import { keysJson, write } from "../../helpers/documents";
import { EDITORS, makeStranger, ROOTS } from "../../helpers/sign";

const { epoch, version, issued, review_by, expires } = JSON.parse(
  JSON.parse(BUNDLED_GUIDANCE).directory.payload,
);
const page = document.body;
let now: number;
const clock = (): number => now;

/** The keys after editors A and B have left. */
function rotated(): KeyDocument {
  const editors = [...EDITORS.slice(2), makeStranger(), makeStranger()];
  const parsed = parseKeyDocument(write(keysJson({ version: 2 }, ROOTS, editors)));
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.value;
}

const open = (floor?: Pair) =>
  act(() =>
    render(
      <Guidance
        shell={{} as Shell}
        loaded={{ directory: aDirectory([]), keys: rotated() } as Loaded}
        {...{ floor, clock }}
        messages={cs}
        texts={popupCs}
        query=""
        onBack={() => {}}
      />,
      page,
    ),
  );
const notices = () => [...page.querySelectorAll(".notice")].map(({ textContent }) => textContent);

beforeEach(() => {
  now = Date.parse(issued) + 3_600_000;
  vi.useFakeTimers();
});
afterEach(async () => {
  await act(() => render(null, page));
  vi.useRealTimers();
});

describe("the guidance that came with the extension", () => {
  test("is read under the keys that came with it, whoever has left since", async () => {
    await open({ epoch, version });
    expect(notices()).not.toContain(own.refused);
    expect(page.querySelectorAll("[data-card]").length).toBeGreaterThan(0);
  });

  test("is disowned by the floor of newer keys", async () => {
    await open({ epoch, version: version + 1 });
    expect(notices()).toEqual([own.refused]);
  });

  test("ages on a page left open", async () => {
    await open();
    const noticesAt = async (later: string): Promise<readonly (string | null)[]> => {
      now = Date.parse(later) + 1;
      await act(() => void vi.advanceTimersByTime(60_000));
      return notices();
    };
    expect(notices()).not.toContain(own.stale);
    expect(await noticesAt(review_by)).toContain(own.stale);
    expect(await noticesAt(expires)).toContain(own.expired);
  });
});
