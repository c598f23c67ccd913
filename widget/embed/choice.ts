import { readDialled } from "../../src/directory/phone-number";
import { type OptionName, optionNames, OPTIONS } from "../options";
import type { Option } from "../option-readers";
import { isAddress, isOwnAddress } from "./address";

/** An option that somebody chooses as such; `local` follows from the contact that is written in. */
export type Field = Exclude<OptionName, "local">;

const EDITORS = ["script", "div", "iframe", "links"] as const;

const VERSIONS = ["rolling", "pinned"] as const;

/** What the webmaster's editor lets through, the most first; it decides which snippet fits. */
export type Editor = (typeof EDITORS)[number];

/** Whether the script is replaced now and then, or stays the one whose content was hashed. */
export type Version = (typeof VERSIONS)[number];

// Pages of somebody else on which the box is tried out.
const HOSTS = ["school", "town", "dark"] as const;

interface Extra {
  readonly fallback: string;
  readonly fits: (value: string) => boolean;
}

const oneOf = (values: readonly string[]): Extra => ({
  fallback: values[0] ?? "",
  fits: (value) => values.includes(value),
});

/** What is chosen besides the options of the box. */
const EXTRAS = {
  contact: { fallback: "", fits: (value) => value.length <= 300 },
  phone: { fallback: "", fits: (value) => value === "" || readDialled(value) !== undefined },
  editor: oneOf(EDITORS),
  version: oneOf(VERSIONS),
  folder: { fallback: "/kos/", fits: isAddress },
  guard: oneOf(["off", "on"]),
  host: oneOf(HOSTS),
  width: oneOf(["wide", "narrow"]),
} as const satisfies Record<string, Extra>;

/** Everything that can be chosen on the page, by name. */
export type Key = Field | keyof typeof EXTRAS;

/** All choices as they were written; `""` is an option that nobody set. */
export type Choice = Readonly<Record<Key, string>>;

/** The options in the order of their table. */
export const FIELDS: readonly Field[] = optionNames().filter((name) => name !== "local");

const isField = (key: Key): key is Field => FIELDS.some((field) => field === key);

const KEYS: readonly Key[] = [...FIELDS, ...(Object.keys(EXTRAS) as (keyof typeof EXTRAS)[])];

const fallbackOf = (key: Key): string => (isField(key) ? "" : EXTRAS[key].fallback);

/** What the page shows to somebody who comes without a link. */
export const NOTHING_CHOSEN: Choice = fill(fallbackOf);

/** Control characters break a line of HTML in two, and half a surrogate pair is no character. */
const UNWRITABLE = /\p{Cc}|\p{Cs}/u;

/** Whether a value may go into a snippet: the same readers decide as in the box. */
export function fits(key: Key, value: string): boolean {
  if (UNWRITABLE.test(value)) return false;
  if (!isField(key)) return EXTRAS[key].fits(value);
  if (value.trim() === "") return true;
  // The reader would measure it against the address of this page, but it will stand on another.
  if (key === "source") return isOwnAddress(value) || (isAddress(value) && value.startsWith("https:"));
  const { read }: Option<unknown> = OPTIONS[key];
  return read(value.trim()) !== undefined;
}

/**
 * Reads what a link brings. An address of another site is left out: whoever sends a link must not be able to decide
 * whose script a school pastes into its page.
 */
export function readChoice(fragment: string): Choice {
  const asked = new URLSearchParams(fragment);
  return fill((key) => {
    const value = asked.get(key) ?? "";
    return value && fits(key, value) && travels(key, value) ? value : fallbackOf(key);
  });
}

/** Writes what differs from the beginning, for a link that can be sent. */
export function writeChoice(choice: Choice): string {
  const told = KEYS.filter((key) => choice[key] !== fallbackOf(key));
  const sent = told.filter((key) => fits(key, choice[key]) && travels(key, choice[key]));
  return new URLSearchParams(sent.map((key) => [key, choice[key]])).toString();
}

const travels = (key: Key, value: string): boolean =>
  (key !== "folder" && key !== "source") || isOwnAddress(value);

function fill(valueOf: (key: Key) => string): Choice {
  return Object.fromEntries(KEYS.map((key) => [key, valueOf(key)])) as Choice;
}
