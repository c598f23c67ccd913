import { PRAGUE_DISTRICTS, REGIONS } from "../src/directory/regions";
import { AUDIENCES, KINDS, LANGUAGES } from "../src/directory/vocabulary";
import {
  listOf,
  oneOf,
  type Option,
  readAccent,
  readBoolean,
  readHeading,
  readLocal,
  readRegion,
  readSource,
  toKebab,
  wholeNumber,
} from "./option-readers";

/**
 * Every option a webmaster can set, and nothing else: the README's table is made from this one. A bad value gives
 * the fallback and one warning; no option can hide the emergency numbers.
 */
export const OPTIONS = {
  lang: {
    ...oneOf(LANGUAGES),
    fallback: undefined,
    doc: "Language of the box. Without it: the nearest `lang` of the page, else Czech.",
  },
  region: {
    values: `${REGIONS.map(({ slug }) => slug).join(", ")}, praha-1 to praha-${PRAGUE_DISTRICTS.length}`,
    read: readRegion,
    fallback: "",
    doc: "Region, or district of Prague, chosen when the box opens. Without it: the whole country.",
  },
  audience: {
    ...oneOf(AUDIENCES, toKebab),
    fallback: undefined,
    doc: "Door that is open when the box opens. The visitor can choose another.",
  },
  kind: {
    ...listOf(KINDS, toKebab),
    fallback: [],
    doc: "Show only these kinds of service (a list). Ignored where nothing would be left.",
  },
  layout: {
    ...oneOf(["inline", "compact", "button"]),
    fallback: "inline",
    doc: "`compact` shows three cards first and the rest on demand; `button` is a round button in a corner that opens the box. One button per page; a second one becomes `inline`.",
  },
  corner: {
    ...oneOf(["end", "start"]),
    fallback: "end",
    doc: "Side of the page on which the `button` stands: where its lines end, or where they start.",
  },
  theme: {
    ...oneOf(["light", "dark", "auto"]),
    fallback: "light",
    doc: "`auto` follows the visitor's device.",
  },
  accent: {
    values: "#rrggbb with a contrast of at least 7 : 1 to white",
    read: readAccent,
    fallback: "",
    doc: "Colour of numbers and buttons on the light theme.",
  },
  heading: {
    values: "text of at most 80 characters",
    read: readHeading,
    fallback: "",
    doc: "Heading of the box. Keep it neutral: somebody may look over the visitor's shoulder.",
  },
  "heading-level": {
    ...wholeNumber(2, 5),
    fallback: 2,
    doc: "Level of the heading, so that it fits the outline of the page.",
  },
  limit: { ...wholeNumber(3, 30), fallback: 8, doc: 'How many cards are shown before "show more".' },
  open: {
    values: "on, off",
    read: readBoolean,
    fallback: false,
    doc: "Start the `compact` layout unfolded, the `button` opened.",
  },
  exit: {
    values: "on, off",
    read: readBoolean,
    fallback: true,
    doc: "Button that covers the page and opens the weather instead, and Shift pressed three times anywhere on the page (with the `button` layout: once it was opened).",
  },
  print: {
    ...oneOf(["card", "hide"]),
    fallback: undefined,
    doc: "`card` prints the emergency numbers and the cards on screen, black on white; `hide` prints nothing. Without it: `hide` for the `button`, else `card`.",
  },
  local: {
    values: "id of an element with 1 to 400 characters and no tel: link without a number",
    read: readLocal,
    fallback: undefined,
    doc: "The page's own contact: text, `tel:` and web links of that element, marked as not checked by KOS. Not shown to people who want to stop hurting others.",
  },
  source: {
    values: "https address of a signed directory, or any address of the page's own site",
    read: readSource,
    fallback: "",
    doc: "Where to look for a newer `directory.signed.json`, once per page. What is not genuine and newer is ignored.",
  },
} as const satisfies Record<string, Option<unknown>>;

/** The name of an option, without `data-kos-`. */
export type OptionName = keyof typeof OPTIONS;

/** All options with their values; what a bad or missing one gives is its fallback. */
export type Options = {
  readonly [Name in OptionName]:
    | NonNullable<ReturnType<(typeof OPTIONS)[Name]["read"]>>
    | (typeof OPTIONS)[Name]["fallback"];
};

/** Prefix of every attribute of ours. */
export const PREFIX = "data-kos-";

// These name the box and its state; they configure nothing.
const NOT_OPTIONS: readonly string[] = ["help", "state"];

/**
 * Reads the options of a box. `sources` are the elements that may carry them, the most important first (the
 * placeholder, then the script). Never throws; each problem is one English line for the webmaster.
 */
export function readOptions(sources: readonly Element[]): { options: Options; problems: string[] } {
  const problems: string[] = [];
  const options: Record<string, unknown> = {};
  for (const name of optionNames()) {
    const attribute = PREFIX + name;
    const raw = sources.map((source) => source.getAttribute(attribute)).find((value) => value !== null);
    const { read, fallback, values }: Option<unknown> = OPTIONS[name];
    const value = typeof raw === "string" ? read(raw.trim()) : undefined;
    if (typeof raw === "string" && value === undefined) {
      problems.push(`${attribute}="${cut(raw)}" is not allowed, the default is used. Allowed: ${values}.`);
    }
    options[name] = value ?? fallback;
  }
  for (const source of sources) problems.push(...unknownAttributes(source));
  return { options: options as Options, problems };
}

/** Names of all options, for whoever watches or documents them. */
export const optionNames = (): OptionName[] => Object.keys(OPTIONS) as OptionName[];

function unknownAttributes(source: Element): string[] {
  const known = [...optionNames(), ...NOT_OPTIONS].map((name) => PREFIX + name);
  return source
    .getAttributeNames()
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .map(
      (name) =>
        `${name}="${cut(source.getAttribute(name) ?? "")}" is not an option of KOS. Allowed: ${known.join(", ")}.`,
    );
}

/** A warning stays one line, however much was pasted. */
const cut = (value: string): string => (value.length > 100 ? `${value.slice(0, 100)}...` : value);
