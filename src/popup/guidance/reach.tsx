import { titleOf } from "../../coverage/cell";
import { phoneLink } from "../../directory/phone-number";
import type { Reachable } from "../../guidance/competent";
import type { GuidanceMessages } from "../../i18n/guidance-messages";

interface ReachProps {
  readonly services: readonly Reachable[];
  readonly own: GuidanceMessages;
}

/** Services by their names and numbers; where a number is not known, that is said, with whom to call meanwhile. */
export const Reach = ({ services, own }: ReachProps) => (
  <ul class="reach">
    {services.map(({ organization, service, instead }) => (
      <li key={service.id}>
        <strong lang="cs" translate={false}>
          {titleOf({ organization, service })}
        </strong>
        {service.phones.length > 0 ? (
          <Numbers numbers={service.phones.map(({ number }) => number)} />
        ) : (
          <p>
            {own.numberUnknown} {instead && own.callInstead}
          </p>
        )}
        {instead && (
          <p>
            <span lang="cs" translate={false}>
              {titleOf(instead)}
            </span>{" "}
            <Numbers numbers={instead.service.phones.map(({ number }) => number)} />
          </p>
        )}
      </li>
    ))}
  </ul>
);

/** Numbers that can be called; text and target come from one value. */
export const Numbers = ({ numbers }: { numbers: readonly string[] }) => (
  <span class="call-line">
    {numbers.map((number) => {
      const { text, href } = phoneLink(number);
      return (
        <a key={number} class="call" href={href} translate={false}>
          {text}
        </a>
      );
    })}
  </span>
);
