import type { GapPage } from "../../coverage/page-model";
import { TILES } from "../../coverage/tile-map";
import { TileMap } from "../../view/coverage/tile-map";
import { rowId } from "./row-id";
import { sayTile } from "./say";
import type { PageWords } from "./words";

const COLUMNS = 6;
const SLOTS = Array.from({ length: 3 * COLUMNS }, (_, slot) => slot);

/** The map, and over each tile a button to its row: a drawing has one description and nothing to press. */
export function GapMap({ page, say }: { readonly page: GapPage; readonly say: PageWords }) {
  return (
    <section aria-labelledby="map-heading">
      <h2 class="name unseen" id="map-heading">
        {say.own.map}
      </h2>
      <div class="map">
        <TileMap page={page} words={say.words} id="map" />
        <div class="tiles no-paper" role="group" aria-label={say.own.tiles}>
          {SLOTS.map((slot) => (
            <Slot key={slot} slot={slot} page={page} say={say} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Slot({
  slot,
  page,
  say,
}: {
  readonly slot: number;
  readonly page: GapPage;
  readonly say: PageWords;
}) {
  const row = page.rows.find(
    ({ cell: { region } }) => TILES[region].row * COLUMNS + TILES[region].column === slot,
  );
  if (!row) return <span />;
  const { region } = row.cell;
  return (
    <button
      type="button"
      data-region={region}
      aria-label={sayTile(row.cell, say)}
      // A link would leave the place that was looked at in the address and in history.
      onClick={() => document.getElementById(rowId(region))?.focus()}
    />
  );
}
