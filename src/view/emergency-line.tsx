import { EMERGENCY_NUMBERS } from "../directory/emergency";
import { phoneLink } from "../directory/phone-number";
import type { Messages } from "../i18n/messages";

/** Help that is on screen whatever else happens: it reads constants only, never the directory (DESIGN §1, rule 1). */
export function EmergencyLine({ messages, all }: { messages: Messages; all: boolean }) {
  const numbers = all ? EMERGENCY_NUMBERS : EMERGENCY_NUMBERS.slice(0, 2);
  return (
    <p class="emergency">
      <strong>{messages.emergency}</strong>
      {numbers.map((number) => (
        <span class="emergency-number" key={number}>
          <a class="number" href={phoneLink(number).href} translate={false}>
            {phoneLink(number).text}
          </a>
          <span class="fine">{messages.emergencyNames[number]}</span>
        </span>
      ))}
    </p>
  );
}
