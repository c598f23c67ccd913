import { type Fixture, siteWith } from "../hazard";
import { onPage } from "../watch";

const BARS = `<style>
  body { margin: 0; min-height: 3000px }
  #top { position: sticky; top: 0; height: 60px; background: #ddd; z-index: 10 }
  #cookies { position: fixed; bottom: 0; left: 0; right: 0; height: 60px; background: #ccc; z-index: 100; text-align: right }
  #agree { width: 90px; height: 50px }
</style>`;
const COOKIES = '<div id="cookies"><button id="agree">Souhlasím</button></div>';
const LINKS = `<p style="height: 2000px"></p>${'<p style="text-align: right"><a class="own" href="#own">Odkaz</a></p>'.repeat(12)}`;

/** Rows 9, 10 and 16: what stands in a corner of the page, and what it must not stand on. */
export const CORNERS: readonly Fixture[] = [
  {
    name: "a page with a sticky header and a cookie bar",
    site: (build) =>
      siteWith({
        head: BARS,
        main: `<div id="top">Menu</div>${build.place()}${build.place('data-kos-layout="button"')}`,
        end: `${COOKIES}<script src="/kos.js" async></script>`,
      })(build),
    probes: [
      {
        row: "9",
        title: "nothing of the box lies over the header or the cookie bar of the page",
        naive: /over the cookie bar/,
        look: onPage(async () => {
          const found: string[] = [];
          for (const y of [0, 150, 300, 450, 600]) {
            scrollTo(0, y);
            await new Promise((resolve) => setTimeout(resolve, 30));
            const covers = (id: string, name: string) => {
              const { left, right, top, bottom } = document.getElementById(id)!.getBoundingClientRect();
              const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              if (at?.id !== id) found.push(`${at?.localName}.${at?.className} over the ${name}`);
            };
            covers("top", "header");
            covers("agree", "cookie bar");
          }
          scrollTo(0, 0);
          return found;
        }),
      },
    ],
  },
  {
    name: "a long page whose body is filtered",
    site: (build) =>
      siteWith({
        head: "<style>body { filter: grayscale(1) }</style>",
        main: build.place('data-kos-layout="button"') + '<p style="height: 3000px"></p>',
      })(build),
    probes: [
      {
        row: "10",
        title: "the floating button stays in the window",
        naive: /below the window/,
        look: onPage(({ roots }) => {
          const hosts = [...document.querySelectorAll("[data-kos-help], .naive-bubble")];
          const floating = hosts
            .flatMap((host) => [...(roots.get(host)?.querySelectorAll("*") ?? [])])
            .filter((element) => getComputedStyle(element).position === "fixed" && element.checkVisibility());
          if (!floating.length) return ["nothing floats"];
          return floating
            .map((element) => element.getBoundingClientRect())
            .filter(({ bottom, top }) => bottom > innerHeight + 1 || top < -1)
            .map(({ top }) => `${Math.round(top - innerHeight)} px below the window`);
        }),
      },
    ],
  },
  {
    name: "a page with links in its corner",
    site: (build) => siteWith({ main: `${build.place('data-kos-layout="button"')}${LINKS}` })(build),
    probes: [
      {
        row: "16",
        title: "what has the focus is never hidden behind the floating button",
        naive: /covered/,
        look: onPage(async () => {
          const covered: string[] = [];
          for (const [index, link] of [...document.querySelectorAll<HTMLElement>("a.own")].entries()) {
            link.focus();
            await new Promise((resolve) => setTimeout(resolve, 60));
            const { left, right, top, bottom } = link.getBoundingClientRect();
            const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            if (at !== link) covered.push(`link ${index} is covered by ${at?.localName}.${at?.className}`);
          }
          return covered;
        }),
      },
    ],
  },
];
