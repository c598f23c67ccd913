import { SCRIPT } from "../../../helpers/pages";
import { type Fixture, siteWith } from "../hazard";
import { onPage } from "../watch";

/** How blockers' lists name what they hide; each was read in a thread of embed-and-extension §3, row 44. */
const LISTED = [
  "social",
  "widget",
  "chat",
  "cookie",
  "popup",
  "banner",
  "track",
  "share",
  "advert",
  "newsletter",
];
const HIDING = LISTED.flatMap((word) =>
  ["class", "id", "title", "alt"].map((name) => `[${name}*="${word}" i]`),
).join(",");

/** Rows 35, 36, 44 and 56: several boxes on a living page. */
export const BOXES: readonly Fixture[] = [
  {
    name: "a page with two boxes",
    site: (build) =>
      siteWith({ main: `<h2 id="heading">Nadpis školy</h2>${build.place()}${build.place()}` })(build),
    probes: [
      {
        row: "56",
        title: "what changes in one box is spoken by one live region",
        naive: /2 regions/,
        look: onPage(async ({ roots }) => {
          const inside = [...document.querySelectorAll("[data-kos-help]")].map((host) => roots.get(host)!);
          const read = () => inside.map((root) => root.querySelector("[role=status]")?.textContent);
          for (let waited = 0; read().includes(undefined) && waited < 3_000; waited += 25)
            await new Promise((resolve) => setTimeout(resolve, 25));
          const before = read();
          inside[0]!.querySelector<HTMLElement>("input[name=who]")!.click();
          await new Promise((resolve) => setTimeout(resolve, 200));
          const changed = read().filter((text, index) => text !== before[index]).length;
          return changed === 1 ? [] : [`${changed} regions`];
        }),
      },
      {
        row: "35",
        title: "each box has its own choices and its own ids",
        naive: /follows the other/,
        look: onPage(async ({ roots }) => {
          const [first, second] = [...document.querySelectorAll("[data-kos-help]")].map((host) =>
            roots.get(host)!,
          );
          const read = () =>
            [...second!.querySelectorAll(".card")].map(({ textContent }) => textContent).join();
          const before = read();
          first!.querySelectorAll<HTMLElement>("input[name=who]")[1]!.click();
          await new Promise((resolve) => setTimeout(resolve, 200));
          const ids = [first!, second!].map((part) => [...part.querySelectorAll("[id]")].map(({ id }) => id));
          return [
            ...(read() === before ? [] : ["one box follows the other"]),
            ...ids
              .filter((some) => new Set(some).size < some.length)
              .map((some) => `an id twice: ${some.join()}`),
          ];
        }),
      },
      {
        row: "36",
        title: "options that change later take effect",
        naive: /stays as it was/,
        look: onPage(async ({ roots }) => {
          const host = document.querySelector("[data-kos-help]")!;
          host.setAttribute("data-kos-heading", "Jiný nadpis");
          const read = () => roots.get(host)!.querySelector(".heading")!.textContent;
          for (let waited = 0; read() !== "Jiný nadpis" && waited < 500; waited += 25)
            await new Promise((resolve) => setTimeout(resolve, 25));
          return read() === "Jiný nadpis" ? [] : ["the heading stays as it was"];
        }),
      },
    ],
  },
  {
    name: "a page seen through a content blocker",
    site: (build) =>
      siteWith({ head: `<style>${HIDING} { display: none !important }</style>`, end: SCRIPT })(build),
    probes: [
      {
        row: "44",
        title: "no name in the page's own tree is one that lists hide",
        naive: /hidden/,
        look: onPage(() => {
          const host = document.querySelector("[data-kos-help]")!;
          return host.getBoundingClientRect().height > 100 ? [] : [`hidden: ${host.className}`];
        }),
      },
    ],
  },
];
