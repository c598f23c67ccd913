import type { Messages } from "../i18n/messages";
import { perLanguage } from "../i18n/per-language";

const ZONE = { timeZone: "Europe/Prague" } as const;
const dates = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...ZONE }));
const moments = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", ...ZONE }),
);

/** A day in Prague, in as few signs as a line of the popup has room for. */
export const sayShortDate = (instant: number, { language }: Messages): string =>
  dates(language).format(instant);

/** The same with the time of day, because updates are looked for several times a day. */
export const sayMoment = (instant: number, { language }: Messages): string =>
  moments(language).format(instant);
