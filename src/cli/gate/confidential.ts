import { listGuidanceTexts } from "../guidance/texts";
import type { Problem } from "../problem";
import type { EditorsData, Held, OrganizationRecord } from "../records";
import type { ValuePath, YamlFile } from "../yaml-file";
import { findLeaks } from "./address";
import { type GateRule, listTexts } from "./rule";
import { listSecretNames, speaksOfLodging, speaksOfSecret, speaksOfShelter } from "./secret-words";
import { listKnownWords } from "./strange-names";
import { listToldPlaces, listUntold, withoutToldPlaces } from "./told-places";

interface FoundText {
  readonly path: ValuePath;
  readonly text: string;
}

/**
 * A secret place is never in the directory, in any form (DESIGN §1, rule 5): the violent person reads it too, and
 * reads the public sources as well. So drafts are checked like everything else, and so is whatever other records, gaps,
 * withdrawn numbers and guidance say of a secret house. Code: E_CONFIDENTIAL.
 */
export const confidential: GateRule = (data) => {
  const names = listSecretNames(data);
  return [
    ...data.organizations.flatMap((organization) => checkOrganization(organization, names)),
    ...[data.absences, data.withdrawn].flatMap(({ yaml, value }) =>
      listTexts(value)
        .filter((found, _index, all) => speaksOfShelter(joinItem(found, all, 1)))
        .flatMap((found) => listFaults(yaml, found)),
    ),
    ...checkGuidance(data),
  ];
};

/** Cards and the compass, where a file speaks of a secret house: one sentence says what house, another where. */
function checkGuidance({ guidance }: EditorsData): readonly Problem[] {
  const texts = guidance ? listGuidanceTexts(guidance) : [];
  const speaking = new Set(texts.filter(({ text }) => speaksOfShelter(text)).map(({ held }) => held));
  return texts
    .filter(({ held }) => speaking.has(held))
    .flatMap(({ held, path, text }) => listFaults(held.yaml, { path, text }));
}

function checkOrganization(
  { yaml, value }: Held<OrganizationRecord>,
  names: readonly string[],
): readonly Problem[] {
  const secret = value.services.map((service) => service.confidential === true);
  const texts = listTexts(value);
  const ownNames = texts.filter(({ path }) => ["name", "operator"].includes(String(path.at(-1))));
  const known = listKnownWords(ownNames.map(({ text }) => text));
  const places = listToldPlaces(value);
  // Whoever writes a comment into such a file means the house, and the file is public.
  const comments = secret.includes(true) ? yaml.comments.map((text) => ({ path: [], text })) : [];
  const faults = texts.concat(comments).flatMap((found) => {
    if (secret.every(Boolean) || found.path.length === 0 || concernsSecret(found, texts, secret, names))
      return listFaults(yaml, found, known);
    if (!secret.includes(true) || !isRemark(found)) return [];
    return listFaults(yaml, { ...found, text: withoutToldPlaces(found.text, places) }, known);
  });
  return secret.includes(true) ? [...faults, ...checkDisagreements({ yaml, value }, places)] : faults;
}

/**
 * Disagreements and notes speak of the organization as a whole, so beside a secret service they may speak of it in any
 * words. Links among them are the public services' own.
 */
const isRemark = ({ path }: FoundText): boolean =>
  path[0] !== "services" &&
  path[0] !== "seed" &&
  ["value_a", "value_b", "why", "note"].includes(String(path.at(-1)));

/** An address that no public service has, or has no more, may be the secret one: nobody can tell them apart later. */
const checkDisagreements = (
  { yaml, value }: Held<OrganizationRecord>,
  places: readonly string[],
): readonly Problem[] =>
  (value.conflicts ?? []).flatMap((conflict, index) =>
    listUntold(conflict, places).map((name) =>
      yaml.fault(
        "E_CONFIDENTIAL",
        ["conflicts", index, name],
        "vedle utajené služby jen adresa, kterou má veřejná služba",
      ),
    ),
  );

/**
 * Beside public services the rest of a record is about the secret one only where its words say so; a note about it
 * makes its whole source suspect. Public shelters may give their own address.
 */
function concernsSecret(
  found: FoundText,
  texts: readonly FoundText[],
  secret: readonly boolean[],
  names: readonly string[],
): boolean {
  const [part, index] = found.path;
  if (part === "services" && secret[Number(index)]) return true;
  if (part === "seed") return false;
  if (secret.includes(true) && found.path[2] === "locations" && speaksOfLodging(joinItem(found, texts, 4)))
    return true;
  if (part === "services" || !secret.includes(true)) return speaksOfSecret(found.text, names);
  return speaksOfShelter(joinItem(found, texts, 2));
}

/** All texts of the same source, conflict or gap: those whose paths begin alike. */
const joinItem = ({ path }: FoundText, texts: readonly FoundText[], depth: number): string =>
  texts
    .filter((other) => path.slice(0, depth).every((part, index) => other.path[index] === part))
    .map(({ text }) => text)
    .join("\n");

function listFaults(
  yaml: YamlFile,
  { path, text }: FoundText,
  known: readonly string[] = [],
): readonly Problem[] {
  const worded = readWords(path, text);
  const leaks = findLeaks(worded, { known, slug: path.at(-1) === "id" });
  if (leaks.length === 0) return [];
  const found = leaks.map(({ words, rule }) => `„${words}“ (${rule})`).join(", ");
  const wanted = "u utajené služby nic, co prozradí místo; nejvýš kraj";
  return [yaml.fault("E_CONFIDENTIAL", path, wanted, `${found} v textu „${text}“`)];
}

/** Numbers, dates and kinds have their own shape, held by the schema; in hours only the comments are words. */
function readWords(path: ValuePath, text: string): string {
  const field = String(path.at(-1));
  if (field === "hours") return (text.match(/"[^"]*"/g) ?? []).join(" ");
  const shaped = ["number", "tel", "since", "date", "level", "kind", "file"].includes(field);
  return shaped || text.startsWith("seed:") ? "" : text;
}
