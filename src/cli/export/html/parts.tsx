import { h } from "preact";
import { EMERGENCY_NUMBERS } from "../../../directory/emergency";
import { phoneLink } from "../../../directory/phone-number";
import { cs } from "../../../i18n/cs";
import type { Edition } from "../edition";

/**
 * A number to call: text and target come from one value, and translators leave it alone (DESIGN §1, rule 6). Made by
 * `h`, because the types of JSX know `translate` as a switch alone, which the renderer drops when it is off.
 */
export function CallLink({ number }: { readonly number: string }) {
  const { href, text } = phoneLink(number);
  return h("a", { class: "number", href, translate: "no" }, text);
}

/** A number on paper. */
export const PaperNumber = ({ number }: { readonly number: string }) =>
  h("span", { class: "number", translate: "no" }, phoneLink(number).text);

/** Help that is on every page whatever the directory says: it reads constants only (DESIGN §1, rule 1). */
export const Emergency = () => (
  <p class="emergency">
    <strong>{cs.emergency}</strong>
    {EMERGENCY_NUMBERS.map((number) => (
      <span class="call" key={number}>
        <CallLink number={number} /> <small>{cs.emergencyNames[number]}</small>
      </span>
    ))}
  </p>
);

/** That the release is a trial or old; nothing for a fresh publication. */
export const Notices = ({ edition }: { readonly edition: Edition }) =>
  edition.notices.length > 0 ? <p class="notice">{edition.notices.join(" ")}</p> : null;

/** The age of the data and the release they come from. */
export const Age = ({ edition }: { readonly edition: Edition }) => (
  <p>
    {cs.age(edition.date)} · {edition.number}
  </p>
);
