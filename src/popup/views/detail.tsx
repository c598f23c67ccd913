import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { writePair } from "../../directory/pair";
import { titleOf } from "../../coverage/cell";
import type { Match } from "../../view/results";
import { sayDate, sayPartialDate } from "../../view/say";
import { hideEnded } from "../../directory/ended-numbers";
import type { Directory } from "../../directory/model";
import { type DetailField, detailFields } from "../models/detail-fields";
import { newestDate, provenanceOf } from "../models/provenance";
import { Conflicts } from "./conflicts";
import { Origin } from "./origin";
import { NoPhone, Phones } from "./phones";
import type { Words } from "./props";
import { SaveContact } from "./save-contact";
import type { Marks } from "./use-marks";

interface DetailProps extends Words {
  readonly match: Match;
  /** The directory behind the reader's door. */
  readonly directory: Directory;
  readonly marks: Marks;
  readonly onBack: () => void;
}

/** Everything a directory says of one service, each field with where it comes from, when, and how sure it is. */
export function Detail({ match: found, directory, marks, onBack, ...words }: DetailProps) {
  const { messages, texts, times } = words;
  const match = useMemo(
    () => ({ ...found, organization: hideEnded(found.organization, directory.withdrawn, texts.endedNumber) }),
    [found, directory, texts],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const name = titleOf(match);
  const hasSources = match.organization.sources.length > 0;
  const parts = { ...words, match, onCopy: marks.copy };
  return (
    <article class="detail" aria-labelledby="detail-title">
      <button class="quiet" type="button" onClick={onBack}>
        <span aria-hidden="true">← </span>
        {texts.back}
      </button>
      <h2 id="detail-title" class="name" ref={heading} tabIndex={-1} lang="cs" translate={false}>
        {name}
      </h2>
      {name !== match.organization.name && (
        <p class="fine" lang="cs" translate={false}>
          {match.organization.name}
        </p>
      )}
      {match.phones.length > 0 ? <Phones {...parts} /> : <NoPhone {...parts} />}
      <p class="fine">{messages.trace}</p>
      <Actions id={match.service.id} {...{ marks, texts }} />
      <Conflicts organization={match.organization} {...words} />
      {!hasSources && <p class="notice">{texts.sourcesHidden}</p>}
      <dl class="fields">
        {detailFields(match, times, messages, texts).map((field) => (
          <div key={field.name}>
            <dt>{texts.fields[field.name]}</dt>
            <dd>
              <Values field={field} />
              {hasSources && (
                <Origin provenance={provenanceOf(match, field.name, messages, texts)} texts={texts} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <SaveContact {...parts} directory={directory} />
      <Age {...{ match, directory }} {...words} />
    </article>
  );
}

function Actions({ id, marks, texts }: { id: string; marks: Marks; texts: Words["texts"] }) {
  const isOnSheet = marks.sheet.includes(id);
  const isFavourite = marks.favourites.includes(id);
  return (
    <p class="actions">
      <button type="button" class="action" onClick={() => marks.toggleSheet(id)}>
        {isOnSheet ? texts.removeFromSheet : texts.addToSheet} <kbd>P</kbd>
      </button>
      <button type="button" class="action" onClick={() => marks.toggleFavourite(id)}>
        {isFavourite ? texts.removeFavourite : texts.addFavourite} <kbd>F</kbd>
      </button>
    </p>
  );
}

const Values = ({ field: { texts, links } }: { field: DetailField }) => (
  <ul>
    {texts.map(({ text, lang }) => (
      <li key={text} lang={lang}>
        {text}
      </li>
    ))}
    {links.map(({ href, text }) => (
      <li key={href}>
        <a href={href} target="_blank" rel="noreferrer noopener" translate={false}>
          {text}
        </a>
      </li>
    ))}
  </ul>
);

function Age({ match, directory, messages, texts }: Words & Pick<DetailProps, "match" | "directory">) {
  const newest = newestDate(match);
  return (
    <p class="fine">
      {newest !== undefined && <span class="item">{texts.newest(sayPartialDate(newest, messages))}</span>}
      <span class="item">{texts.release(writePair(directory), sayDate(directory.issued, messages))}</span>
    </p>
  );
}
