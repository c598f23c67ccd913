import type { Loaded } from "../../directory/load";
import type { HandoverCard } from "../../handover/card";
import type { Question } from "../../handover/personal-data";
import type { HandoverMessages } from "../../i18n/handover-messages";
import type { Match } from "../../view/results";
import type { Words } from "../views/props";

/** What the popup gives to the card. The card itself stays with the popup, so that services can be added to it. */
export interface HandoverProps extends Words {
  readonly loaded: Loaded;
  readonly clock: () => number;
  /** The chosen services, in the order in which they were added. */
  readonly matches: readonly Match[];
  readonly card: HandoverCard | undefined;
  readonly generation: number;
  readonly onChange: (card: HandoverCard) => void;
  readonly onRemove: (id: string) => void;
  readonly onWipe: () => void;
  readonly onBack: () => void;
  /** Says something in the one place where the popup speaks. */
  readonly announce: (text: string) => void;
}

/** What every part of the form needs. */
export interface FormProps {
  readonly card: HandoverCard;
  readonly own: HandoverMessages;
  readonly change: (part: Partial<HandoverCard>) => void;
  readonly question: Question;
}
