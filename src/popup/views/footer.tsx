import { useEffect, useRef } from "preact/hooks";
import type { Directory } from "../../directory/model";
import { selectText } from "../copy";
import type { KeyPlace } from "../models/keys";
import type { Words } from "./props";
import type { Report } from "./use-marks";

interface FooterProps extends Words {
  readonly directory: Directory;
  readonly report: Report;
  readonly place: KeyPlace;
  /** What would be printed. */
  readonly printable: { readonly count: number; readonly isSheet: boolean };
}

/** What has just happened, which keys there are, printing, and the age of the data. */
export function Footer({ directory, report, place, printable, messages, texts }: FooterProps) {
  const number = useRef<HTMLElement>(null);
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
      {!report.text && (
        <p class="fine hint" aria-hidden="true">
          {texts.hints[place]}
        </p>
      )}
      <p class="fine age">
        <span class="item">{messages.age(sayShortDate(directory.issued, messages))}</span>
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

/** The day of an instant in Prague, in as few signs as a line of the popup has room for. */
const sayShortDate = (instant: number, { language }: Words["messages"]): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "Europe/Prague" }).format(instant);
