import type { MatrixCell } from "../../coverage/matrix";
import type { GapPage, GapRow } from "../../coverage/page-model";
import { TILES } from "../../coverage/tile-map";
import { type RecordList, References, REMOTE_RECORDS } from "./records";
import { nameRegion, saySubstitute, WORDS } from "./say";

/** The map in words, and the text alternative to it: every region, its records, and what is nearest. */
export function Table({ page, list }: { readonly page: GapPage; readonly list: RecordList }) {
  const { region, state, local, remote, nearest } = WORDS.columns;
  return (
    <div class="scroll">
      <table>
        <caption>{WORDS.question(page.question)}</caption>
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
            <Row key={row.cell.region} row={row} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, list }: { readonly row: GapRow; readonly list: RecordList }) {
  const { cell, substitutes } = row;
  const { region, state } = cell;
  return (
    <tr class={state}>
      <th scope="row">
        {nameRegion(region)} <abbr>{TILES[region].abbreviation}</abbr>
      </th>
      <State cell={cell} />
      <Local cell={cell} list={list} />
      <td>{sayRemote(cell)}</td>
      <td>
        {substitutes.map((substitute) => (
          <span key={substitute.listing.service.id} class="near">
            {saySubstitute(substitute)} <References list={list} ids={[substitute.listing.service.id]} />{" "}
          </span>
        ))}
        {state !== "local" && substitutes.length === 0 && WORDS.nothingNear}
      </td>
    </tr>
  );
}

function State({ cell: { state, absence, planned, districts } }: { readonly cell: MatrixCell }) {
  const notes = [
    ...(districts.length > 0 ? [WORDS.onlyDistricts(districts)] : []),
    ...(planned.length > 0 ? [WORDS.planned(planned.map(({ name }) => name))] : []),
  ];
  return (
    <td>
      {absence ? <a href={`#mezera-${absence.id}`}>{WORDS.states[state]}</a> : WORDS.states[state]}
      {notes.map((note) => (
        <small key={note}> {note}</small>
      ))}
    </td>
  );
}

function Local({ cell, list }: { readonly cell: MatrixCell; readonly list: RecordList }) {
  const { local, unknown } = cell;
  return (
    <td>
      <b>{local.length}</b> <References list={list} ids={local} />
      {unknown.length > 0 && (
        <>
          {` + ${unknown.length} ? `}
          <References list={list} ids={unknown} />
        </>
      )}
    </td>
  );
}

/** The services behind this number stand together in the list, because they are the same for most regions. */
function sayRemote({ remote, unknownRemote }: MatrixCell) {
  const figure = unknownRemote.length > 0 ? `${remote.length} + ${unknownRemote.length} ?` : remote.length;
  return remote.length + unknownRemote.length > 0 ? <a href={`#${REMOTE_RECORDS}`}>{figure}</a> : 0;
}
