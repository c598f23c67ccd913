import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { filesUnder, ROOT } from "./files.mjs";

const CORE = ["data", "directory"];
const MIDDLE = [...CORE, "hours", "search", "coverage"];
const OUTER = [...MIDDLE, "guidance", "handover", "i18n", "view"];

/**
 * Which parts a part may import besides itself, and which packages. Imports point one way:
 * data ← directory ← hours, search, coverage, roster ← handover, view ← widget, popup; nobody imports the command line.
 * @type {Readonly<Record<string, { parts: readonly string[], packages: RegExp }>>}
 */
export const MAY_IMPORT = {
  data: { parts: [], packages: /^$/ },
  directory: { parts: CORE, packages: /^@noble\/ed25519$/ },
  hours: { parts: CORE, packages: /^$/ },
  search: { parts: CORE, packages: /^$/ },
  coverage: { parts: CORE, packages: /^$/ },
  roster: { parts: CORE, packages: /^$/ },
  guidance: { parts: MIDDLE, packages: /^$/ },
  i18n: { parts: CORE, packages: /^$/ },
  handover: { parts: [...MIDDLE, "i18n"], packages: /^qr$/ },
  view: { parts: [...MIDDLE, "i18n"], packages: /^preact(\/|$)/ },
  widget: { parts: OUTER, packages: /^preact(\/|$)/ },
  popup: { parts: [...OUTER, "roster"], packages: /^(preact(\/|$)|webextension-polyfill$)/ },
  cli: { parts: [...MIDDLE, "roster", "guidance", "handover", "i18n", ".ci"], packages: /./ },
};

/**
 * What exactly one file may import.
 * @type {readonly (readonly [target: RegExp, file: string])[]}
 */
export const ONE_IMPORTER = [
  [/^src\/data\/release\/keys\//, "src/directory/pinned.ts"],
  [/^src\/data\/release\/box\./, "src/directory/bundled-box.ts"],
  [/^src\/data\/release\/guidance\./, "src/guidance/bundled.ts"],
  [/^src\/data\/release\//, "src/directory/bundled.ts"],
  [/^webextension-polyfill$/, "src/popup/browser-api.ts"],
];

/** Declaration files are no code: they describe data in the words of the directory. */
const DECLARATIONS = /\.d(\.\w+)?\.ts$/;

/** The browser's extension API, by either of its names, as a global. */
const BROWSER_API = "src/popup/browser-api.ts";

/**
 * Names every import that goes the wrong way; empty means that the tree keeps the design.
 * Type imports, re-exports and `import()` count like any other.
 * @param {Iterable<{ path: string, source: string }>} files paths relative to the clone
 */
export function importProblems(files) {
  return [...files].flatMap(({ path, source }) => {
    const { imports, touchesBrowser, errors } = read(path, source);
    const wrong = imports.flatMap((specifier) => problemOf(path, specifier) ?? []);
    if (touchesBrowser && path !== BROWSER_API) wrong.push(`only ${BROWSER_API} may touch the browser API`);
    return [...errors, ...wrong].map((problem) => `${path}: ${problem}`);
  });
}

/** The real tree, ready for `importProblems`. */
export function sourceFiles() {
  return ["src", "widget"].flatMap((folder) =>
    filesUnder(folder)
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !DECLARATIONS.test(name))
      .map((name) => ({
        path: `${folder}/${name}`,
        source: readFileSync(posix.join(ROOT, folder, name), "utf8"),
      })),
  );
}

/**
 * @param {string} path
 * @param {string} specifier
 */
function problemOf(path, specifier) {
  const target = /^[./]/.test(specifier) ? posix.join(posix.dirname(path), specifier) : undefined;
  const [, importer] = ONE_IMPORTER.find(([pattern]) => pattern.test(target ?? specifier)) ?? [];
  if (importer && importer !== path) return `only ${importer} may import ${specifier}`;
  const from = partOf(path);
  const rule = MAY_IMPORT[from];
  if (!rule) return `${from} is no part of the design`;
  if (!target)
    return rule.packages.test(specifier) ? undefined : `${from} may not use the package ${specifier}`;
  const to = partOf(target);
  return to === from || rule.parts.includes(to) ? undefined : `${from} may not import ${to} (${specifier})`;
}

/** @param {string} path */
function partOf(path) {
  const [top = "", next = ""] = path.split("/");
  return top === "src" ? next : top;
}

/**
 * @param {string} path
 * @param {string} source
 */
function read(path, source) {
  const { program, errors } = parseSync(path, source);
  /** @type {string[]} */
  const imports = [];
  let touchesBrowser = false;
  /** @param {{ source?: unknown }} node */
  const note = ({ source: from }) => {
    if (from === null || from === undefined) return;
    const value = /** @type {{ value?: unknown }} */ (from).value;
    imports.push(typeof value === "string" ? value : "a computed name");
  };
  new Visitor({
    ImportDeclaration: note,
    ExportAllDeclaration: note,
    ExportNamedDeclaration: note,
    ImportExpression: note,
    TSImportType: note,
    MemberExpression({ object, property }) {
      const names = [object, property].flatMap((node) => (node.type === "Identifier" ? node.name : []));
      const [first = "", second = ""] = names;
      touchesBrowser ||= /^(chrome|browser)$/.test(first);
      touchesBrowser ||= /^(globalThis|window|self)$/.test(first) && /^(chrome|browser)$/.test(second);
    },
  }).visit(program);
  return { imports, touchesBrowser, errors: errors.map(({ message }) => message) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = importProblems(sourceFiles());
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
