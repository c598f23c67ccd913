import { type ComponentChild, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { drawTileMap, type Shape } from "../../coverage/tile-map";
import type { GapPage } from "../../coverage/page-model";
import { WORDS } from "./say";

/** The map of a page's cells, drawn like the one of the extension: one drawing, two pens. */
export const drawMap = ({ rows, question }: GapPage): VNode =>
  draw(
    drawTileMap(
      rows.map(({ cell }) => cell),
      WORDS.question(question),
      WORDS,
      "mapa",
    ),
  );

/** The map as a file of its own; the library escapes names of planned services, the only words from outside. */
export const writeSvg = (page: GapPage): string => `${renderToString(drawMap(page))}\n`;

function draw({ tag, attributes, children }: Shape): VNode {
  const inside = children.map((child): ComponentChild => (typeof child === "string" ? child : draw(child)));
  return h(tag, attributes, ...inside);
}
