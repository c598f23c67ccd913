import { Window } from "happy-dom";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { ANY_ACCESS } from "../../src/coverage/access";
import { gapPage, type PageQuestion } from "../../src/coverage/page-model";
import { drawTileMap, type Shape, TILES } from "../../src/coverage/tile-map";
import { writeSvg } from "../../src/cli/coverage/draw";
import { REGIONS } from "../../src/directory/regions";
import { coverageMessages } from "../../src/i18n/coverage-messages";
import { TileMap } from "../../src/view/coverage/tile-map";
import { publishedEdition } from "../cli/export/editions";
import { HOURS } from "../../src/hours/week";

const { directory } = publishedEdition();
const question: PageQuestion = {
  audience: "violent_person",
  kind: undefined,
  access: ANY_ACCESS,
  planned: [
    {
      region: "CZ052",
      audience: "violent_person",
      kind: "violent_person_programme",
      name: "Program <A & B>",
    },
  ],
};
const page = gapPage(directory, question, HOURS);
const svg = writeSvg(page);

/** The texts inside the elements of a name, in their order. */
function textsOf({ tag, children }: Shape, name: string): readonly string[] {
  return children.flatMap((child) =>
    typeof child === "string" ? (tag === name ? [child] : []) : textsOf(child, name),
  );
}

describe("the tile map", () => {
  test("gives each region a tile of its own and the abbreviation of the statistical office", () => {
    const places = REGIONS.map(({ code }) => `${TILES[code].column} ${TILES[code].row}`);
    expect(new Set(places).size).toBe(14);
    expect(new Set(REGIONS.map(({ code }) => TILES[code].abbreviation)).size).toBe(14);
  });

  test("parses as XML, also with a name that is none", () => {
    const parsed = new new Window().DOMParser().parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.querySelectorAll("svg > g")).toHaveLength(14 + 4);
    expect(svg).toContain("Program &lt;A &amp; B");
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });

  test("says in its text alternative all that it shows", () => {
    const map = drawTileMap(
      page.rows.map(({ cell }) => cell),
      "Mapa",
      coverageMessages("cs"),
      "mapa",
    );
    const [described = ""] = textsOf(map, "desc");
    const shown = textsOf(map, "text");
    expect(shown).toHaveLength(14 * 2 + 4 + coverageMessages("cs").mapKey.length);
    expect(shown.filter((text) => !described.includes(text))).toEqual([]);
    for (const { cell } of page.rows) {
      const { abbreviation } = TILES[cell.region];
      const state = coverageMessages("cs").states[cell.state];
      expect(described).toMatch(new RegExp(`\\(${abbreviation}\\): ${cell.local.length}, ${state}`));
    }
    expect(map.attributes.role).toBe("img");
  });

  test("tells every state by a pattern as well as by a colour", () => {
    const grounds = ["local", "planned", "absent", "remote", "none"].map((state) => {
      const cells = page.rows.map(({ cell }) => ({ ...cell, state: state as "local" }));
      const map = drawTileMap(cells.slice(0, 1), "", coverageMessages("cs"), "a");
      const tile = map.children.filter((child) => typeof child !== "string").find(({ tag }) => tag === "g")!;
      const [ground] = tile.children;
      return typeof ground === "object" && ground
        ? [ground.attributes.fill, ground.attributes["stroke-dasharray"]].join()
        : "";
    });
    expect(new Set(grounds).size).toBe(5);
  });

  test("looks the same in the extension as in the file", () => {
    const drawn = renderToString(<TileMap page={page} words={coverageMessages("cs")} id="mapa" />);
    expect(`${drawn}\n`).toBe(svg);
  });
});
