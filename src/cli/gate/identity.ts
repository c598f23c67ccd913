import { basename } from "node:path";
import type { Problem } from "../problem";
import type { YamlFile } from "../yaml-file";
import { type GateRule, listServices, published } from "./rule";

/** Every record has a name of its own, and a file is found by the name of its organization. */
export const uniqueIds: GateRule = ({ organizations, absences }) => [
  ...findDuplicates(organizations.map(({ yaml, value }) => ({ yaml, path: ["id"], id: value.id }))),
  ...findDuplicates(
    listServices(organizations).map(({ organization, path, value }) => ({
      yaml: organization.yaml,
      path: [...path, "id"],
      id: value.id,
    })),
  ),
  ...findDuplicates(
    absences.value.map(({ id }, index) => ({ yaml: absences.yaml, path: [index, "id"], id })),
  ),
  ...organizations
    .filter(({ yaml, value }) => basename(yaml.file, ".yaml") !== value.id)
    .map(({ yaml }) => yaml.fault("E_ID", ["id"], sayFileName(yaml.file))),
];

/** What is wrong where a record and its file are not called alike: the one or the other. */
export const sayFileName = (file: string): string =>
  file.endsWith(".yaml")
    ? `id jako jméno souboru: ${basename(file, ".yaml")}`
    : "soubor s koncovkou .yaml (tento přejmenujte)";

interface Identified {
  readonly yaml: YamlFile;
  readonly path: readonly (string | number)[];
  readonly id: string;
}

function findDuplicates(records: readonly Identified[]): readonly Problem[] {
  const first = new Map<string, Identified>();
  return records.flatMap((record) => {
    const earlier = first.get(record.id);
    if (!earlier) first.set(record.id, record);
    const got = `${record.id} je už v ${earlier?.yaml.file}`;
    return earlier
      ? [record.yaml.fault("E_DUPLICATE_ID", record.path, "id, které nikdo jiný nemá", got)]
      : [];
  });
}

/** Regions lie next to regions that exist, and both sides say so; otherwise "the nearest help" would be wrong. */
export const knownRegions: GateRule = (data) => {
  const { yaml, value } = data.taxonomy;
  const neighbours = new Map(value.regions.map((region) => [region.code, region.neighbours]));
  const taxonomy = value.regions.flatMap((region, index) =>
    region.neighbours.flatMap((code, position) => {
      const path = ["regions", index, "neighbours", position];
      if (!neighbours.has(code)) return [yaml.fault("E_REGION", path, "kód kraje z tohoto seznamu")];
      if (neighbours.get(code)?.includes(region.code)) return [];
      return [yaml.fault("E_REGION", path, `soused i opačně: u ${code} také ${region.code}`)];
    }),
  );
  const districts = listServices(published(data))
    .filter(({ value: { service_area: area } }) => area.districts && !area.regions?.includes("CZ010"))
    .map(({ organization, path }) =>
      organization.yaml.fault("E_REGION", [...path, "service_area", "districts"], "u částí Prahy kraj CZ010"),
    );
  return [...taxonomy, ...districts];
};

/** Whatever was found elsewhere is named among the sources, so that each field can be checked again. */
export const namedSources: GateRule = (data) =>
  published(data).flatMap(({ yaml, value }) => {
    const proven = new Set(value.sources.flatMap(({ fields }) => fields));
    return (["phones", "locations"] as const).flatMap((field) => {
      const index = value.services.findIndex((service) => (service[field] ?? []).length > 0);
      if (index < 0 || proven.has(field)) return [];
      const wanted = `zdroj, který má ve fields i ${field}`;
      return [yaml.fault("E_SOURCE", ["services", index, field], wanted, "žádný zdroj")];
    });
  });
