import type { ComponentChildren } from "preact";
import type { Listing } from "../../../coverage/cell";
import { cs } from "../../../i18n/cs";
import type { Chosen } from "../choose";
import { Card } from "./card";

/** What one audience finds in a place: the services, or that there is none and what is nearest. */
export function Section(props: {
  readonly id?: string;
  readonly heading: string;
  readonly chosen: Chosen;
  /** Stands before the services. */
  readonly children?: ComponentChildren;
}) {
  const { own, gap } = props.chosen;
  return (
    <section id={props.id}>
      <h2>{props.heading}</h2>
      {props.children}
      {gap && <p class="gap">{gap.statement}</p>}
      {gap && gap.nearest.length > 0 && (
        <>
          <p>{cs.nearest}</p>
          <Cards listings={gap.nearest} />
        </>
      )}
      {gap && own.length > 0 && <p>{cs.alsoHere}</p>}
      {own.length > 0 || gap ? <Cards listings={own} /> : <p>{NONE}</p>}
    </section>
  );
}

/** Said where the directory knows nothing and no region is to blame. */
const NONE = "Takovou službu zatím neznáme.";

/** Services in their order; nothing where there is none. */
export const Cards = ({ listings }: { readonly listings: readonly Listing[] }) =>
  listings.length > 0 ? (
    <ul class="cards">
      {listings.map((listing) => (
        <Card key={listing.service.id} listing={listing} />
      ))}
    </ul>
  ) : null;
