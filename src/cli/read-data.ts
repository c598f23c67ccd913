import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { explainSystemError, locate, showPath } from "./files";
import { readGuidance } from "./guidance/read-guidance";
import { type Problem, refuseOne } from "./problem";
import type {
  AbsenceRecord,
  AssuranceEntry,
  EditorsData,
  Held,
  OrganizationRecord,
  PopulationRecord,
  TaxonomyRecord,
  WithdrawnRecord,
} from "./records";
import { checkSchema, type SchemaName } from "./schema";
import { findStray } from "./stray-files";
import type { Synonyms } from "../search/synonyms";
import type { World } from "./world";
import { readYamlFile } from "./yaml-file";

/** Where the logs of assurances lie inside the data. */
export const ASSURANCES_FOLDER = "assurances";

const SYNONYMS = "synonyms.yaml";
const POPULATION = "population.yaml";
const MUNICIPALITIES = "municipalities.yaml";

/** The parts that could be read, and every fault of those that could not. */
export interface ReadData {
  readonly data: EditorsData;
  readonly problems: readonly Problem[];
}

/** Reads all that editors wrote under `folder`; one broken file never hides the faults of another. */
export function readData(world: World, folder: string): ReadData {
  const problems: Problem[] = [...findStray(world, folder)];
  const read = <T>(path: string, schema: SchemaName | undefined): Held<T> | undefined => {
    const yaml = readYamlFile(world, path);
    const faults = yaml.ok ? (schema ? checkSchema(schema, yaml.value) : []) : yaml.problems;
    problems.push(...faults);
    return yaml.ok && faults.length === 0 ? { yaml: yaml.value, value: yaml.value.value as T } : undefined;
  };
  const readAll = <T>(paths: readonly string[], schema: SchemaName): readonly Held<T>[] =>
    paths.map((path) => read<T>(path, schema)).filter((record) => record !== undefined);
  // The program holds the names already; a file that lost its accents would make the gate blind without a word.
  if (existsSync(locate(world, join(folder, MUNICIPALITIES))))
    read(join(folder, MUNICIPALITIES), "municipalities");
  const data: EditorsData = {
    organizations: readAll<OrganizationRecord>(
      listRecords(world, join(folder, "organizations"), problems),
      "organization",
    ),
    withdrawn: read<WithdrawnRecord[]>(join(folder, "withdrawn.yaml"), "withdrawn") ?? nothing([]),
    absences: read<AbsenceRecord[]>(join(folder, "absences.yaml"), "absences") ?? nothing([]),
    taxonomy: read<TaxonomyRecord>(join(folder, "taxonomy.yaml"), undefined) ?? nothing({ regions: [] }),
    assurances: readAll<AssuranceEntry[]>(listLogs(world, folder), "assurances"),
    synonyms: existsSync(locate(world, join(folder, SYNONYMS)))
      ? read<Synonyms>(join(folder, SYNONYMS), "synonyms")
      : undefined,
    population: existsSync(locate(world, join(folder, POPULATION)))
      ? read<PopulationRecord>(join(folder, POPULATION), "population")
      : undefined,
    guidance: readGuidance(world, folder, read),
  };
  return { data, problems };
}

/** Stands in for a file that could not be read; it has no values, so nobody asks it for a line. */
const nothing = <T>(value: T): Held<T> => ({
  value,
  yaml: { file: "", value, comments: [], fault: (code, _path, wanted, got = "") => ({ code, wanted, got }) },
});

function listRecords(world: World, folder: string, problems: Problem[]): readonly string[] {
  try {
    return listYaml(world, folder);
  } catch (error) {
    const wanted = "složka se záznamy organizací";
    problems.push(
      ...refuseOne("E_FILE", wanted, explainSystemError(error), showPath(world, folder)).problems,
    );
    return [];
  }
}

/** Nobody has made sure of anything yet where the folder is not there. */
const listLogs = (world: World, folder: string): readonly string[] => {
  const logs = join(folder, ASSURANCES_FOLDER);
  return existsSync(locate(world, logs)) ? listYaml(world, logs) : [];
};

const listYaml = (world: World, folder: string): readonly string[] =>
  readdirSync(locate(world, folder))
    // Under the other ending a record would be left out without a word; the gate then asks for the right one.
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
