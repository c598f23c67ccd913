import type { Loaded } from "../../directory/load";
import type { Pair } from "../../directory/pair";
import type { Messages } from "../../i18n/messages";
import type { PopupMessages } from "../../i18n/popup-messages";
import type { SearchIndex } from "../../search/index";
import type { Times } from "../../view/say";
import type { Shell } from "../shell";
import type { Read } from "../store";

/** Everything that start-up has found out, for the page that goes on from there. */
export interface PopupProps {
  readonly shell: Shell;
  readonly read: Read;
  readonly loaded: Loaded;
  /** What else came with the extension is disowned below it. */
  readonly floor: Pair | undefined;
  /** Undefined while it is being built. */
  readonly index: SearchIndex | undefined;
  readonly messages: Messages;
  readonly texts: PopupMessages;
  readonly clock: () => number;
}

/** What every part needs to say anything. */
export interface Words {
  readonly messages: Messages;
  readonly texts: PopupMessages;
  readonly times: Times;
}
