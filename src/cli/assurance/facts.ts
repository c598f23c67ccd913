import { phoneLink } from "../../directory/phone-number";
import { sayLanguages } from "../export/words";
import type { AreaRecord, PhoneRecord, ServiceRecord } from "../records";
import type { ValuePath } from "../yaml-file";
import { sayArea, sayAudiences, sayHours, sayLocation } from "./words";

/** One thing that a card says and a person can make sure of, apart from all others. */
export interface Fact {
  /** Its name in the assurance log: `audiences`, `phones/+420…`, `phones/+420…/hours` and so on. */
  readonly field: string;
  /** What stands in the organization's YAML, compared with the log by structure; of translated texts the Czech one. */
  readonly value: unknown;
  /** The value in Czech, to be read aloud. */
  readonly said: string;
  /** Where the value stands inside the service, to point at a line. */
  readonly path: ValuePath;
}

/** Every displayed fact of a service, numbers first; what nobody wrote down is no fact. */
export function listFacts(service: ServiceRecord): readonly Fact[] {
  const { hours, audiences, locations, websites, emails, chats, wait, summary } = service;
  const area = withoutNote(service.service_area);
  const plain = (texts: readonly string[]) => texts.join(", ");
  return [
    ...(service.phones ?? []).flatMap(listPhoneFacts),
    ...fact("hours", hours, sayHours),
    ...fact("audiences", audiences, sayAudiences),
    ...fact("service_area", area, sayArea),
    ...fact("locations", locations, (places) => places.map(sayLocation).join("; ")),
    ...fact("websites", websites, plain),
    ...fact("emails", emails, plain),
    ...fact("chats", chats, plain),
    ...fact("wait", wait?.text.cs, String, ["wait", "text", "cs"]),
    ...fact("summary", summary.cs, String, ["summary", "cs"]),
  ];
}

/** The log's name of a number. */
export const phoneField = (number: string): string => `phones/${number}`;

function listPhoneFacts(phone: PhoneRecord, index: number): readonly Fact[] {
  const { number, label, hours, languages, free } = phone;
  // A card shows the words of a source only where the hours could not be structured.
  const words = hours === undefined ? phone.hours_note : undefined;
  const field = phoneField(number);
  const at = (...path: ValuePath) => ["phones", index, ...path];
  return [
    ...fact(field, number, () => phoneLink(number).text, at("number")),
    ...fact(`${field}/label`, label.cs, String, at("label", "cs")),
    ...fact(`${field}/hours`, hours, sayHours, at("hours")),
    ...fact(`${field}/hours_note`, words, String, at("hours_note")),
    ...fact(`${field}/languages`, languages, sayLanguages, at("languages")),
    ...fact(`${field}/free`, free, (yes) => (yes ? "zdarma" : "placený"), at("free")),
  ];
}

const fact = <T>(
  field: string,
  value: T | undefined,
  say: (value: T) => string,
  path: ValuePath = [field],
): readonly Fact[] => (value === undefined ? [] : [{ field, value, said: say(value), path }]);

/** The note is an editor's remark about the area; an area that no source names is no fact. */
function withoutNote({ nationwide, regions, districts }: AreaRecord): AreaRecord | undefined {
  if (!nationwide && !regions) return undefined;
  return {
    ...(nationwide ? { nationwide } : {}),
    ...(regions ? { regions } : {}),
    ...(districts ? { districts } : {}),
  };
}
