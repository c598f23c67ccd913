import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Answer } from "../../../helpers/server";
import { type Fixture, type Probe, siteWith } from "../hazard";
import { isThere, onPage, waitFor } from "../watch";
import { hostPage, SCRIPT } from "../../../helpers/pages";

const require = createRequire(import.meta.url);
const file = (path: string, type = "text/javascript"): Answer => ({ body: readFileSync(path), type });
const tag = (name: string): string => `<script src="/${name}.js"></script>`;

/** Libraries that Debian keeps, because the registry has no build of theirs for browsers. */
const DEBIAN = {
  "Prototype.js": "/usr/share/javascript/prototype/prototype.js",
  MooTools: "/usr/share/javascript/mootools/mootools-core.min.js",
} as const;

/** What a library has changed, so that nobody takes a page without it for one with it. */
const CHANGED = {
  "Prototype.js": "Array.from(new Map([[1, 2]])).length === 0",
  MooTools: "Array.from(new Map([[1, 2]])).length === 1 && typeof MooTools === 'object'",
} as const;

const patched = (name: keyof typeof DEBIAN): Fixture => ({
  name: `a page with ${name}`,
  site: siteWith({ head: tag("library") }, "", { "/library.js": file(DEBIAN[name]) }),
  without: "naive box",
  probes: [
    {
      row: "38",
      title: `the box does not lean on what ${name} changes`,
      naive: /no card/,
      look: async (visit) => {
        const changed = await visit.evaluate<boolean>(CHANGED[name]);
        await waitFor(() => isThere(visit), 1_000);
        const cards = await visit.evaluate<number>(
          `globalThis[Symbol.for("kos test")].roots.get(document.querySelector("[data-kos-help]"))?.querySelectorAll(".card a.number[href*='9'], .card a.number[href*='1']").length ?? 0`,
        );
        const errors = await visit.evaluate<string[]>(
          `(async ({ roots, errors }) => {
            const root = roots.get(document.querySelector("[data-kos-help]"));
            for (const part of ["[name=who]", "[name=when]:not(:checked)", ".quiet", ".more"]) {
              root?.querySelector(part)?.click();
              await new Promise((resolve) => setTimeout(resolve, 50));
            }
            return errors;
          })(globalThis[Symbol.for("kos test")])`,
        );
        return [
          ...errors,
          ...(changed ? [] : [`${name} is not there`]),
          ...(cards >= 3 ? [] : ["no card with a number"]),
        ];
      },
    },
  ],
});

/** A dialog of the page holds its focus; the box stands behind it, with its panel open. */
const behindDialog = (
  name: string,
  head: string,
  dialog: string,
  show: string,
  more: Record<string, Answer>,
): Fixture => ({
  name: `a page with a dialog of ${name}`,
  site: (build) =>
    build.site(hostPage({ head, main: `${dialog}${build.place("data-kos-open")}`, end: SCRIPT }), more),
  probes: [
    {
      row: "50",
      title: `the focus stays in the dialog of ${name}, and nothing calls itself for ever`,
      naive: /the focus went|recursion|call stack/,
      look: async (visit) => {
        await visit.evaluate(`void (${show})`);
        await waitFor(
          () => visit.evaluate<boolean>("document.activeElement.closest('#dialog') !== null"),
          2_000,
        );
        await visit.evaluate("document.querySelector('#own').focus()");
        await visit.evaluate("new Promise((resolve) => setTimeout(resolve, 200))");
        return visit.evaluate(
          `[...globalThis[Symbol.for("kos test")].errors, ...(document.activeElement.id === "own" ? [] : ["the focus went to " + document.activeElement.localName])]`,
        );
      },
    },
  ],
});
const modal = (attributes: string): string =>
  `<div class="modal fade" id="dialog" tabindex="-1" ${attributes}><div class="modal-dialog"><div class="modal-content"><p>Dialog</p><input id="own"></div></div></div>`;
const JQUERY = file(require.resolve("jquery/dist/jquery.min.js"));

/** What reads in Czech although the page is in an old encoding. */
const readsCzech =
  (charset: string): Probe["look"] =>
  (visit, { heading }) =>
    visit.evaluate(
      `(({ roots }) => {
        const read = roots.get(document.querySelector("[data-kos-help]"))?.querySelector(".heading").textContent;
        return [
          ...(document.characterSet.toLowerCase() === "${charset}" ? [] : ["the page is in " + document.characterSet]),
          ...(read === ${JSON.stringify(heading)} ? [] : ["the heading reads " + read]),
        ];
      })(globalThis[Symbol.for("kos test")])`,
    );

/** Rows 37 to 40 and 50: old libraries, old encodings, old markup. */
export const LIBRARIES: readonly Fixture[] = [
  {
    name: "a page with RequireJS",
    site: siteWith({ head: tag("require") }, "", {
      "/require.js": file(require.resolve("requirejs/require.js")),
    }),
    without: "naive box",
    probes: [
      {
        row: "37",
        title: "the script defines no module",
        naive: /no box/,
        look: onPage(async ({ errors, roots }) => {
          const there = () => roots.get(document.querySelector("[data-kos-help]")!)?.querySelector(".card");
          for (let waited = 0; !there() && waited < 1_000; waited += 25)
            await new Promise((resolve) => setTimeout(resolve, 25));
          const loaded = typeof Reflect.get(globalThis, "define") === "function";
          return [...errors, ...(there() ? [] : ["no box"]), ...(loaded ? [] : ["no loader"])];
        }),
      },
    ],
  },
  ...(["Prototype.js", "MooTools"] as const).filter((name) => existsSync(DEBIAN[name])).map(patched),
  ...["windows-1250", "iso-8859-2"].map((charset): Fixture => ({
    name: `a page in ${charset}`,
    site: (build) => {
      const html = hostPage({ head: `<meta charset="${charset}">`, main: build.place() });
      // Only the letters beyond ASCII would differ, and no probe reads those of the page.
      return build.site({ body: html.replace(/[^\n -~]/g, "?"), type: "text/html" });
    },
    probes: [
      {
        row: "39",
        title: `Czech reads as Czech on a page in ${charset}`,
        naive: /heading reads Kdy\u0139/,
        look: readsCzech(charset),
      },
    ],
  })),
  {
    name: "a page with another base address",
    site: siteWith({
      head: '<base href="https://example.invalid/">',
      end: '<script>document.write(`<script src="${location.origin}/kos.js"><\\/script>`)</script>',
    }),
    without: "naive box",
    probes: [
      {
        row: "40",
        title: "what moves inside the box is no link that leads away",
        naive: /leads to https:\/\/example\.invalid/,
        look: onPage(async ({ roots }) => {
          const links = () => [
            ...(roots.get(document.querySelector("[data-kos-help]")!)?.querySelectorAll("a") ?? []),
          ];
          for (let waited = 0; !links().length && waited < 2_000; waited += 25)
            await new Promise((resolve) => setTimeout(resolve, 25));
          return links()
            .filter(({ href }) => href.startsWith("https://example.invalid"))
            .map(({ href }) => `leads to ${href}`);
        }),
      },
    ],
  },
  behindDialog(
    "Bootstrap 3",
    `<link rel="stylesheet" href="/bootstrap.css">${tag("jquery")}${tag("bootstrap")}`,
    modal('role="dialog"'),
    "jQuery('#dialog').modal('show')",
    {
      "/jquery.js": JQUERY,
      "/bootstrap.js": file(require.resolve("bootstrap3/dist/js/bootstrap.js")),
      "/bootstrap.css": file(require.resolve("bootstrap3/dist/css/bootstrap.css"), "text/css"),
    },
  ),
  behindDialog(
    "Bootstrap 5",
    `<link rel="stylesheet" href="/bootstrap.css">${tag("bootstrap")}`,
    modal(""),
    "new bootstrap.Modal('#dialog').show()",
    {
      "/bootstrap.js": file(require.resolve("bootstrap5/dist/js/bootstrap.bundle.js")),
      "/bootstrap.css": file(require.resolve("bootstrap5/dist/css/bootstrap.css"), "text/css"),
    },
  ),
  behindDialog(
    "Foundation",
    `<link rel="stylesheet" href="/foundation.css">${tag("jquery")}${tag("foundation")}`,
    '<div class="reveal" id="dialog" data-reveal><p>Dialog</p><input id="own"></div>',
    "jQuery(document).foundation(), jQuery('#dialog').foundation('open')",
    {
      "/jquery.js": JQUERY,
      "/foundation.js": file(require.resolve("foundation-sites/dist/js/foundation.js")),
      "/foundation.css": file(require.resolve("foundation-sites/dist/css/foundation.css"), "text/css"),
    },
  ),
];
