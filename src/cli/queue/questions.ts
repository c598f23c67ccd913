import { phoneLink } from "../../directory/phone-number";
import { type Fact, listFacts } from "../assurance/facts";
import type { PhoneRecord, ServiceRecord } from "../records";
import { isEmergencyNumber } from "./risk";

/** What to ask, in the order of a natural conversation: what is shown is read out, what is not known is asked for. */
export function listQuestions(service: ServiceRecord): readonly string[] {
  const { phones = [], confidential, hours, wait } = service;
  const facts = listFacts(service);
  const ask = (field: string, words: (said: string) => string, unknown?: string): readonly string[] => {
    const said = facts.find((fact) => fact.field === field)?.said;
    return said === undefined ? (unknown === undefined ? [] : [unknown]) : [words(said)];
  };
  return [
    ...phones
      .filter(({ number }) => !isEmergencyNumber(number))
      .flatMap((phone) => askPhone(phone, facts, hours !== undefined)),
    ...ask("hours", (said) => `Máte otevřeno takhle: ${said}? Platí to i o svátcích?`),
    ...ask("audiences", (said) => `Pro koho jste? Ukazujeme: ${said}. Píšeme o vás: „${service.summary.cs}“`),
    ...ask(
      "service_area",
      (said) => `Odkud k vám lidé mohou? Ukazujeme: ${said}.`,
      confidential ? "Berete lidi z celé republiky?" : "Odkud k vám lidé mohou? To zatím nevíme.",
    ),
    ...(confidential ? [] : ask("locations", (said) => `Chodí se k vám sem: ${said}?`)),
    ...ask("websites", (said) => `Web: ${said}?`),
    ...ask("emails", (said) => `E-mail: ${said}? Je společný, ne jednoho člověka?`),
    ...ask("chats", (said) => `Chat: ${said}?`),
    "Platí se u vás něco?",
    wait === undefined ? "Jak dlouho se čeká?" : `Čeká se pořád takhle: ${wait.text.cs}?`,
    "Smíme to takhle zveřejnit?",
  ];
}

/** All about one number; hours of the service stand in for its own. */
function askPhone(phone: PhoneRecord, facts: readonly Fact[], serviceHours: boolean): readonly string[] {
  const { text } = phoneLink(phone.number);
  const of = (detail: string) =>
    facts.find(({ field }) => field === `phones/${phone.number}/${detail}`)?.said;
  const free = phone.free === undefined ? "Je hovor zdarma?" : `Je hovor ${of("free")}?`;
  const spoken = of("languages");
  return [
    `Je ${text} správné číslo? Lidem u něj ukazujeme: „${phone.label.cs}“.`,
    ...askHours(text, of, serviceHours),
    spoken === undefined
      ? `Jakými jazyky na ${text} mluvíte? ${free}`
      : `Mluvíte na ${text} těmito jazyky: ${spoken}? ${free}`,
  ];
}

/** The words of a source are read out as words, because they may be no hours at all. */
function askHours(
  text: string,
  of: (detail: string) => string | undefined,
  serviceHours: boolean,
): readonly string[] {
  const hours = of("hours");
  if (hours !== undefined) return [`Zvedáte ${text} v tuto dobu: ${hours}? Platí to i o svátcích?`];
  const note = of("hours_note");
  const open = `Kdy se na ${text} dá volat? A o svátcích?`;
  if (note !== undefined) return [`${open} Náš zdroj píše: „${note}“.`];
  return serviceHours ? [] : [`${open} To zatím nevíme.`];
}
