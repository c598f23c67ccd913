import type { Problem } from "../problem";
import type { Held, OrganizationRecord } from "../records";
import type { ValuePath, YamlFile } from "../yaml-file";
import { findLeaks } from "./address";
import { type GateRule, listTexts } from "./rule";
import { listSecretNames, speaksOfSecret, speaksOfShelter } from "./secret-words";
import { listKnownWords } from "./strange-names";

interface FoundText {
  readonly path: ValuePath;
  readonly text: string;
}

/**
 * A secret place is never in the directory, in any form (DESIGN §1, rule 5): the violent person reads it too, and
 * reads the public sources as well. So drafts are checked like everything else, and so is whatever other records, gaps
 * and withdrawn numbers say of a secret house. Code: E_CONFIDENTIAL.
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
  ];
};

function checkOrganization(
  { yaml, value }: Held<OrganizationRecord>,
  names: readonly string[],
): readonly Problem[] {
  const secret = value.services.map((service) => service.confidential === true);
  const texts = listTexts(value);
  const ownNames = texts.filter(({ path }) => ["name", "operator"].includes(String(path.at(-1))));
  const known = listKnownWords(ownNames.map(({ text }) => text));
  // Whoever writes a comment into such a file means the house, and the file is public.
  const comments = secret.includes(true) ? yaml.comments.map((text) => ({ path: [], text })) : [];
  return texts
    .filter((found) => secret.every(Boolean) || concernsSecret(found, texts, secret, names))
    .concat(comments)
    .flatMap((found) => listFaults(yaml, found, known));
}

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
