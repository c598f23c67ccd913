import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { titleOf } from "../../coverage/cell";
import { phoneLink } from "../../directory/phone-number";
import { Sources } from "../views/origin";
import type { Numbered, PageModel } from "./model";
import { placesOf, sayNumbers } from "./say";
import type { PageWords } from "./words";

interface BehindProps {
  /** What is in sight: a number, or words that stand on records. */
  readonly children: ComponentChildren;
  readonly groups: readonly { readonly heading?: string; readonly ids: readonly string[] }[];
  readonly model: PageModel;
  readonly say: PageWords;
}

/** A number that opens the records behind it; on paper it names them by their numbers. */
export function Behind({ children, groups, model, say }: BehindProps) {
  // There are hundreds of them behind a page, and most are never looked at.
  const [isOpen, setOpen] = useState(false);
  const filled = groups.filter(({ ids }) => ids.length > 0);
  if (filled.length === 0) return <span class="figure">{children}</span>;
  const numbers = filled.flatMap(({ ids }) => ids.flatMap((id) => model.find(id)?.number ?? []));
  return (
    <>
      <details class="behind no-paper" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class="figure">{children}</span>
          <span class="unseen"> {say.own.records}</span>
        </summary>
        {isOpen &&
          filled.map(({ heading, ids }) => (
            <div key={heading}>
              {heading && <p class="fine">{heading}</p>}
              <ul>
                {ids.map((id) => (
                  <Record key={id} record={model.find(id)} say={say} />
                ))}
              </ul>
            </div>
          ))}
      </details>
      <span class="on-paper">
        {children} {sayNumbers(numbers)}
      </span>
    </>
  );
}

function Record({ record, say }: { readonly record: Numbered | undefined; readonly say: PageWords }) {
  if (!record) return null;
  const { organization, service } = record.listing;
  return (
    <li>
      <strong lang="cs">{titleOf(record.listing)}</strong>
      {service.phones.length === 0 && <span class="fine"> {say.own.noNumber}</span>}
      {service.phones.map(({ number }) => (
        <Number key={number} number={number} />
      ))}
      <div class="fine">
        <Sources sources={placesOf(organization.sources, say)} />
      </div>
    </li>
  );
}

function Number({ number }: { readonly number: string }) {
  const { text, href } = phoneLink(number);
  return (
    <a class="call" href={href} translate={false}>
      {text}
    </a>
  );
}

/** Every record behind a number of the page, for paper, where nothing opens. */
export function PaperRecords({ model, say }: { readonly model: PageModel; readonly say: PageWords }) {
  return (
    <section class="records on-paper">
      {model.groups.map(({ heading, records }) => (
        <div key={heading}>
          <h2>{say.words.headings[heading]}</h2>
          <ol start={records[0]?.number}>
            {records.map((record) => (
              <PaperRecord key={record.number} record={record} say={say} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** How many sources of a record fit on the one page; all of them open on screen. */
const ON_PAPER = 2;

function PaperRecord({ record: { listing }, say }: { readonly record: Numbered; readonly say: PageWords }) {
  const { organization, service } = listing;
  const title = titleOf(listing);
  const facts = [
    title !== organization.name && organization.name,
    ...service.phones.slice(0, 1).map(({ number }) => phoneLink(number).text.replaceAll(" ", "\u00a0")),
  ].filter(Boolean);
  const sources = placesOf(organization.sources, say).map(({ text, date }) => `${text} ${date}`);
  const more = sources.length - ON_PAPER;
  return (
    <li>
      <b>{title}</b> {facts.join(" · ")}{" "}
      <small>
        ({sources.slice(0, ON_PAPER).join(", ")}
        {more > 0 && `, +${more}`})
      </small>
    </li>
  );
}
