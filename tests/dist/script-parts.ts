import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { ROOT } from "../../.ci/files.mjs";
import { unpackEnvelope } from "../../src/directory/unpack";

interface Literal {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const script = readFileSync(join(ROOT, "dist/widget/kos.js"), "utf8");

/** Every text written down in the script, with its place. */
function literals(): readonly Literal[] {
  const found: Literal[] = [];
  const { program, errors } = parseSync("kos.js", script);
  if (errors[0]) throw new Error(errors[0].message);
  new Visitor({
    Literal: ({ value, start, end }) => void (typeof value === "string" && found.push({ value, start, end })),
    TemplateLiteral: ({ quasis, start, end }) =>
      void (quasis.length === 1 && found.push({ value: quasis[0]!.value.cooked ?? "", start, end })),
  }).visit(program);
  return found;
}

const texts = literals();

function theOne(wanted: (text: string) => boolean): Literal {
  const [found, ...more] = texts.filter(({ value }) => wanted(value));
  if (!found || more.length) throw new Error(`${more.length + (found ? 1 : 0)} such texts in the script`);
  return found;
}

const packed = theOne((text) => text.startsWith('{"format":"help-directory-envelope/'));
const pinnedKeys = theOne((text) => text.startsWith("{") && text.includes('"help-directory-keys/1"'));

/**
 * The built script and the signed texts compiled into it: `packed` is the envelope as it lies there, `envelope` what the
 * code of the box makes of it.
 */
export const KOS_PARTS = {
  script,
  packed: packed.value,
  envelope: unpackEnvelope(packed.value),
  pinnedKeys: pinnedKeys.value,
};

/** Every short text of the script that is not part of a signed one. */
export const OWN_TEXTS: readonly string[] = texts
  .filter((literal) => literal !== packed && literal !== pinnedKeys)
  .map(({ value }) => value);

/** The script with one of its signed texts replaced, as an attacker on the way would do it. */
export function rewritten(from: string, to: string): string {
  const { start, end } = theOne((text) => text === from);
  return script.slice(0, start) + JSON.stringify(to) + script.slice(end);
}
