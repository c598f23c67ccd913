const RAW_HTML = '"dangerouslySetInnerHTML"==s?';

/** Preact's only use of `innerHTML`, as released in 11.2.0: three places, each found exactly once. */
const CUTS = /** @type {const} */ ([
  [`${RAW_HTML}y=k:`, ""],
  [`${RAW_HTML}h=k:`, ""],
  [
    'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
    "(",
  ],
]);

/**
 * Takes raw HTML out of Preact, so that "no innerHTML" can be said of the built file without an exception.
 * Throws when the source is not the one we know: a new Preact is looked at by a person first.
 * @param {string} source
 */
export function withoutRawHtml(source) {
  return CUTS.reduce((code, [from, to]) => {
    const [before, after, ...more] = code.split(from);
    if (after === undefined || more.length) throw new Error(`Preact changed; review the cut of ${from}`);
    return before + to + after;
  }, source);
}

/** Applies `withoutRawHtml` to the Preact that goes into the help box. */
export const preactWithoutRawHtml = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:preact",
    transform: {
      filter: { id: /\/node_modules\/preact\/dist\/preact\.mjs$/ },
      handler: (source) => ({ code: withoutRawHtml(source), map: null }),
    },
  });
