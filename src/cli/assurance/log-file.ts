import { isDeepStrictEqual } from "node:util";
import { parse, stringify } from "yaml";
import { type Checked, refuseOne } from "../problem";
import type { AssuranceEntry } from "../records";

const HEADING = `# yaml-language-server: $schema=../assurances.schema.json
# Připisuje kos assure. Řádky jen přibývají: tak je vidět, kdo kdy co ověřil.
`;

/**
 * The text of a log with new entries at its end; what stood there stays byte for byte, comments included. A file in
 * another form, such as `[]`, cannot be continued (`E_LOG`).
 */
export function appendEntries(
  text: string | undefined,
  before: readonly AssuranceEntry[],
  entries: readonly AssuranceEntry[],
  file: string,
): Checked<string> {
  const start = text === undefined ? HEADING : text.replace(/(?<!\n)$/, "\n");
  const next = start + entries.map((entry) => stringify([entry], STYLE)).join("");
  if (isDeepStrictEqual(readOr(next), [...before, ...entries])) return { ok: true, value: next };
  return refuseOne("E_LOG", "seznam s pomlčkami na začátku řádku, nebo žádný soubor", "jiný zápis", file);
}

/** Numbers and dates are texts; quotes around every text say so to people and programs alike. */
const STYLE = { defaultKeyType: "PLAIN", defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 } as const;

function readOr(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
