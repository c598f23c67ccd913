import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { sharedPath } from "../helpers/shared";

/** A phone as an editor writes it; only what the tests look at. */
export interface EditorsPhone {
  readonly number: string;
  readonly hours?: string;
  readonly shared_with?: readonly string[];
  readonly assurance: { readonly level: string };
}

/** A service as an editor writes it. */
export interface EditorsService {
  readonly id: string;
  readonly kind: string;
  readonly audiences: readonly string[];
  readonly phones?: readonly EditorsPhone[];
  readonly websites?: readonly string[];
  readonly locations?: readonly { readonly street?: string; readonly city: string }[];
  readonly confidential?: true;
  readonly hours?: string;
  readonly instead?: string;
  readonly service_area: { readonly regions?: readonly string[] };
  readonly counts_as_local?: false;
  readonly summary: { readonly cs: string; readonly en?: string };
}

/** A source as an editor writes it. */
export interface EditorsSource {
  readonly ref: string;
  readonly date?: string;
}

/** One file of src/data/organizations. */
export interface EditorsOrganization {
  readonly id: string;
  readonly name: string;
  readonly operator?: string;
  readonly status: string;
  readonly assurance: { readonly level: string };
  readonly services: readonly EditorsService[];
  readonly sources: readonly EditorsSource[];
  readonly conflicts?: readonly {
    readonly field: string;
    readonly value_a: string;
    readonly why: string;
    readonly sources_b: readonly string[];
  }[];
  readonly seed?: { readonly file: string; readonly lines: readonly string[] };
}

const DATA = new URL("../../src/data/", import.meta.url);

/** Reads a JSON or YAML file of src/data; the caller names its shape. */
export function readData(path: string): unknown {
  const text = readFileSync(new URL(path, DATA), "utf8");
  return path.endsWith(".json") ? JSON.parse(text) : parse(text);
}

/** Names of the files of organizations, so that a test can say which one is wrong. */
export const FILES: readonly string[] = readdirSync(new URL("organizations/", DATA)).map(
  (name) => `organizations/${name}`,
);

/** Names of the logs of assurances; there is none until somebody has asked. */
export const LOGS: readonly string[] = existsSync(new URL("assurances/", DATA))
  ? readdirSync(new URL("assurances/", DATA)).map((name) => `assurances/${name}`)
  : [];

/** All organizations, as the editors wrote them. */
export const ORGANIZATIONS = FILES.map((path) => readData(path) as EditorsOrganization);

/** All services, whichever organization runs them. */
export const SERVICES: readonly EditorsService[] = ORGANIZATIONS.flatMap(({ services }) => services);

/** The numbers that must not be shown. */
export const WITHDRAWN = readData("withdrawn.yaml") as readonly { readonly tel: string }[];

/** The documented gaps. */
export const ABSENCES = readData("absences.yaml") as readonly {
  readonly id: string;
  readonly region: string;
  readonly audience: string;
  readonly sources: readonly EditorsSource[];
}[];

/** Every number of a Czech text in the form of the directory: `283 892 772` → `+420283892772`, `116 006` → `116006`. */
export function findNumbers(text: string): readonly string[] {
  const found = text.match(/\b\d{3} ?\d{3} ?\d{3}\b|(?<!\.)\b116 ?\d{3}\b/g) ?? [];
  return found
    .map((match) => match.replaceAll(" ", ""))
    .map((digits) => (digits.length === 9 ? `+420${digits}` : digits));
}

/** The id of a researched record here: the same, unless the name of a secret place gave its town away. */
export const nameRecord = (researched: string): string =>
  researched.startsWith("magdalenium") ? "magdalenium" : researched;

/** Lines of a seed list, without empty ones; undefined when the shared folder is not beside this clone. */
export function readSeed(file: string): readonly string[] | undefined {
  const path = sharedPath(`seeds/${file}`);
  if (path === undefined) return undefined;
  return readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
}
