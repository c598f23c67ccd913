import { REGIONS, type RegionCode } from "../directory/regions";
import type { ProfessionalLanguage } from "../directory/vocabulary";
import { CELL_STATES, type CellState, type MatrixCell } from "./matrix";

/** A piece of a drawing, as any renderer of elements can draw it; attributes bear the names of SVG 1.1. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/** What the map says, in the reader's language. */
export interface MapWords {
  readonly language: ProfessionalLanguage;
  readonly states: Readonly<Record<CellState, string>>;
  /** How the figures on the tiles are to be read, in lines that fit under the map. */
  readonly mapKey: readonly string[];
  /** Everything that one tile shows, in a sentence. */
  readonly tile: (name: string, abbreviation: string, figure: string, cell: MatrixCell) => string;
}

/** Where a region's tile lies and what stands on it: the abbreviations of the Czech Statistical Office. */
export const TILES: Readonly<
  Record<RegionCode, { readonly abbreviation: string; readonly column: number; readonly row: number }>
> = {
  CZ042: { abbreviation: "ULK", column: 1, row: 0 },
  CZ051: { abbreviation: "LBK", column: 2, row: 0 },
  CZ052: { abbreviation: "HKK", column: 3, row: 0 },
  CZ041: { abbreviation: "KVK", column: 0, row: 1 },
  CZ020: { abbreviation: "STC", column: 1, row: 1 },
  CZ010: { abbreviation: "PHA", column: 2, row: 1 },
  CZ053: { abbreviation: "PAK", column: 3, row: 1 },
  CZ071: { abbreviation: "OLK", column: 4, row: 1 },
  CZ080: { abbreviation: "MSK", column: 5, row: 1 },
  CZ032: { abbreviation: "PLK", column: 0, row: 2 },
  CZ031: { abbreviation: "JHC", column: 1, row: 2 },
  CZ063: { abbreviation: "VYS", column: 2, row: 2 },
  CZ064: { abbreviation: "JHM", column: 3, row: 2 },
  CZ072: { abbreviation: "ZLK", column: 4, row: 2 },
};

const SIDE = 96;
const STEP = 104;
const INK = "#1d2733";
const TEAL = "#0b5d66";
const FONT = "system-ui, Roboto, Noto Sans, Arial, sans-serif";
const WIDTH = 6 * STEP;
const LEGEND_TOP = 3 * STEP + 24;
const LEGEND_STEP = 30;
const KEY_STEP = 24;

/**
 * The map of fourteen equal tiles (LOOK, "The gap page"). A state is a pattern and a colour, so black and white say
 * the same; title and description hold all that is drawn. `id` is unique on the page.
 */
export function drawTileMap(cells: readonly MatrixCell[], title: string, words: MapWords, id: string): Shape {
  const states = CELL_STATES.filter((state) => cells.some((cell) => cell.state === state));
  const keyTop = LEGEND_TOP + states.length * LEGEND_STEP + 20;
  const height = keyTop + words.mapKey.length * KEY_STEP;
  return shape(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": FONT,
      class: "tile-map",
    },
    shape("title", { id: `${id}-title` }, title),
    shape("desc", { id: `${id}-desc` }, describeMap(cells, words)),
    shape("defs", {}, ...patterns(id)),
    shape("rect", { width: WIDTH, height, fill: "#fff" }),
    ...cells.map((cell) => drawTile(cell, id)),
    ...states.map((state, index) => drawLegend(state, index, words, id)),
    ...words.mapKey.map((line, index) =>
      shape("text", { x: 4, y: keyTop + index * KEY_STEP, "font-size": 18, fill: INK }, line),
    ),
  );
}

/** `3`, `0 + 1 ?`: how many local services there are, and how many may be. */
export const figureOf = ({ local, unknown }: Pick<MatrixCell, "local" | "unknown">): string =>
  unknown.length > 0 ? `${local.length} + ${unknown.length} ?` : String(local.length);

const describeMap = (cells: readonly MatrixCell[], words: MapWords): string =>
  [
    ...cells.map((cell) => {
      const name = REGIONS.find(({ code }) => code === cell.region)?.name[words.language] ?? cell.region;
      return words.tile(name, TILES[cell.region].abbreviation, figureOf(cell), cell);
    }),
    ...words.mapKey,
  ].join(" ");

const shape = (
  tag: string,
  attributes: Shape["attributes"],
  ...children: readonly (Shape | string)[]
): Shape => ({ tag, attributes, children });

function drawTile(cell: MatrixCell, id: string): Shape {
  const { abbreviation, column, row } = TILES[cell.region];
  const figure = figureOf(cell);
  const centre = { x: SIDE / 2, "text-anchor": "middle", fill: INK };
  return shape(
    "g",
    { transform: `translate(${column * STEP + 4} ${row * STEP + 4})` },
    drawGround(cell.state, SIDE, SIDE, id),
    shape("rect", { x: 14, y: 16, width: SIDE - 28, height: SIDE - 32, rx: 4, fill: "#fff" }),
    shape("text", { ...centre, y: 43, "font-size": 22, "font-weight": "bold" }, abbreviation),
    shape("text", { ...centre, y: 69, "font-size": figure.length > 3 ? 16 : 20 }, figure),
  );
}

function drawLegend(state: CellState, index: number, words: MapWords, id: string): Shape {
  return shape(
    "g",
    { transform: `translate(4 ${LEGEND_TOP + index * LEGEND_STEP})` },
    drawGround(state, 36, 22, id),
    shape("text", { x: 48, y: 18, "font-size": 18, fill: INK }, words.states[state]),
  );
}

/** The gap is what the eye should find: documented ones are crossed, unexplained ones empty with a broken edge. */
function drawGround(state: CellState, width: number, height: number, id: string): Shape {
  const edge = { stroke: INK, "stroke-width": state === "local" ? 1 : 2 };
  const dashes = state === "none" ? { "stroke-dasharray": "7 5" } : {};
  const fill = { local: TEAL, none: "#fff" };
  const paint = state === "local" || state === "none" ? fill[state] : `url(#${id}-${state})`;
  return shape("rect", { width, height, rx: 4, fill: paint, ...edge, ...dashes });
}

const patterns = (id: string): readonly Shape[] => [
  pattern(`${id}-remote`, 10, "M-2 12 12 -2M-2 2 2 -2M8 12 12 8", TEAL, 2),
  pattern(`${id}-absent`, 8, "M0 0 8 8M8 0 0 8", INK, 2),
  pattern(`${id}-planned`, 9, "M4 4h.01", TEAL, 4),
];

const pattern = (id: string, size: number, d: string, stroke: string, width: number): Shape =>
  shape(
    "pattern",
    { id, width: size, height: size, patternUnits: "userSpaceOnUse" },
    shape("rect", { width: size, height: size, fill: "#fff" }),
    shape("path", { d, stroke, "stroke-width": width, "stroke-linecap": "round", fill: "none" }),
  );
