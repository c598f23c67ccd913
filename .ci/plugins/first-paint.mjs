import { createHash } from "node:crypto";

const STYLESHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+)">/g;
const SCRIPT = /<(?=script type="module"|link rel="modulepreload")(\w+)/g;
const STYLES = "style-src 'self'";

/**
 * Lets the pages of the extension be painted before anything else has come. The style stands in the page and its hash in
 * the manifest's policy: a file would be asked for only when the page is there, and the paint would wait for it. The
 * scripts are asked for at once but stand behind the paint.
 */
export function firstPaint() {
  /** @type {Set<string>} */
  const hashes = new Set();
  return /** @type {import("vite").Plugin} */ ({
    name: "kos:first-paint",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) =>
        html.replace(SCRIPT, '<$1 fetchpriority="low"').replace(STYLESHEET, (_, name) => {
          const style = takeStyle(bundle, name);
          hashes.add(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
          return `<style>${style}</style>`;
        }),
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const manifest = bundle["manifest.json"];
        if (manifest?.type !== "asset") throw new Error("there is no manifest to allow the styles");
        const [before, after, ...more] = String(manifest.source).split(STYLES);
        if (after === undefined || more.length) throw new Error(`the manifest must say ${STYLES} once`);
        manifest.source = `${before}${[STYLES, ...[...hashes].sort()].join(" ")}${after}`;
      },
    },
  });
}

/**
 * Takes the style of one page out of the files that are written: nothing else asks for it.
 * @param {import("vite").Rolldown.OutputBundle} bundle
 * @param {string} name
 */
function takeStyle(bundle, name) {
  const file = bundle[name];
  if (file?.type !== "asset") throw new Error(`there is no ${name}`);
  const style = String(file.source).trim();
  // Addresses are relative to the file, and a tag would end the style.
  if (/url\(|<\//.test(style)) throw new Error(`${name} cannot stand in a page`);
  delete bundle[name];
  return style;
}
