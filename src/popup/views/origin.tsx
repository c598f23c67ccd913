import type { Provenance, SourceLine } from "../models/provenance";
import type { PopupMessages } from "../../i18n/popup-messages";

interface OriginProps {
  readonly provenance: Pick<Provenance, "sources"> & Partial<Provenance>;
  readonly texts: PopupMessages;
}

/** Where a field comes from, under the field: its assurance at a glance, every source on demand. */
export function Origin({ provenance: { sources, assurance }, texts }: OriginProps) {
  if (sources.length === 0) {
    return <p class="fine origin">{texts.noSource}</p>;
  }
  const [newest] = sources;
  return (
    <details class="fine origin">
      <summary>
        {newest?.text} ({newest?.date}){sources.length > 1 && ` ${texts.moreSources(sources.length - 1)}`}
        {assurance && ` · ${assurance}`}
      </summary>
      <Sources sources={sources} />
    </details>
  );
}

/** Sources with their dates, each of which can be opened where it is on the web. */
export const Sources = ({ sources }: { sources: readonly SourceLine[] }) => (
  <ul class="sources">
    {sources.map(({ key, href, text, date, note }) => (
      <li key={key}>
        {href === undefined ? (
          text
        ) : (
          <a href={href} target="_blank" rel="noreferrer noopener">
            {text}
          </a>
        )}{" "}
        ({date}){note && <span lang="cs"> {note}</span>}
      </li>
    ))}
  </ul>
);
