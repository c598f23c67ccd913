import { findPlace, PRAGUE_DISTRICTS, REGIONS } from "../src/directory/regions";
import { AUDIENCES, KINDS, LANGUAGES } from "../src/directory/vocabulary";

/** One `data-kos-*` option: how it is read, what holds without it, and the line about it in the README. */
export interface Option<T> {
  /** What a webmaster may write; stands in the README and in the warning about a bad value. */
  readonly values: string;
  /** Gives `undefined` for a value that is not allowed; the value is already trimmed. */
  readonly read: (value: string) => T | undefined;
  readonly fallback: T;
  readonly doc: string;
}

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
    ...oneOf(["inline", "compact"]),
    fallback: "inline",
    doc: "`compact` shows three cards first and the rest on demand.",
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
    read: (value) => (value.length > 0 && value.length <= 80 ? value : undefined),
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
    doc: "Start the `compact` layout unfolded.",
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
      problems.push(`${attribute}="${raw}" is not allowed, the default is used. Allowed: ${values}.`);
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
        `${name}="${source.getAttribute(name)}" is not an option of KOS. Allowed: ${known.join(", ")}.`,
    );
}

type Reader<T> = Pick<Option<T>, "values" | "read">;

function oneOf<const T extends string>(values: readonly T[], spell = (value: T): string => value): Reader<T> {
  return {
    values: values.map(spell).join(", "),
    read: (raw) => values.find((value) => spell(value) === raw.toLowerCase()),
  };
}

/** A list by commas or spaces. One unknown item makes the whole list bad: half a filter is a guess. */
function listOf<const T extends string>(
  values: readonly T[],
  spell: (value: T) => string,
): Reader<readonly T[]> {
  const one = oneOf(values, spell);
  return {
    values: one.values,
    read: (raw) => {
      const items = raw
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(one.read);
      const known = items.filter((item) => item !== undefined);
      return known.length === items.length ? known : undefined;
    },
  };
}

function wholeNumber(min: number, max: number): Reader<number> {
  return {
    values: `${min} to ${max}`,
    read: (raw) => {
      const number = Number(raw);
      return /^\d+$/.test(raw) && number >= min && number <= max ? number : undefined;
    },
  };
}

/** Present and empty means yes, as in HTML. */
function readBoolean(raw: string): boolean | undefined {
  const value = raw.toLowerCase();
  if (["", "true", "1", "on", "ano"].includes(value)) return true;
  return ["false", "0", "off", "ne"].includes(value) ? false : undefined;
}

/** Gives the slug, so that `CZ041` and `karlovarsky` are one place. */
function readRegion(raw: string): string | undefined {
  const place = findPlace(raw);
  return place && (place.district ?? REGIONS.find(({ code }) => code === place.region)?.slug);
}

/** WCAG 2.1 relative luminance: a colour too pale to read on white is not allowed to carry a number. */
function readAccent(raw: string): string | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(raw);
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => {
    const share = parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= 7 ? raw : undefined;
}

function toKebab(term: string): string {
  return term.replace(/_/g, "-");
}
