import { createHash } from "node:crypto";
import { hostPage, SCRIPT } from "../../../helpers/pages";
import { daysAfter, DIRECTORY } from "../../directory";
import { type Build, type Fixture, type Probe, siteWith } from "../hazard";
import { inBox, isThere, onPage, waitFor } from "../watch";

/** What stays on the page where the script never runs. */
const readPlainLinks: Probe["look"] = onPage(() => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-kos-help] a[href^="tel:"]')];
  const shown = links.filter((link) => link.checkVisibility() && link.getBoundingClientRect().width > 0);
  return shown.length >= 2 ? [] : [`${shown.length} numbers to call`];
});

/** Waits for the box and says what the page's own error monitor noted. */
const comesUp: Probe["look"] = async (visit) => {
  const shown = await waitFor(() => isThere(visit), 2_000);
  const errors = await visit.evaluate<string[]>('globalThis[Symbol.for("kos test")].errors');
  return shown ? errors : ["there is no box", ...errors];
};

const WAYS = {
  async: SCRIPT,
  deferred: SCRIPT.replace("async", "defer"),
  sync: SCRIPT.replace("async", ""),
  module: SCRIPT.replace("async", 'type="module"'),
  dynamic: `<script>document.head.append(Object.assign(document.createElement("script"), { src: "/kos.js" }))</script>`,
  timer: `<script>fetch("/kos.js").then((answer) => answer.text()).then((code) => setTimeout(code))</script>`,
  event: `<script>onload = async () => { const code = await (await fetch("/kos.js")).text(); (0, eval)(code); }</script>`,
} as const;

/** One page with a frame for each way in which a script comes to a page. */
const sevenWays = (build: Build) => {
  const names = Object.keys(WAYS);
  const frames = names.map((name) => `<iframe name="${name}" src="/${name}"></iframe>`).join("");
  return build.site(
    `<!doctype html><title>Web</title>${frames}`,
    Object.fromEntries(
      Object.entries(WAYS).map(([name, end]) => [
        `/${name}`,
        { body: hostPage({ main: build.place(), end }) },
      ]),
    ),
  );
};

const once = (name: string, page: Parameters<typeof siteWith>[0], probe: Probe): Fixture => ({
  name,
  site: siteWith(page),
  without: "naive box",
  probes: [probe],
});
const hash = createHash("sha384").update("the script of last year").digest("base64");

/** Rows 25 to 34, 41, 42 and 44a: how the script comes to the page. */
export const SCRIPTS: readonly Fixture[] = [
  {
    ...once(
      "a page with an outdated integrity hash",
      {},
      {
        row: "25",
        title: "the page's own links stay where the browser refuses the script",
        naive: /0 numbers/,
        look: readPlainLinks,
      },
    ),
    site: siteWith({ end: SCRIPT.replace("async", `async integrity="sha384-${hash}"`) }),
    without: "box",
  },
  once(
    "a page that shadows document.currentScript",
    { end: '<img name="currentScript" src="/elsewhere/x.png" data-kos-heading="Podvrh" alt="">' + WAYS.sync },
    {
      row: "26",
      title: "nothing is read from the element that took the name",
      naive: /elsewhere\/(chunk|naive)/,
      look: onPage(async () => {
        const asked = () => performance.getEntriesByType("resource").map(({ name }) => name);
        for (let waited = 0; asked().length < 3 && waited < 500; waited += 25)
          await new Promise((resolve) => setTimeout(resolve, 25));
        return asked().filter((name) => /\/elsewhere\/(?!x\.png)/.test(name));
      }),
    },
  ),
  {
    ...once(
      "a page on which attachShadow throws",
      {},
      {
        row: "27",
        title: "a fault of ours never reaches the page's error monitor",
        naive: /planted/,
        look: onPage(({ errors }) => errors),
      },
    ),
    site: siteWith({
      head: "<script>Element.prototype.attachShadow = () => { throw new Error('planted'); }</script>",
    }),
    without: "box",
  },
  {
    name: "a page with a frame for each way of loading",
    site: sevenWays,
    without: "box",
    probes: [
      {
        row: "28",
        title: "the box comes up in seven ways of loading",
        naive: /module: no box[^]*timer: no box/,
        look: onPage(async (own) => {
          const missing = () =>
            [...document.querySelectorAll("iframe")].filter(({ contentDocument, contentWindow }) => {
              const host = contentDocument?.querySelector("[data-kos-help]");
              const seen = Reflect.get(contentWindow!, Symbol.for("kos test")) as typeof own;
              return !host || !seen?.roots.get(host)?.querySelector(".emergency");
            });
          for (let waited = 0; missing().length && waited < 3_000; waited += 50)
            await new Promise((resolve) => setTimeout(resolve, 50));
          return missing().map(({ name }) => `${name}: no box`);
        }),
      },
    ],
  },
  {
    name: "a page whose tag manager strips attributes off scripts",
    site: siteWith({ end: WAYS.dynamic }, 'data-kos-heading="Kam se obrátit"'),
    probes: [
      {
        row: "29",
        title: "options of the placeholder hold where the script has none",
        naive: /option was lost/,
        look: inBox((root) =>
          root.querySelector(".heading")?.textContent === "Kam se obrátit" ? [] : ["an option was lost"],
        ),
      },
    ],
  },
  once(
    "a page with the script in its head",
    { head: WAYS.sync, end: "" },
    {
      row: "30",
      title: "the script waits for the page",
      naive: /there is no box/,
      look: comesUp,
    },
  ),
  {
    ...once(
      "a page that adds a placeholder by innerHTML",
      {},
      {
        row: "31",
        title: "a placeholder that comes later becomes a box",
        naive: /stays empty/,
        look: onPage(async ({ roots }) => {
          const tab = document.querySelector("#tab")!;
          tab.innerHTML = '<div data-kos-help id="late"></div>';
          const late = tab.querySelector("div")!;
          for (let waited = 0; !roots.has(late) && waited < 2_000; waited += 25)
            await new Promise((resolve) => setTimeout(resolve, 25));
          return roots.get(late)?.querySelector(".emergency") ? [] : ["it stays empty"];
        }),
      },
    ),
    site: siteWith({ end: `<div id="tab"></div>${SCRIPT}` }),
  },
  once(
    "a page whose optimiser holds the script back",
    { end: "" },
    {
      row: "32",
      title: "links are there meanwhile, and the box comes up after the page has loaded",
      naive: /0 numbers[^]*no box/,
      look: async (visit, build, url) => {
        const meanwhile = await readPlainLinks(visit, build, url);
        await waitFor(() => visit.evaluate<boolean>('document.readyState === "complete"'));
        await visit.evaluate(
          'void document.head.append(Object.assign(document.createElement("script"), { src: "/kos.js" }))',
        );
        return [...meanwhile, ...(await comesUp(visit, build, url))];
      },
    },
  ),
  once(
    "a page whose consent manager blocks the script",
    { end: '<script type="text/plain" src="/kos.js"></script>' },
    {
      row: "33",
      title: "the page's own links are there without consent",
      naive: /0 numbers/,
      look: readPlainLinks,
    },
  ),
  once(
    "a page with the script twice",
    { end: WAYS.sync + WAYS.sync },
    {
      row: "34",
      title: "a second copy throws nothing and makes no second box",
      naive: /already/,
      look: onPage(({ errors, roots }) => {
        const boxes =
          roots.get(document.querySelector("[data-kos-help]")!)?.querySelectorAll(".kos").length ?? 0;
        return [...errors, ...(boxes === 1 ? [] : [`${boxes} boxes in one place`])];
      }),
    },
  ),
  {
    name: "a page with a copy of the script that is two years old",
    site: siteWith(),
    at: daysAfter(DIRECTORY.expires, 365),
    probes: [
      {
        row: "41",
        title: "the box says how old its data are and keeps the numbers",
        naive: /no word about age/,
        look: inBox((root) => [
          ...(/20\d\d/.test(root.querySelector(".notice")?.textContent ?? "") ? [] : ["no word about age"]),
          ...(root.querySelectorAll('.emergency a[href^="tel:"]').length >= 2 ? [] : ["no numbers"]),
        ]),
      },
    ],
  },
  {
    ...once(
      "a page whose browser cannot read the script",
      {},
      {
        row: "42",
        title: "the page's own links stay where the script has a syntax error",
        naive: /0 numbers/,
        look: readPlainLinks,
      },
    ),
    site: siteWith({}, "", { "/kos.js": { body: "const = ?.", type: "text/javascript" } }),
    without: "box",
  },
  once(
    "a page without custom elements",
    { head: "<script>Object.defineProperty(window, 'customElements', { value: null })</script>" },
    { row: "44a", title: "the box needs no registry of elements", naive: /there is no box/, look: comesUp },
  ),
];
