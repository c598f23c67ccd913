import { type ComponentChild, h } from "preact";
import { drawTileMap, type Shape } from "../../coverage/tile-map";
import type { GapPage } from "../../coverage/page-model";
import type { CoverageMessages } from "../../i18n/coverage-messages";

/** The map of gaps on a page of ours; its table stands beside it, and `id` is unique on the page. */
export const TileMap = (props: {
  readonly page: GapPage;
  readonly words: CoverageMessages;
  readonly id: string;
}) => {
  const { page, words, id } = props;
  const cells = page.rows.map(({ cell }) => cell);
  return <>{draw(drawTileMap(cells, words.question(page.question), words, id))}</>;
};

const draw = (piece: Shape | string): ComponentChild =>
  typeof piece === "string" ? piece : h(piece.tag, piece.attributes, ...piece.children.map(draw));
