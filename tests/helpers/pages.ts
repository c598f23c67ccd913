import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../.ci/files.mjs";
import type { Answer } from "./server";

const KOS = readFileSync(join(ROOT, "dist/widget/kos.js"), "utf8");

/** What every page must keep showing without the script. */
export const PLAIN_LINKS =
  '<p id="plain">Volejte <a href="tel:112">112</a> nebo <a href="tel:158">158</a>.</p>';

/** The script the way the demo pages embed it. */
export const SCRIPT = '<script src="/kos.js" async></script>';

/** A place for a box, with attributes such as `data-kos-region="praha"`. */
export const placeholder = (attributes = ""): string =>
  `<div data-kos-help ${attributes}>${PLAIN_LINKS}</div>`;

/** A page of somebody else; everything that is left out is ordinary. */
export interface HostPage {
  readonly doctype?: string;
  /** Attributes of the root element. */
  readonly html?: string;
  readonly head?: string;
  /** What stands in `<main>`. */
  readonly main?: string;
  /** What stands at the end of `<body>`. */
  readonly end?: string;
}

/** Writes a host page; the ends of elements are written out, so that the same text can be served as XHTML. */
export function hostPage(page: HostPage = {}): string {
  const {
    doctype = "<!doctype html>",
    html = 'lang="cs"',
    head = "",
    main = placeholder(),
    end = SCRIPT,
  } = page;
  return `${doctype}
<html ${html}><head><title>Obec Lipov\u00e1</title>${head}</head>
<body><header><p>Obec</p></header><main><h1>Soci\u00e1ln\u00ed odbor</h1><p id="text">\u017dlu\u0165ou\u010dk\u00fd k\u016f\u0148</p>
${main}</main>${end}</body></html>`;
}

/** Everything a visit needs to be served: the page, the script beside it, and what else the page asks for. */
export function siteOf(
  page: string | Answer,
  more: Readonly<Record<string, Answer>> = {},
): Record<string, Answer> {
  return {
    "/": typeof page === "string" ? { body: page } : page,
    // No charset on purpose: the script has to read the same on a page in any encoding.
    "/kos.js": { body: KOS, type: "text/javascript" },
    ...more,
  };
}
