import { patternOf } from "../../directory/ended-numbers";
import { yearBefore } from "../assurance/age";
import { mergeAssurances } from "../assurance/merge";
import { pragueDay } from "../instant";
import type { Problem } from "../problem";
import type { EditorsGuidance, Held } from "../records";
import { type GateRule, listPhones, listServices, listTexts, published } from "./rule";

/**
 * A number that ended must not come back under another name, nor in any sentence that somebody reads and dials. Only
 * what sources say may quote it, because clients and exports hide it there (`hideEnded`), and notes of editors.
 */
export const withdrawnNumbers: GateRule = (data) => {
  const ended = data.withdrawn.value.map(({ tel }) => ({ tel, pattern: patternOf(tel) }));
  const { absences, guidance } = data;
  return [...published(data), absences, ...(guidance ? listShown(guidance) : [])].flatMap(({ yaml, value }) =>
    listTexts(value)
      .filter(({ path }) => !["seed", "sources", "conflicts", "assurance"].includes(String(path[0])))
      .flatMap(({ path, text }) => {
        const found = ended.find(({ pattern }) => text.search(pattern) >= 0);
        if (!found) return [];
        return [yaml.fault("E_WITHDRAWN", path, "platné číslo", `zrušené číslo ${found.tel}`)];
      }),
  );
};

/** What of the guidance is published; a card on hold may still quote what it waits for. */
const listShown = ({ facts, sources, cards, compass }: EditorsGuidance): readonly Held<unknown>[] => [
  facts,
  sources,
  compass,
  ...cards.filter(({ value }) => !value.hold),
];

/**
 * Two services with one number either say so on both sides (`shared_with`), or one of them is a mistake.
 * A note about sharing that does not hold is a mistake as well.
 */
export const sharedNumbers: GateRule = (data, { complete }) => {
  if (!complete) return [];
  const phones = listPhones(published(data));
  return phones.flatMap(({ organization, path, service, value }): Problem[] => {
    const others = phones
      .filter((other) => other.value.number === value.number && other.path !== path)
      .map((other) => other.service.id);
    const said = value.shared_with ?? [];
    const fault = (field: string, wanted: string, got: string) =>
      organization.yaml.fault("E_SHARED_NUMBER", [...path, field], wanted, got);
    const silent = others
      .filter((id) => !said.includes(id))
      .map((id) =>
        id === service.id
          ? fault("number", "každé číslo ve službě jednou", `${value.number} podruhé`)
          : fault(
              "shared_with",
              `„shared_with: [${id}]“ na obou stranách`,
              `${value.number} má i služba ${id}`,
            ),
      );
    const wrong = said
      .filter((id) => !others.includes(id))
      .map((id) => fault("shared_with", "jen služby se stejným číslem", `${id} toto číslo nemá`));
    return [...silent, ...wrong];
  });
};

/** Where no number is known, the one to call meanwhile has to exist, help the same people and stand nowhere else. */
export const usefulSubstitutes: GateRule = (data, { complete }) => {
  if (!complete) return [];
  const services = listServices(published(data));
  return services.flatMap(({ organization, path, value }) => {
    if (value.instead === undefined) return [];
    const other = services.find((candidate) => candidate.value.id === value.instead)?.value;
    const fault = (wanted: string, got: string) => [
      organization.yaml.fault("E_INSTEAD", [...path, "instead"], wanted, got),
    ];
    if (value.phones) return fault("„instead“ jen u služby bez čísla", `${value.id} má vlastní číslo`);
    if (!other?.phones) return fault("id zveřejněné služby, která má číslo", value.instead);
    const common = value.audiences.filter((audience) => other.audiences.includes(audience));
    return common.length > 0 ? [] : fault("služba pro stejné lidi", `${value.instead} je pro jiné`);
  });
};

/** A publication carries only numbers that a person asked about during the last twelve months. */
export const assuredNumbers: GateRule = (data, { publication, issued }) => {
  if (!publication) return [];
  const oldest = yearBefore(pragueDay(issued));
  return listPhones(published(mergeAssurances(data))).flatMap(({ organization, path, value }) => {
    const { level, date = "bez data" } = value.assurance;
    if (level === "assured" && date >= oldest) return [];
    const wanted = `číslo ověřené člověkem od ${oldest} (zapíše kos assure)`;
    return [organization.yaml.fault("E_ASSURANCE", [...path, "assurance"], wanted, `${level}, ${date}`)];
  });
};
