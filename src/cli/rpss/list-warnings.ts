import { namesHouse } from "./house";
import type { CodeLists } from "./code-lists";
import { warnOfNames } from "./names";
import { type KnownPersons, mentionsPerson } from "./persons";
import { placeKeys } from "./places";
import { list, type Maybe, type RegisterRecord } from "./record";
import { listRegions } from "./region";
import { listGroups, listRemarks } from "./select";
import type { ReadService, Surroundings } from "./service";
import { looksDoubleEncoded, tidy } from "./text";
import { warn, type Warning } from "./warnings";

/** What an editor should look at in one service, in the order in which it matters: how to call, where, then the rest. */
export const listWarnings = (service: ReadService, around: Surroundings): readonly Warning[] => [
  ...warnOfContacts(service, around.persons),
  ...warnOfPlace(service, around),
  ...warnOfHours(service),
  ...warnOfRecord(service.record, around.lists),
];

const when = (condition: boolean, warning: Warning): readonly Warning[] => (condition ? [warning] : []);

function warnOfContacts(
  { record, contacts, visible, forms, secret }: ReadService,
  persons: KnownPersons,
): readonly Warning[] {
  const { phones, emails, websites } = contacts;
  const remarks = secret ? [] : [...listRemarks(record), ...forms.flatMap(({ raw }) => raw)];
  const texts = [...remarks, ...visible.map(({ name }) => name)];
  return [
    ...when(phones.values.length === 0, warn("no_phone")),
    ...[phones, emails, websites].flatMap(({ warnings }) => warnings),
    ...when(
      texts.some((text) => mentionsPerson(text, persons)),
      warn("personal_note_dropped"),
    ),
  ];
}

function warnOfPlace(service: ReadService, { lists, secretPlaces }: Surroundings): readonly Warning[] {
  const { record, facilities, visible, secret } = service;
  const keys = visible.flatMap(({ address }) => placeKeys(address));
  return [
    ...when(listRegions(record, facilities).length === 0, warn("region_unknown")),
    ...warnOfNames(visible, lists.towns),
    ...when(secret && namesPlace(service), warn("secret_text_dropped")),
    ...when(secret && visible.length > 0, warn("secret_review")),
    ...when(!secret && keys.some((key) => secretPlaces.has(key)), warn("secret_place_elsewhere")),
  ];
}

/** True where the free texts of a secret service would have given its place away. */
const namesPlace = ({ record, facilities, forms }: ReadService): boolean =>
  [
    ...facilities.map(({ name }) => name),
    ...listRemarks(record),
    ...[...list(record.telefony), ...list(record.emaily), ...list(record.weby)].map(({ poznamka }) =>
      tidy(poznamka),
    ),
    ...forms.flatMap(({ hours, raw }) => (hours === null ? raw : [])),
  ].some(namesHouse);

/** The hours of a secret service are dropped as soon as they are more than times, so there is nothing to warn of. */
function warnOfHours({ forms, secret }: ReadService): readonly Warning[] {
  if (secret) return [];
  const texts = forms.filter(({ hours }) => hours === null);
  return [
    ...when(
      texts.some(({ unknownShape }) => unknownShape),
      warn("hours_unknown_shape"),
    ),
    ...when(
      texts.some(({ unknownShape }) => !unknownShape),
      warn("hours_text"),
    ),
  ];
}

function warnOfRecord(record: RegisterRecord, { types, groups }: CodeLists): readonly Warning[] {
  const { id: type = "" } = record.druhSocialniSluzby ?? {};
  const unknown = [
    ...[type].filter((code) => !types.has(code)),
    ...list(record.ciloveSkupiny)
      .map(({ cilovaSkupina }) => cilovaSkupina?.id ?? "")
      .filter((code) => code !== "" && !groups.has(code)),
  ];
  const end = record.datumPoskytovaniDo ?? "";
  return [
    ...when(end !== "", warn("ends", end)),
    ...when(listGroups(record).includes(22), warn("offenders")),
    ...when(unknown.length > 0, warn("unknown_codes", unknown.join(", "))),
    ...when(listTexts(record).some(looksDoubleEncoded), warn("double_encoded")),
  ];
}

/** Texts in which double encoding would be seen, as the register has them: tidying could hide it. */
export const listTexts = (record: RegisterRecord): readonly string[] =>
  [
    record.poskytovatel?.nazev,
    ...list(record.zarizeni).map(({ nazev }) => nazev),
    ...list(record.ciloveSkupiny).map(({ doplnujiciInformace }) => doplnujiciInformace),
  ].map((text: Maybe<string>) => text ?? "");
