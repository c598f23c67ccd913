/** What the counter reads of a key or pointer event; a pointer has no `key`. */
export type Press = Pick<Event, "type" | "timeStamp"> &
  Partial<Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey">>;

const PRESSES = 3;
/** Milliseconds between two presses; each press starts them anew (mission-anchors §4, 5). */
const PATIENCE = 5000;

/**
 * Tells Shift pressed three times alone from every other use of the key: capitals, Shift with a click, switching the
 * keyboard layout by Alt+Shift or Ctrl+Shift (mission-anchors §4, 4 to 7 and 33). Feed it `keydown`, `keyup` and
 * `pointerdown` in their order; it answers `true` at the third release. Left and right Shift may be mixed and may
 * overlap (28).
 */
export function countShifts(): (press: Press) => boolean {
  const held = new Set<string>();
  let count = 0;
  let last = 0;
  return ({ type, timeStamp, key, code = "", altKey, ctrlKey, metaKey }) => {
    if (key !== "Shift" || altKey || ctrlKey || metaKey) {
      held.clear();
      count = 0;
    } else if (type === "keydown") {
      held.add(code);
    } else if (held.delete(code)) {
      count = timeStamp - last > PATIENCE ? 1 : count + 1;
      last = timeStamp;
    }
    const leave = count === PRESSES;
    if (leave) count = 0;
    return leave;
  };
}
