import type { Audience } from "../directory/vocabulary";
import type { Messages } from "../i18n/messages";

/** A piece of the contact that the page's owner wrote: a text, or a link to call or to open. */
export interface ContactPart {
  readonly text: string;
  readonly href?: string;
}

interface LocalContactProps {
  readonly parts: readonly ContactPart[] | undefined;
  readonly door: Audience | undefined;
  readonly messages: Messages;
}

/**
 * The school's or town's own contact, apart from the signed cards and marked as what nobody of ours has checked. Not
 * shown behind the violent person's door: nobody signed whom it is for, and it may well be a victim's confidant or a
 * shelter (DESIGN §1, rules 2 and 5).
 */
export function LocalContact({ parts, door, messages }: LocalContactProps) {
  if (!parts || door === "violent_person") return null;
  return (
    <div class="notice local">
      <p>
        {parts.map(({ text, href }, index) =>
          href === undefined ? (
            <span key={`${index} ${text}`}>{text}</span>
          ) : (
            <a
              key={`${index} ${href}`}
              {...(href.startsWith("tel:") && { class: "number", translate: false })}
              href={href}
              rel="noreferrer noopener"
              referrerpolicy="no-referrer"
            >
              {text}
            </a>
          ),
        )}
      </p>
      <p class="fine">{messages.localNote}</p>
    </div>
  );
}
