import type { Directory } from "../../directory/model";
import type { Audience, Kind } from "../../directory/vocabulary";
import type { Channel } from "../../i18n/popup-messages";
import type { Chosen } from "../../view/choices";
import type { Match } from "../../view/results";
import type { Settings } from "../settings";

/** What a professional narrows the list by. It lives in memory only; a new popup starts from the settings. */
export interface Filters {
  /** Slug of a region or district; `""` is the whole country. */
  readonly place: string;
  readonly audience: Audience | undefined;
  readonly kind: Kind | undefined;
  readonly openOnly: boolean;
  /** The hour that is asked about; undefined means now. */
  readonly later: Chosen["later"];
  /** BCP 47 tag of a language known to be spoken on a line; `""` for any. */
  readonly language: string;
  readonly channel: Channel | undefined;
}

/** Nothing is left out. */
export const NO_FILTERS: Filters = {
  place: "",
  audience: undefined,
  kind: undefined,
  openOnly: false,
  later: undefined,
  language: "",
  channel: undefined,
};

/** Every channel, as a filter offers them. */
export const CHANNELS: readonly Channel[] = ["phone", "chat", "mail", "visit"];

/** Where a new popup starts. */
export const startFilters = ({ region, audience }: Pick<Settings, "region" | "audience">): Filters => ({
  ...NO_FILTERS,
  place: region,
  audience,
});

/** How many filters are set that stand folded away, so that none works unseen. */
export const countFolded = ({ kind, later, language, channel }: Filters): number =>
  [kind, later, language, channel].filter(Boolean).length;

/** Whether a service passes the filters that `findHelp` does not know. What a record does not say does not pass. */
export function passes({ service, phones }: Match, filters: Filters): boolean {
  const { kind, openOnly, language, channel } = filters;
  if (kind && service.kind !== kind) return false;
  if (openOnly && !phones.some(({ state }) => state.state === "open")) return false;
  if (language && !phones.some(({ phone }) => phone.languages.includes(language))) return false;
  switch (channel) {
    case "phone":
      return phones.length > 0;
    case "chat":
      return service.chats.length > 0;
    case "mail":
      return service.emails.length > 0;
    case "visit":
      return !service.confidential && service.locations.length > 0;
    case undefined:
      return true;
  }
}

/** The languages that some line is known to speak, in the order of their tags. */
export function spokenLanguages({ organizations }: Directory): readonly string[] {
  const phones = organizations.flatMap(({ services }) => services.flatMap((service) => service.phones));
  return [...new Set(phones.flatMap(({ languages }) => languages))].sort();
}
