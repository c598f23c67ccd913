import type { CardText } from "../../handover/write-text";
import type { HandoverMessages } from "../../i18n/handover-messages";
import { Qr } from "./qr";
import type { CodedNumber } from "./services";

interface PaperProps {
  readonly card: CardText;
  readonly coded: CodedNumber | undefined;
  readonly own: HandoverMessages;
  readonly language: string;
}

/** What is printed: the same words as the text, and the code. Its head stands on every page. Unseen on screen. */
export function Paper({ card, coded, own, language }: PaperProps) {
  const { title, date, lines, servicesTitle, services, closing } = card;
  return (
    <section class="paper on-paper" lang={language} translate={false}>
      <div class="head">
        <p>
          <strong>{title}</strong> {date}
        </p>
      </div>
      <div class="body">
        <dl>
          {lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {services.length > 0 && <h2>{servicesTitle}</h2>}
        {services.map((service) => (
          <div key={service.id} class="service">
            <h3>{service.title}</h3>
            {service.lines.map((line) => (
              <p key={line}>{keepNumbers(line)}</p>
            ))}
          </div>
        ))}
        {coded && <Qr number={coded} own={own} />}
        <div class="closing">
          {closing.map((line) => (
            <p key={line}>{keepNumbers(line)}</p>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Groups of digits that no line break may part; in a text to copy they keep plain spaces, for whoever searches it. */
const keepNumbers = (line: string): string => line.replace(/(?<=\d) (?=\d)/g, "\u00a0");
