import { type Listing, titleOf } from "../../../coverage/cell";
import type { Audience } from "../../../directory/vocabulary";
import { cs } from "../../../i18n/cs";
import { choose } from "../choose";
import type { Edition } from "../edition";
import { Document } from "../html/document";
import { Age, Emergency, Notices, PaperNumber } from "../html/parts";
import type { NamedPlace } from "../places";
import { sayAssurance } from "../words";
import { chooseRows, describePhone, describeRow } from "./rows";
import { SHEET_STYLE } from "../html/styles";
import { chooseStrips, type Strip } from "./strips";

const STRIPS = 10;

/**
 * One A4 page for a notice board: from two metres a contact sheet of the town hall, close by the numbers for one
 * audience in one place, and along the lower edge strips that tell nothing but a number.
 */
export function Sheet(props: {
  readonly edition: Edition;
  readonly at: NamedPlace;
  readonly audience: Audience;
}) {
  const { edition, at, audience } = props;
  const chosen = choose(edition.directory, audience, at.place);
  const rows = chooseRows(chosen);
  const strips = chooseStrips(rows, at.place);
  return (
    <Document edition={edition} place={at.name} style={SHEET_STYLE}>
      <header>
        <h1>{cs.heading}</h1>
        <p class="place">
          {at.name} · {cs.audiences[audience]}
        </p>
        <Emergency />
      </header>
      <main>
        {audience === "violent_person" && <p>{cs.violentDoor}</p>}
        {chosen.gap && <p class="gap">{chosen.gap.statement}</p>}
        {rows.map((listing) => (
          <Row key={listing.service.id} listing={listing} />
        ))}
      </main>
      <footer>
        <Notices edition={edition} />
        <p>
          {cs.trace} {audience === "child" ? TEAR_CHILD : TEAR}
        </p>
        <Age edition={edition} />
      </footer>
      {strips.length > 0 && <Strips strips={strips} />}
    </Document>
  );
}

const TEAR_CHILD = "Číslo si můžeš utrhnout dole. Na proužku není napsáno, čí je.";
const TEAR = "Číslo si můžete utrhnout dole. Na proužku není napsáno, čí je.";

function Row({ listing }: { readonly listing: Listing }) {
  const { service } = listing;
  return (
    <article>
      <h2>{titleOf(listing)}</h2>
      <p>{describeRow(listing)}</p>
      {service.phones.map((phone) => (
        <p class="phone" key={phone.number}>
          <PaperNumber number={phone.number} />
          <span>
            {describePhone(phone, service)}
            <small>{sayAssurance(phone.assurance)}</small>
          </span>
        </p>
      ))}
      {service.phones.length === 0 && <p class="web">{service.websites.join("  ")}</p>}
    </article>
  );
}

/** Strips for everybody who passes by, the two numbers in turn. */
function Strips({ strips }: { readonly strips: readonly Strip[] }) {
  const all = Array.from({ length: STRIPS }, (_, index) => strips[index % strips.length] ?? []).flat();
  return (
    <aside aria-label={STRIPS_LABEL}>
      <ul class="strips">
        {all.map((strip, index) => (
          <li key={index}>
            <span class="label">{strip.label}</span>
            <PaperNumber number={strip.number} />
            <small>{strip.hours}</small>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const STRIPS_LABEL = "Čísla k utržení";
