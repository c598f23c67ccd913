import { parseSync, Visitor } from "vite";

/** A lone backslash before the character is an escape that means the character itself; both give way to one escape. */
const BEYOND_ASCII = /(?<!\\)((?:\\\\)*)\\([\u0080-\uffff])|[\u0080-\uffff]/g;

/**
 * Writes a script in pure ASCII, so that it reads the same on a windows-1250 page whose server names no charset.
 * `\uXXXX` of each UTF-16 unit means the same character in strings, templates, regular expressions (with and
 * without the flag u) and identifiers of the basic plane. Where it would not (`String.raw`), it throws.
 * @param {string} code
 */
export function toAscii(code) {
  const ascii = writeEscapes(code);
  if (ascii === code) return code;
  if (rawTemplates(code).join() !== rawTemplates(ascii).join()) {
    throw new Error("a tagged template holds text beyond ASCII; move it into a string");
  }
  return ascii;
}

/**
 * The escapes alone, also for a piece of a script that is none by itself.
 * @param {string} code
 */
export function writeEscapes(code) {
  return code.replace(BEYOND_ASCII, (unit, slashes, escaped) =>
    escaped ? slashes + escape(escaped) : escape(unit),
  );
}

/** Runs `toAscii` over every built script. */
export const ascii = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:ascii",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk") file.code = toAscii(file.code);
      }
    },
  });

/** @param {string} unit */
function escape(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** @param {string} code */
function rawTemplates(code) {
  const { program, errors } = parseSync("bundle.js", code);
  if (errors[0]) throw new Error(errors[0].message);
  /** @type {string[]} */
  const texts = [];
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => texts.push(...quasi.quasis.map(({ value }) => value.raw)),
  }).visit(program);
  return texts;
}
