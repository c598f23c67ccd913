import { expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { PUBLISHED } from "./published";
import { button, showBox } from "./show-box";

/** What of a box is there when so many cards may be. */
async function partsOf(cards: number) {
  const { root } = await showBox(PUBLISHED, { limit: 8, cards });
  return {
    choices: root.querySelectorAll(".choices").length,
    said: root.querySelector('[role="status"]')?.textContent?.match(/\d+/)?.[0] !== undefined,
    cards: root.querySelectorAll(".card").length,
    more: button(cs.more)(root) !== undefined,
    age: root.querySelectorAll(".age").length,
  };
}

test("choices come before all work on an answer", async () => {
  expect(await partsOf(-2)).toEqual({ choices: 1, said: false, cards: 0, more: false, age: 0 });
});

test("what is found is said before its cards, and in full", async () => {
  expect(await partsOf(0)).toEqual({ choices: 1, said: true, cards: 0, more: false, age: 0 });
});

test("what stands below the cards comes after the last of them", async () => {
  expect(await partsOf(6)).toEqual({ choices: 1, said: true, cards: 6, more: false, age: 0 });
  expect(await partsOf(8)).toEqual({ choices: 1, said: true, cards: 8, more: true, age: 1 });
});
