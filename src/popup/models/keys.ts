import type { Command } from "../../i18n/popup-messages";

/** Where the focus is, as far as keys are concerned. */
export type KeyPlace = "search" | "list" | "detail" | "elsewhere";

/** What a key press asks for; `nth` counts from 1. */
export interface Asked {
  readonly command: Command;
  readonly nth?: number;
}

/** The part of a keyboard event that decides. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/** One line of the help: a key, what it does, and where. */
export interface Binding {
  readonly key: string;
  readonly command: Command;
  readonly places: readonly KeyPlace[];
}

const ANYWHERE: readonly KeyPlace[] = ["search", "list", "detail", "elsewhere"];
const RECORD: readonly KeyPlace[] = ["list", "detail"];

/**
 * Every key, in the order of the help. Letters work only where nobody types and only while the list or a record has
 * the focus (WCAG 2.1.4), so that they neither fall into a word nor fire by accident.
 */
export const BINDINGS: readonly Binding[] = [
  { key: "ArrowDown", command: "down", places: ["search", "list"] },
  { key: "ArrowUp", command: "up", places: ["list"] },
  { key: "Home", command: "first", places: ["list"] },
  { key: "End", command: "last", places: ["list"] },
  { key: "Enter", command: "open", places: ["search", "list"] },
  { key: "Escape", command: "back", places: ANYWHERE },
  { key: "c", command: "copy", places: RECORD },
  { key: "1–9", command: "copyNth", places: ["detail"] },
  { key: "p", command: "sheet", places: RECORD },
  { key: "f", command: "favourite", places: RECORD },
  { key: "?", command: "help", places: RECORD },
];

/** What a key press asks for in a place; undefined leaves it to the browser. */
export function readPress(press: Press, place: KeyPlace): Asked | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  // By the place of the key: on a Czech keyboard the same keys give `+ěščřžýáí`.
  const [digit] = /^[1-9]$/.exec(press.key) ?? /(?<=^Digit)[1-9]$/.exec(press.code) ?? [];
  const key = digit ? "1–9" : press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const binding = BINDINGS.find((one) => one.key === key && one.places.includes(place));
  return binding && { command: binding.command, ...(digit && { nth: Number(digit) }) };
}
