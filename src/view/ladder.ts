import { EMERGENCY_NUMBERS } from "../directory/emergency";
import type { PhoneState } from "./phone-state";
import { isNationalLine, type Match, surest } from "./results";

/**
 * Whom to try when nobody answers (mission-anchors §3 item 6). From a card it leads down the list to the next other
 * number that is open, then to one whose hours nobody knows, and at last to a nationwide line that never closes, the
 * surest of them. What is closed is a step only where no such line is left. Emergency numbers are no step: they are
 * for danger. Gives undefined from the last one; a card without a number always leads to one that has it.
 */
export function ladder(matches: readonly Match[]): (from: Match) => Match | undefined {
  const callable = matches.filter(takesCalls);
  // Whoever begins at such a line goes on from it like from any other.
  const last = surest(callable.slice(1).filter(isNationalLine).reverse());
  return (from) => {
    if (from === last) return undefined;
    const tried = numbersOf(from);
    const others = callable.filter((match) => numbersOf(match).some((number) => !tried.includes(number)));
    const place = matches.indexOf(from);
    const after = others.filter((match) => match !== last && matches.indexOf(match) > place);
    const likely = (state: PhoneState["state"]): Match | undefined =>
      after.find(({ phones }) => phones[0]?.state.state === state);
    const next = likely("open") ?? likely("unknown") ?? others.find((match) => match === last) ?? after[0];
    return next ?? (tried.length > 0 ? undefined : callable[0]);
  };
}

function takesCalls({ service }: Match): boolean {
  const constants: readonly string[] = EMERGENCY_NUMBERS;
  return service.kind !== "emergency" && service.phones.some(({ number }) => !constants.includes(number));
}

const numbersOf = ({ phones }: Match): readonly string[] => phones.map(({ phone }) => phone.number);
