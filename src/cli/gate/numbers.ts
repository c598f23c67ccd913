import type { Problem } from "../problem";
import { type GateRule, listPhones, published } from "./rule";

/** A number that ended must not come back under another name. */
export const withdrawnNumbers: GateRule = (data) => {
  const ended = new Set(data.withdrawn.value.map(({ tel }) => tel));
  return listPhones(published(data))
    .filter(({ value }) => ended.has(value.number))
    .map(({ organization, path, value }) =>
      organization.yaml.fault(
        "E_WITHDRAWN",
        [...path, "number"],
        "platné číslo",
        `zrušené číslo ${value.number}`,
      ),
    );
};

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

/** A publication carries only numbers that a person asked about during the last twelve months. */
export const assuredNumbers: GateRule = (data, { publication, issued }) => {
  if (!publication) return [];
  const oldest = new Date(issued);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - 1);
  return listPhones(published(data)).flatMap(({ organization, path, value }) => {
    const { level, date } = value.assurance ?? organization.value.assurance;
    const since = date === undefined ? Number.NaN : Date.parse(date);
    if (level === "assured" && since >= oldest.getTime() && since <= issued) return [];
    const wanted = `číslo ověřené člověkem od ${oldest.toISOString().slice(0, 10)}`;
    return [
      organization.yaml.fault(
        "E_ASSURANCE",
        [...path, "assurance"],
        wanted,
        `${level}, ${date ?? "bez data"}`,
      ),
    ];
  });
};
