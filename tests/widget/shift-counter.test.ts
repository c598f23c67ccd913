import { describe, expect, test } from "vitest";
import { countShifts, type Press } from "../../widget/shift-counter";

interface Step extends Partial<Press> {
  /** Seconds. */
  readonly at?: number;
}

/** Plays events a tenth of a second apart and gives the places at which the counter says to leave. */
function play(...steps: readonly Step[]): number[] {
  const isThird = countShifts();
  return steps.flatMap(({ at, ...step }, index) =>
    isThird({ type: "keydown", timeStamp: (at ?? index / 10) * 1000, ...step }) ? [index] : [],
  );
}

const down = (more: Step = {}): Step => ({ key: "Shift", code: "ShiftLeft", ...more });
const up = (more: Step = {}): Step => ({ ...down(more), type: "keyup" });
const press = (more: Step = {}): Step[] => [down(more), up(more)];
const right = { code: "ShiftRight" };

describe("Shift three times", () => {
  test.each<[string, Step[], number]>([
    ["with the left one", [...press(), ...press(), ...press()], 5],
    ["with the right one", [...press(right), ...press(right), ...press(right)], 5],
    ["with both in turn", [...press(), ...press(right), ...press()], 5],
    ["with both at once", [down(), down(right), up(), up(right), ...press()], 5],
    ["held long enough to repeat", [...press(), ...press(), down(), down(), down(), up()], 7],
    [
      "with nearly five seconds between",
      [...press({ at: 1 }), ...press({ at: 5.9 }), ...press({ at: 10.8 })],
      5,
    ],
    [
      "on a keyboard that names no code",
      [...press({ code: "" }), ...press({ code: "" }), ...press({ code: "" })],
      5,
    ],
    [
      "after a word was typed",
      [{ key: "a" }, { key: "a", type: "keyup" }, ...press(), ...press(), ...press()],
      7,
    ],
  ])("leaves %s, at the third release", (_, steps, at) => {
    expect(play(...steps)).toEqual([at]);
  });

  const letter: Step[] = [down(), { key: "A" }, { key: "A", type: "keyup" }, up()];
  const altFirst: Step[] = [
    { key: "Alt", altKey: true },
    down({ altKey: true }),
    up({ altKey: true }),
    { key: "Alt", type: "keyup" },
  ];
  const shiftFirst: Step[] = [down(), { key: "Alt", altKey: true }, { key: "Alt", type: "keyup" }, up()];
  const altLetGoFirst: Step[] = [
    { key: "Alt", altKey: true },
    down({ altKey: true }),
    { key: "Alt", type: "keyup" },
    up(),
  ];
  const silentAlt: Step[] = [down({ altKey: true }), up({ altKey: true })];
  const control: Step[] = [down({ ctrlKey: true }), up({ ctrlKey: true })];
  const meta: Step[] = [down({ metaKey: true }), up({ metaKey: true })];
  const group: Step[] = [
    { key: "Alt", altKey: true },
    { key: "GroupNext" },
    { key: "GroupNext", type: "keyup" },
  ];
  const click: Step[] = [down(), { type: "pointerdown" }, up()];
  const arrived: Step[] = [up()];
  const slow = (from: number): Step[] => press({ at: from });

  test.each<[string, Step[][]]>([
    ["three capitals", [letter, letter, letter]],
    ["Alt+Shift, Alt first", [altFirst, altFirst, altFirst]],
    ["Alt+Shift, Shift first", [shiftFirst, shiftFirst, shiftFirst]],
    ["Alt+Shift, Alt let go first", [altLetGoFirst, altLetGoFirst, altLetGoFirst]],
    ["Alt+Shift where Alt itself is not told", [silentAlt, silentAlt, silentAlt]],
    ["Ctrl+Shift", [control, control, control]],
    ["Windows+Shift", [meta, meta, meta]],
    ["Alt+Shift as Linux tells it", [group, group, group]],
    ["three clicks with Shift", [click, click, click]],
    ["releases of a Shift pressed elsewhere", [arrived, arrived, arrived]],
    ["two presses", [press(), press()]],
    ["two presses, another key, a press", [press(), press(), [{ key: "Escape" }], press()]],
    ["two presses, a click, a press", [press(), press(), [{ type: "pointerdown" }], press()]],
    ["more than five seconds before the last", [slow(1), slow(2), slow(7.1)]],
  ])("does not take for it: %s", (_, groups) => {
    expect(play(...groups.flat())).toEqual([]);
  });

  test("three switches of the layout in fifteen seconds never leave", () => {
    const at = (seconds: number) => altFirst.map((step) => ({ ...step, at: seconds }));
    expect(play(...at(0), ...at(5), ...at(10), ...at(15))).toEqual([]);
  });

  test("starts anew after it was given", () => {
    expect(play(...press(), ...press(), ...press(), ...press(), ...press())).toEqual([5]);
  });
});
