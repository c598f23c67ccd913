import { createHash } from "node:crypto";
import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Edition } from "../edition";

/** The tab says nothing about why somebody reads the page (DESIGN §1, rule 4). */
const TITLE = "Pomoc a kontakty";

interface DocumentProps {
  readonly edition: Edition;
  /** Stands behind the neutral title, so that tabs can be told apart. */
  readonly place?: string;
  /** Free of quotes and ampersands, which would be escaped. */
  readonly style: string;
  readonly children: ComponentChildren;
}

/**
 * A page that needs nothing but itself: no script, no second request, no referrer, one stylesheet known by its hash.
 * Trial releases stay out of search engines.
 */
export function Document({ edition, place, style, children }: DocumentProps) {
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return (
    <html lang="cs">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        {edition.directory.release === "development" && <meta name="robots" content="noindex" />}
        <title>{place === undefined ? TITLE : `${TITLE} – ${place}`}</title>
        <style>{style}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}

/** The text of a page; the library escapes every value that comes from the directory. */
export const writePage = (page: VNode): string => `<!doctype html>\n${renderToString(page)}\n`;
