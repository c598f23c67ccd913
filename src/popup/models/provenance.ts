import type { Listing } from "../../coverage/cell";
import type { Source } from "../../directory/model";
import type { Messages } from "../../i18n/messages";
import type { FieldName, PopupMessages } from "../../i18n/popup-messages";
import { sayPartialDate } from "../../view/say";

/** Where one field comes from and how well it is known. */
export interface Provenance {
  readonly sources: readonly SourceLine[];
  readonly assurance: string;
}

/** One source as a reader sees it; `href` where it can be opened. */
export interface SourceLine {
  readonly key: string;
  readonly text: string;
  readonly href: string | undefined;
  readonly date: string;
  readonly note: string | undefined;
}

/** The sources of a field, newest first, and who made sure of it. Numbers have an assurance of their own besides. */
export function provenanceOf(
  { organization, service }: Listing,
  field: FieldName,
  messages: Messages,
  texts: PopupMessages,
): Provenance {
  const sources = organization.sources.filter(({ fields }) => fields.includes(field));
  const assured = service.assured.find((one) => one.field === field || one.field.startsWith(`${field}/`));
  return {
    sources: newestFirst(sources).map((source) => sourceLine(source, messages, texts)),
    assurance: assured
      ? texts.assuredBy(assured.role, assured.how, sayPartialDate(assured.date, messages))
      : texts.assurance[organization.assurance.level],
  };
}

/** One source in words. */
export function sourceLine(source: Source, messages: Messages, texts: PopupMessages): SourceLine {
  const { ref, date, note } = source;
  const isWeb = /^https?:\/\//.test(ref);
  return {
    key: `${ref} ${date ?? ""}`,
    text: isWeb ? hostOf(ref) : (texts.seeds[ref.replace("seed:", "")] ?? ref),
    href: isWeb ? ref : undefined,
    date: date === undefined ? texts.noDate : sayPartialDate(date, messages),
    note,
  };
}

/** The newest date that any source or person gave for a record; undefined where none is dated. */
export function newestDate({ organization, service }: Listing): string | undefined {
  const dates = [
    ...organization.sources.map(({ date }) => date),
    ...service.phones.map(({ assurance }) => assurance.date),
    ...service.assured.map(({ date }) => date),
    organization.assurance.date,
  ];
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

const newestFirst = (sources: readonly Source[]): readonly Source[] =>
  [...sources].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));

const hostOf = (href: string): string => href.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/.*$/, "");
