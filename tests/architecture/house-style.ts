import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { filesUnder, ROOT } from "../../.ci/files.mjs";

/** A file of the tree, or one planted by a test. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** The files of these folders, declaration files left out. */
export function sources(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    filesUnder(folder)
      .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name) && !/\.d(\.\w+)?\.ts$/.test(name))
      .map((name) => ({ path: `${folder}/${name}`, source: readFileSync(join(ROOT, folder, name), "utf8") })),
  );
}

/** Files of more lines than a reader takes in at one sitting. */
export function tooLong(files: readonly SourceFile[], most: number): readonly string[] {
  return files
    .filter((file) => countLines(file) > most)
    .map((file) => `${file.path}: ${countLines(file)} lines`);
}

/** The length of a typical file. */
export function medianLines(files: readonly SourceFile[]): number {
  const lengths = files.map(countLines).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/**
 * Exports without a doc comment directly above. Of an overloaded function the first signature speaks for all;
 * what is passed on by name is documented where it is declared.
 */
export function undocumentedExports(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => !path.endsWith(".css"))
    .flatMap(({ path, source }) => {
      const { program, comments } = parseSync(path, source);
      const docs = comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"));
      const exported = program.body.filter(
        (node) => node.type.startsWith("Export") && !(node.type === "ExportNamedDeclaration" && node.source),
      );
      const documented = exported.filter(({ start }) =>
        docs.some(({ end }) => end <= start && source.slice(end, start).trim() === ""),
      );
      const known = new Set(documented.map((node) => nameOf(source.slice(node.start, node.end))));
      return exported
        .map((node) => nameOf(source.slice(node.start, node.end)))
        .filter((name) => !known.has(name))
        .map((name) => `${path}: ${name}`);
    });
}

/** Work that was left for later: it belongs into the issue tracker, not into the code. */
export function leftovers(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ source }) => /\b(TO(?:)DO|FIX(?:)ME|XX(?:)X|HA(?:)CK)\b/.test(source))
    .map(({ path }) => path);
}

/** `for…in` visits what Prototype.js adds to every array; code on host pages cannot use it. */
export function forInLoops(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, source }) => {
    const found: string[] = [];
    if (!path.endsWith(".css")) {
      new Visitor({ ForInStatement: () => void found.push(path) }).visit(parseSync(path, source).program);
    }
    return found;
  });
}

/** `new Date()` and `Date()` read the clock behind the caller's back; the linter sees only `Date.now`. */
export function hiddenClocks(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, source }) => {
    const found: string[] = [];
    const note = (node: { readonly callee: object; readonly arguments: readonly unknown[] }) => {
      const named = "name" in node.callee && node.callee.name === "Date";
      if (named && node.arguments.length === 0) found.push(path);
    };
    if (!path.endsWith(".css")) {
      new Visitor({ NewExpression: note, CallExpression: note }).visit(parseSync(path, source).program);
    }
    return found;
  });
}

function countLines({ source }: SourceFile): number {
  return source.trimEnd().split("\n").length;
}

function nameOf(code: string): string {
  const declared =
    /^export (?:default |declare |abstract |async )*(?:const|let|function\*?|class|interface|type) (\w+)/;
  return declared.exec(code)?.[1] ?? code.slice(0, 60);
}
