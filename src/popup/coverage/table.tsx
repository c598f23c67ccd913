import type { ComponentChildren } from "preact";
import type { MatrixCell } from "../../coverage/matrix";
import type { GapRow } from "../../coverage/page-model";
import { figureOf, TILES } from "../../coverage/tile-map";
import type { PageModel } from "./model";
import { Behind } from "./records";
import { rowId } from "./row-id";
import { nameRegion, sayNotes, saySubstitute } from "./say";
import type { PageWords } from "./words";

interface TableProps {
  readonly model: PageModel;
  readonly say: PageWords;
}

/** The map in words: every region, the records behind its numbers, and what is nearest. */
export function GapTable({ model, say }: TableProps) {
  const { region, state, local, remote, nearest } = say.words.columns;
  const { page } = model;
  return (
    <section class="in-words" aria-labelledby="table-heading">
      <h2 class="name unseen" id="table-heading">
        {say.own.table}
      </h2>
      <table>
        <caption>{say.words.question(page.question)}</caption>
        <thead>
          <tr>
            {[region, state, local, remote, nearest].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            // What was opened belongs to one question.
            <Row key={`${row.cell.audience} ${row.cell.region}`} row={row} model={model} say={say} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, model, say }: TableProps & { readonly row: GapRow }) {
  const { cell } = row;
  const { region, state } = cell;
  const { columns } = say.words;
  return (
    <tr class={state}>
      <th scope="row" id={rowId(region)} tabIndex={-1}>
        {nameRegion(region, say)} <abbr translate={false}>{TILES[region].abbreviation}</abbr>
      </th>
      <Cell label={columns.state}>
        {say.words.states[state]}
        {sayNotes(cell, say).map((note) => (
          <small key={note}> {note}</small>
        ))}
      </Cell>
      <Cell label={columns.local}>
        <Behind
          groups={[{ ids: cell.local }, { heading: columns.unknown, ids: cell.unknown }]}
          {...{ model, say }}
        >
          {figureOf(cell)}
        </Behind>
      </Cell>
      <Cell label={columns.remote}>
        <Behind
          groups={[{ ids: cell.remote }, { heading: columns.unknown, ids: cell.unknownRemote }]}
          {...{ model, say }}
        >
          {sayRemote(cell)}
        </Behind>
      </Cell>
      <Cell label={columns.nearest}>
        <Nearest row={row} {...{ model, say }} />
      </Cell>
    </tr>
  );
}

/** Where the page is too narrow for columns, the column's name stands in the cell; its header is read out anyway. */
const Cell = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <td>
    <span class="label" aria-hidden="true">
      {label}
    </span>
    <div>{children}</div>
  </td>
);

function Nearest({ row: { cell, substitutes }, model, say }: TableProps & { readonly row: GapRow }) {
  if (cell.state === "local") return null;
  if (substitutes.length === 0) return <>{say.words.nothingNear}</>;
  return (
    <>
      {substitutes.map((substitute) => (
        <Behind
          key={substitute.listing.service.id}
          groups={[{ ids: [substitute.listing.service.id] }]}
          {...{ model, say }}
        >
          {saySubstitute(substitute, say)}
        </Behind>
      ))}
    </>
  );
}

const sayRemote = ({ remote, unknownRemote }: MatrixCell): string =>
  figureOf({ local: remote, unknown: unknownRemote });
