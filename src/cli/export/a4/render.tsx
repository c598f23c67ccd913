import type { Audience } from "../../../directory/vocabulary";
import { cs } from "../../../i18n/cs";
import type { Edition } from "../edition";
import type { ExportChoices, ExportFile } from "../format";
import { Document, writePage } from "../html/document";
import { PAGE_STYLE } from "../html/styles";
import { Age, Emergency, Notices } from "../html/parts";
import { listAudiences, listPlaces, type NamedPlace, nameFile } from "../places";
import { Sheet } from "./sheet";

/** Printable sheets for each place and audience, and a page that says which is which to the person who prints. */
export function renderSheets(edition: Edition, choices: ExportChoices): readonly ExportFile[] {
  const places = listPlaces(choices);
  const audiences = listAudiences(choices);
  return [
    { path: "index.html", text: writePage(<Contents {...{ edition, places, audiences }} />) },
    ...places.flatMap((at) =>
      audiences.map((audience) => ({
        path: nameFile(at, audience),
        text: writePage(<Sheet {...{ edition, at, audience }} />),
      })),
    ),
  ];
}

function Contents(props: {
  readonly edition: Edition;
  readonly places: readonly NamedPlace[];
  readonly audiences: readonly Audience[];
}) {
  return (
    <Document edition={props.edition} style={PAGE_STYLE}>
      <h1>Listy k vytištění</h1>
      <Emergency />
      <Notices edition={props.edition} />
      <p>Otevřete list a vytiskněte ho na A4. Proužky dole nastříhejte po čarách.</p>
      {props.places.map((place) => (
        <section key={place.slug}>
          <h2>{place.name}</h2>
          <ul class="places">
            {props.audiences.map((audience) => (
              <li key={audience}>
                <a href={nameFile(place, audience)}>{cs.audiences[audience]}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Age edition={props.edition} />
    </Document>
  );
}
