import { phoneLink, readDialled } from "../src/directory/phone-number";
import { findPlace, REGIONS } from "../src/directory/regions";
import type { ContactPart } from "../src/view/local-contact";

/** One `data-kos-*` option: how it is read, what holds without it, and the line about it in the README. */
export interface Option<T> {
  /** What a webmaster may write; stands in the README and in the warning about a bad value. */
  readonly values: string;
  /** Gives `undefined` for a value that is not allowed; the value is already trimmed. */
  readonly read: (value: string) => T | undefined;
  readonly fallback: T;
  readonly doc: string;
}

/** The half of an option that its kind of value decides. */
type Reader<T> = Pick<Option<T>, "values" | "read">;

/** One word of a list; `spell` gives the form a webmaster writes. */
export function oneOf<const T extends string>(
  values: readonly T[],
  spell = (value: T): string => value,
): Reader<T> {
  return {
    values: values.map(spell).join(", "),
    read: (raw) => values.find((value) => spell(value) === raw.toLowerCase()),
  };
}

/** A list by commas or spaces. One unknown item makes the whole list bad: half a filter is a guess. */
export function listOf<const T extends string>(
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

/** A whole number within bounds. */
export function wholeNumber(min: number, max: number): Reader<number> {
  return {
    values: `${min} to ${max}`,
    read: (raw) => {
      const number = Number(raw);
      return /^\d+$/.test(raw) && number >= min && number <= max ? number : undefined;
    },
  };
}

/** Present and empty means yes, as in HTML. */
export function readBoolean(raw: string): boolean | undefined {
  const value = raw.toLowerCase();
  if (["", "true", "1", "on", "ano"].includes(value)) return true;
  return ["false", "0", "off", "ne"].includes(value) ? false : undefined;
}

/** Gives the slug, so that `CZ041` and `karlovarsky` are one place. */
export function readRegion(raw: string): string | undefined {
  const place = findPlace(raw);
  return place && (place.district ?? REGIONS.find(({ code }) => code === place.region)?.slug);
}

/** Plain http is as good as the page itself, but never better: another site has to come over https. */
export function readSource(raw: string): string | undefined {
  if (!raw) return undefined;
  try {
    const { protocol, origin, href } = new URL(raw, document.baseURI);
    return protocol === "https:" || (protocol === "http:" && origin === location.origin) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** WCAG 2.1 relative luminance: a colour too pale to read on white is not allowed to carry a number. */
export function readAccent(raw: string): string | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(raw);
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => {
    const share = parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= 7 ? raw : undefined;
}

/** The vocabulary's terms as attributes are written. */
export function toKebab(term: string): string {
  return term.replace(/_/g, "-");
}

/** A heading longer than a line is no heading. */
export const readHeading = (raw: string): string | undefined =>
  raw.length > 0 && raw.length <= 80 ? raw : undefined;

const LOCAL_CHARACTERS = 400;

/**
 * The page's own contact, from the element with this id: its text in lines, with its links to call and to open where
 * they stand, and nothing else of its HTML. One number that cannot be dialled makes the whole contact bad.
 */
export function readLocal(id: string): readonly ContactPart[] | undefined {
  const element = document.getElementById(id);
  const parts = element ? readContact(element) : [];
  const known = parts.filter((part) => part !== undefined);
  const textFrom = (at: number): string =>
    known
      .slice(at)
      .map(({ text }) => text)
      .join("")
      .trim();
  const { length } = textFrom(0);
  if (known.length < parts.length || length === 0 || length > LOCAL_CHARACTERS) return undefined;
  return known.filter((_, at) => textFrom(at));
}

function readContact(node: Node): (ContactPart | undefined)[] {
  if (node instanceof HTMLAnchorElement) return [readContactLink(node)];
  if (node instanceof Text) return [{ text: collapse(node.data) }];
  if (node instanceof Element && /^(?:script|style|template)$/.test(node.localName)) return [];
  const parts = [...node.childNodes].flatMap(readContact);
  // Editors write lines without a space between: the number of a door must not run into that of a telephone.
  return LINE.test(node.nodeName) ? [...parts, { text: "\n" }] : parts;
}

const LINE = /^(br|p|div|li|t[dh]|d[td]|h\d)$/i;

function readContactLink(link: HTMLAnchorElement): ContactPart | undefined {
  const { href, hostname } = link;
  const text = collapse(link.textContent ?? "");
  if (/^https?:/.test(href)) return { text: text.trim() ? text : hostname, href };
  if (!href.startsWith("tel:")) return { text };
  const number = readDialled(href.slice("tel:".length));
  // The number is read as it is dialled, whatever the link says (DESIGN §1, rule 6).
  return number === undefined ? undefined : phoneLink(number);
}

const collapse = (text: string): string => text.replace(/\s+/g, " ");
