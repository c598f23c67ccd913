import { parseSync, Visitor } from "vite";

/**
 * Empties the lines that the README makes of the table of options: they stand beside what they are about, and no
 * visitor downloads them. Throws when there is none, because then the table has changed its form.
 * @param {string} source the table as JavaScript
 */
export function withoutDocs(source) {
  const { program, errors } = parseSync("options.js", source);
  if (errors[0]) throw new Error(errors[0].message);
  /** @type {{ start: number, end: number }[]} */
  const docs = [];
  new Visitor({
    Property({ key, value: { start, end } }) {
      if (key.type === "Identifier" && key.name === "doc") docs.push({ start, end });
    },
  }).visit(program);
  if (docs.length === 0) throw new Error("the table of options has no doc lines");
  return docs.reduceRight((code, { start, end }) => `${code.slice(0, start)}""${code.slice(end)}`, source);
}

/** Applies `withoutDocs` to the table of options in the help box. */
export const optionDocs = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:option-docs",
    enforce: "post",
    transform: {
      filter: { id: /\/widget\/options\.ts$/ },
      handler: (source) => ({ code: withoutDocs(source), map: null }),
    },
  });
