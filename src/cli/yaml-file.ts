import {
  type Document,
  isAlias,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { readText, showPath } from "./files";
import { type Checked, type Problem, refuse } from "./problem";
import type { World } from "./world";

/** Where a value stands inside a file. */
export type ValuePath = readonly (string | number)[];

/** A YAML file that remembers where each value stands, so that every fault can name its line. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Comments that somebody wrote beside the values, without their `#`; anybody can read them as well. */
  readonly comments: readonly string[];
  /** A fault at that value; `got` is what the editor typed there unless said otherwise. */
  readonly fault: (code: string, path: ValuePath, wanted: string, got?: string) => Problem;
}

/**
 * Reads one YAML file; a duplicate key, a broken line, or a text of which YAML would swallow a part is a fault
 * (`E_YAML`), never a guess.
 */
export function readYamlFile(world: World, path: string): Checked<YamlFile> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const file = showPath(world, path);
  const lines = new LineCounter();
  const document = parseDocument(text.value, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const errors = [...document.errors, ...document.warnings];
  const faults = errors
    // After the first broken line a parser stumbles over sound ones.
    .filter(({ code }, index) => index === 0 || code === "DUPLICATE_KEY")
    .map((error) => describeError(error, errors, file, text.value, lines));
  if (faults.length === 0) faults.push(...findSwallowed(document, file, text.value, lines));
  if (faults.length > 0) return refuse(...faults);
  return {
    ok: true,
    value: {
      file,
      value: document.toJS(),
      comments: listComments(text.value),
      fault: makeFault(file, text.value, document, lines),
    },
  };
}

/** Signs that mean something to YAML and were meant as text: what stands behind or before them would be lost. */
function findSwallowed(document: Document, file: string, text: string, lines: LineCounter): Problem[] {
  const faults: Problem[] = [];
  visit(document, {
    Node: (_key, node) => {
      const swallowed = sayMarked(node) ?? sayCut(node, text);
      const { line } = lines.linePos(node.range?.[0] ?? 0);
      if (swallowed) faults.push({ code: "E_YAML", file, line, ...swallowed });
    },
  });
  return faults;
}

type Swallowed = Pick<Problem, "wanted" | "got"> | undefined;

function sayMarked(node: Node): Swallowed {
  if (isAlias(node)) return { wanted: "hodnota napsaná celá", got: `odkaz *${node.source}` };
  const mark = "anchor" in node && node.anchor !== undefined ? `&${String(node.anchor)}` : node.tag;
  return isScalar(node) && mark !== undefined
    ? { wanted: "text, který začíná znakem & nebo !, celý v uvozovkách", got: mark }
    : undefined;
}

/** `Dlouhá #2`: a remark has a space behind its `#`. */
function sayCut(node: Node, text: string): Swallowed {
  if (!isScalar(node) || node.type !== "PLAIN" || !node.range) return undefined;
  const [start, end, behind] = node.range;
  const [cut] = /^ *#[^\s#].*/.exec(text.slice(end, behind)) ?? [];
  if (cut === undefined) return undefined;
  const wanted = "text se znakem # celý v uvozovkách (jinak by od něj dál zmizel)";
  return { wanted, got: `${text.slice(start, end)}${cut}` };
}

// The first line tells editors' tools where the schema is.
const SCHEMA_LINE = /^# yaml-language-server:/;

const listComments = (text: string): readonly string[] =>
  [...new Lexer().lex(text)]
    .filter((token) => token.startsWith("#") && !SCHEMA_LINE.test(token))
    .map((token) => token.slice(1).trim());

function makeFault(file: string, text: string, document: Document, lines: LineCounter): YamlFile["fault"] {
  return (code, path, wanted, got) => {
    const { range, exact } = findRange(document, path);
    const typed = exact ? firstLine(text.slice(range[0], range[1])) : "nic";
    return {
      code,
      file,
      line: lines.linePos(range[0]).line,
      ...(path.length > 0 ? { path: path.join(".") } : {}),
      wanted,
      got: got ?? typed,
    };
  };
}

/** The value's place in the text, or its nearest parent's when the value is missing. */
function findRange(document: Document, path: ValuePath): { range: [number, number]; exact: boolean } {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range =
      node && typeof node === "object" && "range" in node ? (node.range as number[] | null) : null;
    if (range) return { range: [range[0] ?? 0, range[1] ?? 0], exact: length === path.length };
  }
  return { range: [0, 0], exact: false };
}

function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > 80 ? `${line.slice(0, 77)}…` : line || "nic";
}

const SAME_INDENT = "řádky jedné úrovně odsazené stejně";
const CLOSED = "uzavřená závorka nebo uvozovky";

const EXPLANATIONS: Partial<Record<YAMLError["code"], string>> = {
  DUPLICATE_KEY: "každé jméno v záznamu jen jednou",
  BAD_INDENT: SAME_INDENT,
  TAB_AS_INDENT: "odsazení mezerami, ne tabulátorem",
  MISSING_CHAR: CLOSED,
  MULTIPLE_DOCS: "jeden záznam v jednom souboru",
  BAD_DQ_ESCAPE: "v uvozovkách bez zpětného lomítka",
  BAD_SCALAR_START: "text v uvozovkách",
};

/** The library has one code for faults that an editor mends in different ways; its sentences tell them apart. */
function explain({ code, message }: YAMLError, errors: readonly YAMLError[]): string {
  if (/indicator/.test(message)) return SAME_INDENT;
  if (/end with a/.test(message)) return `${CLOSED}, tady nebo o řádek výš`;
  if (code === "BLOCK_AS_IMPLICIT_KEY" && errors[1]?.code === "MULTILINE_IMPLICIT_KEY")
    return `${SAME_INDENT}, tento a ten pod ním`;
  return EXPLANATIONS[code] ?? "řádek „jméno: hodnota“ (text s dvojtečkou nebo # dejte do uvozovek)";
}

function describeError(
  error: YAMLError,
  errors: readonly YAMLError[],
  file: string,
  text: string,
  lines: LineCounter,
): Problem {
  const typed = text.split("\n").slice(0, lines.linePos(error.pos[0]).line);
  // A fault that was noticed at the end of the file began on the last line with something on it.
  const line = typed.findLastIndex((candidate) => candidate.trim() !== "") + 1;
  const got = firstLine(typed[line - 1] ?? "");
  return { code: "E_YAML", file, line: Math.max(line, 1), wanted: explain(error, errors), got };
}
