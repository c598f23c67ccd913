import { useRef } from "preact/hooks";
import { titleOf } from "../../coverage/cell";
import type { HandoverMessages } from "../../i18n/handover-messages";
import { phoneLink } from "../../directory/phone-number";
import type { Match } from "../../view/results";
import { OneOf } from "../one-of";
import { useGoOn } from "../use-go-on";
import { Part } from "./form";
import { Qr } from "./qr";

/** A number that can stand on the card as a code; text and target come from one value (DESIGN §1, rule 6). */
export interface CodedNumber {
  readonly href: string;
  readonly text: string;
  readonly name: string;
}

interface ServicesProps {
  readonly matches: readonly Match[];
  readonly own: HandoverMessages;
  readonly numbers: readonly CodedNumber[];
  readonly coded: CodedNumber | undefined;
  readonly onCode: (href: string) => void;
  readonly onRemove: (id: string) => void;
}

/** The services that were chosen in the list, and a code of one number for somebody's phone. */
export function Services({ matches, own, numbers, coded, onCode, onRemove }: ServicesProps) {
  const list = useRef<HTMLUListElement>(null);
  const none = useRef<HTMLParagraphElement>(null);
  const goOn = useGoOn(() => list.current?.querySelector("button") ?? none.current);
  return (
    <Part title={own.parts.services}>
      {matches.length === 0 && (
        <p class="fine" ref={none} tabIndex={-1}>
          {own.noServices}
        </p>
      )}
      <ul ref={list}>
        {matches.map((match) => (
          <li key={match.service.id} class="chosen">
            <span lang="cs" translate={false}>
              {titleOf(match)}
            </span>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                goOn();
                onRemove(match.service.id);
              }}
            >
              {own.remove}
              <span class="unseen"> {titleOf(match)}</span>
            </button>
          </li>
        ))}
      </ul>
      {numbers.length > 0 && (
        <label class="written">
          <span>{own.qr}</span>
          <OneOf
            value={coded?.href ?? ""}
            options={[
              ["", own.noQr],
              ...numbers.map(({ href, text, name }) => [href, `${text} ${name}`] as const),
            ]}
            onChoose={onCode}
          />
        </label>
      )}
      {coded && <Qr key={coded.href} number={coded} own={own} />}
    </Part>
  );
}

/** Every number of the chosen services, those to call instead where a service has none. */
export function codedNumbers(matches: readonly Match[]): readonly CodedNumber[] {
  const numbers = matches.flatMap((match) => {
    const called = match.phones.length > 0 ? match : match.instead;
    return (called?.phones ?? []).map(({ phone }) => ({
      ...phoneLink(phone.number),
      name: called ? titleOf(called) : "",
    }));
  });
  return numbers.filter(({ href }, nth) => numbers.findIndex((one) => one.href === href) === nth);
}
