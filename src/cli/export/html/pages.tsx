import type { Listing } from "../../../coverage/cell";
import type { Audience } from "../../../directory/vocabulary";
import { cs } from "../../../i18n/cs";
import { type Chosen, choose } from "../choose";
import type { Edition } from "../edition";
import { letterOf, type NamedPlace, nameFile } from "../places";
import { isSilentOnHolidays, hoursOf } from "../say-hours";
import { Document } from "./document";
import { Guidance } from "./guidance";
import { PAGE_STYLE } from "./styles";
import { Age, Emergency, Notices } from "./parts";
import { Cards, Section } from "./section";

/** Leads to the page behind the violent person's door, whose name tells nothing. */
const DOOR: Audience = "violent_person";

interface PlacePageProps {
  readonly edition: Edition;
  readonly at: NamedPlace;
  readonly audiences: readonly Audience[];
}

/** The page of a place: a section for each audience. To the door of people who want to stop hurting others it
 * only leads. Sections are named by letters, for a fragment stays in the history too. */
export function PlacePage({ edition, at, audiences }: PlacePageProps) {
  const sections = audiences
    .filter((audience) => audience !== DOOR)
    .map((audience) => ({ audience, chosen: choose(edition.directory, audience, at.place) }));
  return (
    <Document edition={edition} place={at.name} style={PAGE_STYLE}>
      <Header edition={edition} name={at.name} />
      <main>
        <nav aria-label={cs.who}>
          <ul class="places">
            {audiences.map((audience) => (
              <li key={audience}>
                <a href={audience === DOOR ? nameFile(at, DOOR) : `#${letterOf(audience)}`}>
                  {cs.audiences[audience]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map(({ audience, chosen }) => (
          <Section key={audience} id={letterOf(audience)} heading={cs.audiences[audience]} chosen={chosen} />
        ))}
        {!audiences.includes("anyone") && (
          <Others listings={sections.flatMap(({ chosen }) => chosen.others)} />
        )}
        <Guidance edition={edition} />
      </main>
      <Footer edition={edition} shown={sections.map(({ chosen }) => chosen)} />
    </Document>
  );
}

/**
 * The page behind the violent person's door: its own services and crisis lines, and no way back to pages that list
 * shelters or advice for those who are hurt (DESIGN §1, rule 5).
 */
export function DoorPage({
  edition,
  at,
  places,
}: Omit<PlacePageProps, "audiences"> & { readonly places: readonly NamedPlace[] }) {
  const chosen = choose(edition.directory, DOOR, at.place);
  const elsewhere = places.filter(({ slug }) => slug !== at.slug);
  return (
    <Document edition={edition} place={at.name} style={PAGE_STYLE}>
      <Header edition={edition} name={at.name} />
      <main>
        <Section heading={cs.audiences[DOOR]} chosen={chosen}>
          <p>{cs.violentDoor}</p>
        </Section>
        <Others listings={chosen.others} />
        {elsewhere.length > 0 && (
          <nav aria-label={cs.where}>
            <h2>{cs.where}</h2>
            <Links places={elsewhere} toFile={(place) => nameFile(place, DOOR)} />
          </nav>
        )}
      </main>
      <Footer edition={edition} shown={[chosen]} />
    </Document>
  );
}

/** The page that a town's site links to: emergency numbers and the places. */
export function IndexPage({
  edition,
  places,
  toFile,
}: {
  readonly edition: Edition;
  readonly places: readonly NamedPlace[];
  readonly toFile: (place: NamedPlace) => string;
}) {
  return (
    <Document edition={edition} style={PAGE_STYLE}>
      <Header edition={edition} />
      <main>
        <h2>{cs.where}</h2>
        <Links places={places} toFile={toFile} />
      </main>
      <Footer edition={edition} shown={[]} />
    </Document>
  );
}

const Others = ({ listings }: { readonly listings: readonly Listing[] }) =>
  listings.length > 0 ? (
    <section>
      <h2>{cs.alsoHere}</h2>
      <Cards listings={listings} />
    </section>
  ) : null;

function Links(props: {
  readonly places: readonly NamedPlace[];
  readonly toFile: (place: NamedPlace) => string;
}) {
  return (
    <ul class="places">
      {props.places.map((place) => (
        <li key={place.slug}>
          <a href={props.toFile(place)}>{place.name}</a>
        </li>
      ))}
    </ul>
  );
}

const Header = ({ edition, name }: { readonly edition: Edition; readonly name?: string }) => (
  <header>
    <h1>{cs.heading}</h1>
    {name !== undefined && <p class="place">{name}</p>}
    <Emergency />
    <Notices edition={edition} />
  </header>
);

/** What holds for all numbers above, said once. */
function Footer({ edition, shown }: { readonly edition: Edition; readonly shown: readonly Chosen[] }) {
  const services = shown.flatMap(({ own, others, gap }) => [...own, ...others, ...(gap?.nearest ?? [])]);
  const phones = services.flatMap(({ service }) => service.phones.map((phone) => hoursOf(phone, service)));
  return (
    <footer>
      {phones.some(isSilentOnHolidays) && <p>{HOLIDAYS}</p>}
      {phones.length > 0 && <p>{cs.trace}</p>}
      <Age edition={edition} />
    </footer>
  );
}

/** Hours that do not name public holidays say nothing about them. */
const HOLIDAYS = "O svátcích mohou platit jiné hodiny. Nejdřív zavolejte.";
