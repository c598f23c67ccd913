import { useEffect, useMemo, useRef } from "preact/hooks";
import { sayShortDate } from "../say-moment";
import type { Directory } from "../../directory/model";
import { selectText } from "../copy";
import type { KeyPlace } from "../models/keys";
import { COVERAGE_PAGE, loadGuidance, type View } from "./lazy-views";
import type { Words } from "./props";
import type { Report } from "./use-marks";

interface FooterProps extends Words {
  readonly directory: Directory;
  readonly report: Report;
  readonly place: KeyPlace;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** How many services were chosen for the handover card. */
  readonly chosen: number;
  /** What would be printed. */
  readonly printable: { readonly count: number; readonly isSheet: boolean };
}

/** What has just happened, the other views, which keys there are, printing, and the age of the data. */
export function Footer(props: FooterProps) {
  const { directory, report, place, printable, messages, texts } = props;
  const number = useRef<HTMLElement>(null);
  // Browsers take long to make ready for a date, and the footer is drawn with each key.
  const age = useMemo(() => messages.age(sayShortDate(directory.issued, messages)), [directory, messages]);
  useEffect(() => selectText(number.current), [report]);
  return (
    <footer>
      <p class={report.text ? "report" : "unseen"} role="status">
        {report.text}{" "}
        {report.number !== undefined && (
          <strong ref={number} translate={false}>
            {report.number}
          </strong>
        )}
      </p>
      <Views {...props} />
      {!report.text && (
        // As high as the longest: a footer that shrank under a pressed mouse would take the click from its buttons.
        <p class="fine hint" aria-hidden="true">
          {Object.entries(texts.hints).map(([where, hint]) => (
            <span key={where} class={where === place ? "" : "other"}>
              {hint}
            </span>
          ))}
        </p>
      )}
      <p class="fine age">
        <span class="item">{age}</span>
        {directory.release === "development" && <span class="item">{messages.development}</span>}
      </p>
      {printable.count > 0 && (
        <button type="button" class="action print" onClick={() => print()}>
          {printable.isSheet ? texts.printSheet(printable.count) : texts.print}
        </button>
      )}
    </footer>
  );
}

function Views({ view, onView, chosen, texts }: FooterProps) {
  const entry = (name: View, text: string) => (
    <button
      type="button"
      class="quiet"
      data-view={name}
      aria-current={view === name ? "true" : undefined}
      onClick={() => onView(name)}
    >
      {text}
    </button>
  );
  const { label, guidance, handover, coverage } = texts.views;
  return (
    <nav aria-label={label}>
      {loadGuidance && entry("guidance", guidance)}
      {entry("handover", handover(chosen))}
      {COVERAGE_PAGE && (
        <a class="quiet" href={COVERAGE_PAGE} target="_blank" rel="noreferrer">
          {coverage}
        </a>
      )}
    </nav>
  );
}
