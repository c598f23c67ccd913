import { expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { sayDate } from "../../src/view/say";
import { SPOKEN } from "../i18n/sentences";
import { AT } from "./matches";
import { loadPublished } from "./published";
import { showBox } from "./show-box";

const { directory } = loadPublished(AT);

test("a box on a page left open ages as the clock goes on", async () => {
  const noticeAt = async (now: number) => {
    const { root } = await showBox(directory, { clock: () => now });
    return root.querySelector(".notice")?.textContent;
  };
  expect(await noticeAt(directory.reviewBy)).toBeUndefined();
  expect(await noticeAt(directory.reviewBy + 1)).toBe(cs.stale);
  expect(await noticeAt(directory.expires + 1)).toBe(cs.expired(sayDate(directory.issued, cs)));
});

test("under a clock that is known to be wrong, nothing is said to be open or closed but what never closes", async () => {
  const states = async (clockSuspect: boolean) => {
    const { root } = await showBox(directory, { clockSuspect });
    return new Set([...root.querySelectorAll(".state")].map(({ textContent }) => textContent));
  };
  expect((await states(false)).size).toBeGreaterThan(2);
  expect(await states(true)).toEqual(new Set([cs.nonstop, cs.hoursUnknown]));
});

test.each(SPOKEN)(
  "in $language a clock that is known to be wrong is said once, as why no hours are known",
  async (messages) => {
    const notices = async (clockSuspect: boolean) => {
      const { root } = await showBox(directory, { clockSuspect, messages });
      return [...root.querySelectorAll(".notice")].map(({ textContent }) => textContent);
    };
    expect(await notices(false)).toEqual([]);
    expect(await notices(true)).toEqual([messages.wrongClock]);
  },
);
