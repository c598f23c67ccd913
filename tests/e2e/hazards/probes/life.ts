import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { EXIT_TARGET } from "../../../../src/directory/exit-target";
import { hostPage, SCRIPT } from "../../../helpers/pages";
import { type Fixture, siteWith } from "../hazard";
import { inBox, isThere, waitFor } from "../watch";

const require = createRequire(import.meta.url);
const TURBO = readFileSync(require.resolve("@hotwired/turbo/dist/turbo.es2017-umd.js"));
const turbo = '<script src="/turbo.js"></script><script src="/kos.js" async></script>';
const here = `location.pathname`;

/** Wraps every text of the page and its boxes in nested `font`, as browsers' translators do. */
const TRANSLATE = `(skips) => {
  const seen = globalThis[Symbol.for("kos test")];
  const root = seen.roots.get(document.querySelector("[data-kos-help]"));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("style") || (skips && text.parentElement.closest("[translate=no]"))) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = skips ? text.data.replace(/\\d/g, "9") + " (translated)" : text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}`;

/** Rows 45 to 49, 51 to 54: what happens while a page lives. */
export const LIFE: readonly Fixture[] = [
  {
    name: "a site that Turbo drives",
    path: "/first",
    site: (build) =>
      build.site(hostPage(), {
        "/turbo.js": { body: TURBO, type: "text/javascript" },
        "/first": {
          body: hostPage({ head: turbo, end: "", main: `${build.place()}<a id="go" href="/second">Dál</a>` }),
        },
        "/second": { body: hostPage({ head: turbo, end: "", main: `<h2>Druhá</h2>${build.place()}` }) },
      }),
    probes: [
      {
        row: "45",
        title: "the box is there after Turbo has swapped the body, there and back",
        naive: /no box on \/second/,
        look: async (visit) => {
          await visit.evaluate('document.querySelector("#go").click()');
          await waitFor(async () => (await visit.evaluate(here)) === "/second");
          const second = await waitFor(() => isThere(visit), 1_500);
          await visit.evaluate("history.back()");
          await waitFor(async () => (await visit.evaluate(here)) === "/first");
          const first = await waitFor(() => isThere(visit), 1_500);
          return [...(second ? [] : ["no box on /second"]), ...(first ? [] : ["no box back on /first"])];
        },
      },
    ],
  },
  {
    name: "a page that Back brings out of the browser's memory",
    site: (build) => {
      const headers = { "cache-control": "no-cache" };
      return build.site(
        { body: hostPage({ main: build.place() }), headers },
        { "/next": { body: "<!doctype html><title>Dál</title>", headers } },
      );
    },
    probes: [
      {
        row: "46",
        title: "nothing of what was chosen is on screen, and nothing covers the page",
        naive: /still chosen|covered/,
        look: async (visit, _, url) => {
          await visit.evaluate(
            `globalThis[Symbol.for("kos test")].roots.get(document.querySelector("[data-kos-help]")).querySelector("input[name=who]").click()`,
          );
          await visit.goto(`${url}next`);
          await visit.back();
          await waitFor(async () => (await visit.evaluate(here)) === "/");
          await waitFor(() => isThere(visit));
          return inBox((root, { persisted }) => {
            if (!persisted) return ["the page was loaded anew"];
            const chosen = root.querySelectorAll("input[name=who]:checked").length;
            const at = document.elementFromPoint(20, 20);
            return [
              ...(chosen ? ["a door is still chosen"] : []),
              ...(at?.localName === "dialog" ? ["the page is covered"] : []),
            ];
          })(visit, _, url);
        },
      },
    ],
  },
  {
    name: "a page that is translated",
    site: siteWith(),
    probes: [
      {
        row: "48",
        title: "a translator that honours translate=no leaves every number as it is",
        naive: /999 999 999/,
        look: async (visit, ...rest) => {
          await visit.evaluate(`(${TRANSLATE})(true)`);
          return inBox((root) =>
            [...root.querySelectorAll<HTMLAnchorElement>("a[href^='tel:']")]
              .filter((link) => !link.href.endsWith(link.textContent.replace(/\D/g, "")))
              .map((link) => `${link.textContent} dials ${link.href}`),
          )(visit, ...rest);
        },
      },
    ],
  },
  {
    name: "a page that is translated, numbers and all",
    site: siteWith(),
    probes: [
      {
        row: "47",
        title: "after another choice each name still stands beside the number that is dialled",
        naive: /Linka A: 999 000 001 dials tel:999000002/,
        look: async (visit, ...rest) => {
          await visit.evaluate(`(${TRANSLATE})(false)`);
          return inBox(async (root) => {
            const read = () =>
              [...root.querySelectorAll(".card")].map(({ textContent }) => textContent).join();
            const before = root.querySelectorAll(".card")[0]!.querySelector("a.number")?.getAttribute("href");
            root.querySelectorAll<HTMLElement>("input[name=who]")[0]!.click();
            await new Promise((resolve) => setTimeout(resolve, 300));
            const wrong = [...root.querySelectorAll(".card")].flatMap((card) =>
              [...card.querySelectorAll<HTMLAnchorElement>("a.number")]
                .filter((link) => !link.href.endsWith(link.textContent.replace(/\D/g, "")))
                .map(
                  (link) =>
                    `${card.querySelector(".name")?.textContent}: ${link.textContent} dials ${link.href}`,
                ),
            );
            const now = root.querySelectorAll(".card")[0]?.querySelector("a.number")?.getAttribute("href");
            return [...wrong, ...(read() && now !== before ? [] : ["the list did not change"])];
          })(visit, ...rest);
        },
      },
    ],
  },
  {
    name: "a page with single-key shortcuts",
    site: siteWith({
      head: `<script>window.opened = []; addEventListener("load", () => document.addEventListener("keydown", (event) => {
        if (!event.target.closest("input, select, textarea")) window.opened.push(event.key);
      }))</script>`,
    }),
    probes: [
      {
        row: "49",
        title: "a letter typed in a list of the box opens nothing on the page, Tab and Escape pass",
        naive: /the page heard s/,
        look: async (visit, ...rest) => {
          await inBox((root) => {
            root.querySelector("select")!.focus();
            return [];
          })(visit, ...rest);
          await visit.press("s", "Escape", "Tab");
          const heard = await visit.evaluate<string[]>("window.opened");
          return [
            ...heard.filter((key) => key.length === 1).map((key) => `the page heard ${key}`),
            ...["Tab"].filter((key) => !heard.includes(key)).map((key) => `the page did not hear ${key}`),
          ];
        },
      },
    ],
  },
  {
    name: "a page that records its visitors",
    site: siteWith(),
    probes: [
      {
        row: "52",
        title: "no event tells what was chosen",
        naive: /naive:open/,
        look: inBox(async (root, { events }) => {
          const before = events.length;
          for (const part of ["[name=who]", "[name=when]:not(:checked)", ".quiet", ".more"]) {
            root.querySelector<HTMLElement>(part)?.click();
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          return events.slice(before);
        }),
      },
      {
        row: "51",
        title: "recorders are told to leave the box out, and no attribute outside tells what was chosen",
        naive: /no word for .rr-block[^]*naive-selected/,
        look: inBox(async (root) => {
          const read = () => (root.host.cloneNode(false) as Element).outerHTML;
          const before = read();
          root.querySelectorAll<HTMLElement>("input[name=who]")[1]!.click();
          await new Promise((resolve) => setTimeout(resolve, 100));
          const marks = [".rr-block", ".ph-no-capture", "[data-hj-suppress]", "[data-clarity-mask=true]"];
          return [
            ...marks
              .filter((mark) => !root.querySelector(`.kos${mark}`))
              .map((mark) => `no word for ${mark}`),
            ...(read() === before ? [] : [`the page can read ${read()}`]),
          ];
        }),
      },
    ],
  },
  {
    name: "a page from which people go to a helpline",
    site: siteWith({}, "", { "/helpline": { body: "<!doctype html><title>Linka</title>" } }),
    probes: [
      {
        row: "53",
        title: "the helpline is not told where its visitor came from",
        naive: /told http/,
        look: async (visit) => {
          await visit.evaluate(
            `(() => {
              const root = globalThis[Symbol.for("kos test")].roots.get(document.querySelector("[data-kos-help]"));
              const link = root.querySelector("a[href^='https:']:not(.exit)");
              link.href = "/helpline";
              setTimeout(() => link.click());
            })()`,
          );
          await waitFor(async () => (await visit.evaluate(here)) === "/helpline");
          const told = await visit.evaluate<string>("document.referrer");
          return told ? [`told ${told}`] : [];
        },
      },
    ],
  },
  {
    name: "a page that somebody leaves quickly",
    path: "/before",
    site: (build) =>
      build.site(hostPage({ main: build.place(), end: SCRIPT }), {
        "/before": { body: "<!doctype html><title>Předtím</title>" },
      }),
    without: "box",
    probes: [
      {
        row: "54",
        title: "Back does not lead to the page again",
        naive: /Back leads to \//,
        look: async (visit, _, url) => {
          await visit.answer(EXIT_TARGET);
          await visit.goto(url.replace("/before", "/"));
          await waitFor(() => isThere(visit));
          await visit.evaluate(
            `void setTimeout(() => globalThis[Symbol.for("kos test")].roots.get(document.querySelector("[data-kos-help]")).querySelector(".exit").click())`,
          );
          const left = await waitFor(async () => (await visit.evaluate("location.href")) === EXIT_TARGET);
          await visit.back();
          await waitFor(async () => (await visit.evaluate("location.href")) !== EXIT_TARGET);
          const path = await visit.evaluate<string>(here);
          return [
            ...(left ? [] : ["the page was not left"]),
            ...(path === "/before" ? [] : [`Back leads to ${path}`]),
          ];
        },
      },
    ],
  },
];
