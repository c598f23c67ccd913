import { phoneLink } from "../../directory/phone-number";
import { parseHours } from "../../hours/parse-hours";
import type { Member, RosterPhone } from "../../roster/model";
import { phoneState } from "../../view/phone-state";
import { sayState } from "../../view/say";
import { sayWeekInLine } from "../models/say-week";
import type { Words } from "../views/props";

interface MemberCardProps extends Words {
  readonly member: Member;
  readonly onCopy: (text: string) => void;
  /** The name of the way to write an e-mail. */
  readonly write: string;
}

/** One colleague: whose seat it is, how to reach them, and when. */
export function MemberCard({ member, onCopy, write, ...words }: MemberCardProps) {
  const { institution, role, person, phones, emails, reach, area, note } = member;
  const { texts } = words;
  return (
    <li>
      <p lang="cs" translate={false}>
        <strong>{institution}</strong>
      </p>
      <p lang="cs" translate={false}>
        {[role, person, area].filter(Boolean).join(" · ")}
      </p>
      {phones.map((phone) => (
        <Call key={phone.number} {...{ phone, onCopy, texts }} />
      ))}
      <HoursLine hours={member.hours} {...words} />
      {emails.map((email) => (
        <p class="call-line" key={email}>
          <a class="mail" href={`mailto:${email}`} translate={false} aria-label={`${write}: ${email}`}>
            {email}
          </a>
          <button type="button" class="action" onClick={() => onCopy(email)}>
            {texts.copy}
          </button>
        </p>
      ))}
      {reach !== undefined && <p lang="cs">{reach}</p>}
      {note !== undefined && <p lang="cs">{note}</p>}
    </li>
  );
}

interface CallProps {
  readonly phone: RosterPhone;
  readonly onCopy: (text: string) => void;
  readonly texts: Words["texts"];
}

function Call({ phone, onCopy, texts }: CallProps) {
  const { text, href } = phoneLink(phone.number);
  return (
    <p class="call-line">
      <a class="call" {...{ href }} translate={false} aria-label={`${texts.call} ${text}`}>
        {text}
      </a>
      <button type="button" class="action" onClick={() => onCopy(text)}>
        {texts.copy}
      </button>
      {phone.label !== undefined && <span lang="cs">{phone.label}</span>}
    </p>
  );
}

/** Nothing where nobody has said when: the words about how to reach somebody may do so. */
function HoursLine({ hours, messages, texts, times }: Words & { hours: string | undefined }) {
  if (hours === undefined || !parseHours(hours).ok) return null;
  const state = phoneState({ hours }, {}, times.at);
  return (
    <p class="fine">
      <span class="item">{sayState(state, times, messages)}</span>
      {!state.nonstop && <span class="item">{sayWeekInLine(hours, messages, texts)}</span>}
    </p>
  );
}
