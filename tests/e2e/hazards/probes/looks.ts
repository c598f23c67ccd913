import { type Fixture, siteWith } from "../hazard";
import { inBox } from "../watch";

const HOSTILE = `<style>
  html { font-size: 62.5%; --kos-ground: #123456; --kos-ink: #123457; --brand: #123456; }
  body { direction: rtl; letter-spacing: 9px; word-spacing: 3em; text-transform: uppercase; text-indent: -99px; white-space: nowrap;
    visibility: hidden; pointer-events: none; cursor: wait; user-select: none; text-shadow: 1px 1px red; font-style: italic;
    font-weight: 900; text-align: right; fill: red; }
  div { display: none !important; opacity: 0 !important; transform: scale(0) !important; position: fixed !important;
    left: -9999px !important; width: 1px !important; height: 1px !important; overflow: hidden !important; }
  body * { color: transparent !important; font-size: 2px !important; }
</style>`;

/** Rows 1 to 8: the styles of a page and those of a box. */
export const LOOKS: readonly Fixture[] = [
  {
    name: "a page with a hostile style sheet",
    site: siteWith({ head: HOSTILE }),
    probes: [
      {
        row: "1",
        title: "text is as large as the visitor's own setting, not as the page's root",
        naive: /text of 10px/,
        look: inBox((root) => {
          const control = document.createElement("p");
          control.style.cssText = "all: initial !important";
          document.documentElement.append(control);
          const wanted = getComputedStyle(control).fontSize;
          control.remove();
          const { fontSize } = getComputedStyle(root.querySelector(".kos")!);
          return fontSize === wanted ? [] : [`text of ${fontSize}, the visitor's is ${wanted}`];
        }),
      },
      {
        row: "2",
        title: "nothing is inherited from the page",
        naive: /letter-spacing: 9px/,
        look: inBox((root) => {
          const style = getComputedStyle(root.querySelector(".heading")!.parentElement!);
          const initial: Record<string, RegExp> = {
            "letter-spacing": /^(normal|0px)$/,
            "word-spacing": /^(normal|0px)$/,
            "text-transform": /^none$/,
            "text-indent": /^0px$/,
            "white-space": /^normal$/,
            visibility: /^visible$/,
            "pointer-events": /^auto$/,
            cursor: /^auto$/,
            "user-select": /^auto$/,
            "text-shadow": /^none$/,
            "font-style": /^normal$/,
            "font-weight": /^400$/,
            "text-align": /^(start|left)$/,
            fill: /^rgb\(0, 0, 0\)$/,
          };
          return Object.entries(initial)
            .filter(([name, wanted]) => !wanted.test(style.getPropertyValue(name)))
            .map(([name]) => `${name}: ${style.getPropertyValue(name)}`);
        }),
      },
      {
        row: "3",
        title: "rules on the host element neither hide nor squeeze the box",
        naive: /display none/,
        look: inBox(({ host }) => {
          const { display, opacity, position, transform } = getComputedStyle(host);
          const { width, height, left } = host.getBoundingClientRect();
          const looks = `display ${display}, opacity ${opacity}, ${position}, ${transform}, ${width} × ${height} at ${left}`;
          const fine =
            display === "block" && opacity === "1" && position === "static" && transform === "none";
          return fine && width > 300 && height > 200 && left >= 0 ? [] : [looks];
        }),
      },
      {
        row: "4",
        title: "direction and variables of the page stay outside",
        naive: /direction rtl[^]*ground of the page/,
        look: inBox((root) => {
          const { direction, unicodeBidi, backgroundColor } = getComputedStyle(root.querySelector(".kos")!);
          return [
            ...(direction === "ltr" ? [] : [`direction ${direction}`]),
            ...(["normal", "isolate"].includes(unicodeBidi) ? [] : [unicodeBidi]),
            ...(backgroundColor === "rgb(18, 52, 86)" ? ["the ground of the page"] : []),
          ];
        }),
      },
    ],
  },
  {
    name: "a plain page",
    site: siteWith(),
    probes: [
      {
        row: "5",
        title: "the attribute hidden still hides",
        naive: /still on screen/,
        look: inBox(({ host }) => {
          host.toggleAttribute("hidden", true);
          const shown = host.getClientRects().length > 0;
          host.toggleAttribute("hidden", false);
          return shown ? ["still on screen"] : [];
        }),
      },
      {
        row: "6",
        title: "no style of the box waits for a registered property",
        naive: /@property/,
        look: inBox((root) => {
          const rules = [...root.adoptedStyleSheets, ...root.styleSheets].flatMap((sheet) => [
            ...sheet.cssRules,
          ]);
          const found = rules.map(({ cssText }) => cssText).filter((text) => text.startsWith("@property"));
          const edge = getComputedStyle(root.querySelector(".kos")!).borderTopWidth;
          return [...found, ...(parseFloat(edge) > 0 ? [] : ["no border"])];
        }),
      },
      {
        row: "7",
        title: "the host element paints nothing and is no larger than the box",
        naive: /900 px high/,
        look: inBox((root) => {
          const { backgroundColor, backgroundImage, boxShadow } = getComputedStyle(root.host);
          const height = Math.round(root.host.getBoundingClientRect().height);
          const inside = Math.round(root.querySelector(".kos")!.getBoundingClientRect().height);
          return [
            ...(/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor) ? [] : [backgroundColor]),
            ...[backgroundImage, boxShadow].filter((value) => value !== "none"),
            ...(height > inside + 1 ? [`${height} px high around a box of ${inside}`] : []),
          ];
        }),
      },
      {
        row: "8",
        title: "the styles weigh at most 20 kB",
        naive: /bytes of styles/,
        look: inBox((root) => {
          const rules = [...root.adoptedStyleSheets, ...root.styleSheets].flatMap((sheet) => [
            ...sheet.cssRules,
          ]);
          const { length } = rules.map(({ cssText }) => cssText).join("");
          return length > 0 && length <= 20_000 ? [] : [`${length} bytes of styles`];
        }),
      },
    ],
  },
];
