import { PLAIN_HTTP_HOST } from "../../../helpers/visit";
import { hostPage, SCRIPT } from "../../../helpers/pages";
import { type Fixture, type Probe, siteUnder, siteWith } from "../hazard";
import { inBox, isThere, onPage, waitFor } from "../watch";

const STRICT = "default-src 'none'; script-src 'self'";
const inFrame: Probe["look"] = async (visit) => {
  const shown = await waitFor(() => isThere(visit, "frame"), 3_000);
  if (!shown) return ["there is no box"];
  return visit.evaluate(
    `[...document.querySelector("[data-kos-help]").shadowRoot.querySelectorAll("a.number")]
      .filter((link) => !/^\\d{3}( \\d{3})*$/.test(link.textContent) || getComputedStyle(link).userSelect === "none")
      .map((link) => "cannot be read or selected: " + link.textContent)`,
    "frame",
  );
};

/** Rows 17 to 24: what a page's policy or its place forbids. */
export const POLICIES: readonly Fixture[] = [
  {
    name: "a page with a strict policy",
    site: siteUnder({ "content-security-policy": STRICT }),
    without: "naive box",
    probes: [
      {
        row: "17",
        title: "the box is dressed under a style-src that allows nothing",
        naive: /style-src-elem/,
        look: onPage(({ violations, roots }) => {
          const host = document.querySelector("[data-kos-help]")!;
          const box = roots.get(host)?.querySelector(".kos");
          const dressed = box && getComputedStyle(box).backgroundColor === "rgb(255, 255, 255)";
          return [
            ...violations.filter((text) => text.startsWith("style-src-elem")),
            ...(dressed ? [] : ["undressed"]),
          ];
        }),
      },
      {
        row: "18",
        title: "no style attribute is written",
        naive: /style-src-attr/,
        look: onPage(({ violations }) => violations.filter((text) => text.startsWith("style-src-attr"))),
      },
      {
        row: "19",
        title: "the directory comes with the script, whatever connect-src says",
        naive: /connect-src[^]*no card/,
        look: onPage(({ violations, roots }) => {
          const cards =
            roots.get(document.querySelector("[data-kos-help]")!)?.querySelectorAll(".card") ?? [];
          return [
            ...violations.filter((text) => text.startsWith("connect-src")),
            ...(cards.length ? [] : ["no card"]),
          ];
        }),
      },
      {
        row: "20",
        title: "no image and no font is asked for",
        naive: /img-src/,
        look: onPage(({ violations }) =>
          violations.filter((text) => /^(img|font)-src/.test(text) && !text.endsWith("/favicon.ico")),
        ),
      },
    ],
  },
  {
    name: "a page that allows one script by its nonce",
    site: siteUnder(
      { "content-security-policy": "script-src 'nonce-abc'" },
      { end: SCRIPT.replace("async", 'async nonce="abc"') },
    ),
    probes: [
      {
        row: "22",
        title: "no second script is loaded",
        naive: /script-src-elem .*chunk\.js/,
        look: onPage(({ violations }) => violations),
      },
    ],
  },
  {
    name: "a page that enforces Trusted Types",
    site: siteUnder({
      "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'",
    }),
    without: "naive box",
    probes: [
      {
        row: "21",
        title: "text is never read as markup",
        naive: /require-trusted-types-for/,
        look: onPage(({ violations, errors }) => [...violations, ...errors]),
      },
    ],
  },
  {
    name: "a sandboxed frame",
    site: (build) =>
      build.site(
        '<!doctype html><title>Web</title><iframe sandbox="allow-scripts" src="/frame" width="600" height="900"></iframe>',
        { "/frame": { body: hostPage({ main: build.place() }) } },
      ),
    without: "box",
    probes: [
      {
        row: "23",
        title: "numbers are on screen as text that can be selected",
        naive: /there is no box/,
        look: inFrame,
      },
    ],
  },
  {
    name: "a page over plain http",
    site: siteWith(),
    host: PLAIN_HTTP_HOST,
    without: "naive box",
    probes: [
      {
        row: "24",
        title: "the directory is verified without a secure context",
        naive: /there is no box/,
        look: inBox(({ host }) => [
          ...(isSecureContext ? ["the context is secure"] : []),
          ...(host.getAttribute("data-kos-state") === "fresh" ? [] : ["the directory was not verified"]),
        ]),
      },
    ],
  },
];
