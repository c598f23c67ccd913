import { type Comparison, isSame, nameRelease } from "./compose";
import type { FactChange } from "./facts";
import type { Release } from "./read-release";

/**
 * The comparison for machines. Fields and values bear the names of `directory.json`, values stand as they stand
 * there (numbers in E.164), and every list of values is a list, also of one.
 */
export function writeJson(comparison: Comparison): Readonly<Record<string, unknown>> {
  const { before, after, numbers, records } = comparison;
  return {
    same: isSame(comparison),
    before: writeRelease(before),
    after: writeRelease(after),
    numbers: numbers.map(({ change: { place, from, facts, takesOver, ...change }, unassured, reasons }) => ({
      kind: change.kind,
      organization: place.organization.id,
      service: place.service.id,
      ...(from ? { from: from.service.id } : {}),
      ...(change.before ? { before: toSnakeCase(change.before) } : {}),
      ...(change.after ? { after: toSnakeCase(change.after) } : {}),
      ...(takesOver === undefined ? {} : { takes_over: takesOver }),
      changes: facts.map(writeChange),
      unassured,
      reasons,
    })),
    records: records.map(({ kind, record, id, organization, facts }) => ({
      kind,
      record,
      id,
      ...(organization ? { organization: organization.id } : {}),
      changes: facts.map(writeChange),
    })),
  };
}

const writeRelease = (release: Release): Readonly<Record<string, unknown>> => ({
  file: release.file,
  release: nameRelease(release),
  kind: release.directory.release,
  sha256: release.sha256,
  proof: release.proof,
});

const writeChange = ({ field, before, after }: FactChange): Readonly<Record<string, unknown>> => ({
  field: rename(field),
  before: before.map(toSnakeCase),
  after: after.map(toSnakeCase),
});

const rename = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function toSnakeCase(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toSnakeCase);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [rename(name), toSnakeCase(part)]));
}
