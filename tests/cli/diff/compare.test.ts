import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareDirectories } from "../../../src/cli/diff/compare";
import { parseUnsigned } from "../../../src/cli/document";
import type { Directory, Phone } from "../../../src/directory/model";
import { aDirectory, aPhone, aService } from "../../fixtures/directory";

const [A, B, C] = ["+420999000001", "+420999000002", "+420999000003"] as const;
const label = (cs: string): Partial<Phone> => ({ label: { cs } });

/** The numbers of one service in two releases, as the page would list them. */
const compare = (before: Phone[], after: Phone[]) =>
  compareDirectories(
    aDirectory([aService("s", { phones: before })]),
    aDirectory([aService("s", { phones: after })]),
  ).numbers.map((change) => [change.kind, change.before?.number, change.after?.number]);

describe("the numbers of a service", () => {
  it("are the same numbers wherever they stand", () => {
    expect(compare([aPhone(A), aPhone(B)], [aPhone(B), aPhone(A)])).toEqual([]);
  });

  it("count as changed under the same label", () => {
    const before = [aPhone(A, label("den")), aPhone(B, label("noc"))];
    expect(compare(before, [aPhone(C, label("noc"))])).toEqual([
      ["changed", B, C],
      ["removed", A, undefined],
    ]);
  });

  it("count as changed where exactly one went and one came, whatever their labels", () => {
    expect(compare([aPhone(A, label("den")), aPhone(B)], [aPhone(B), aPhone(C, label("nová"))])).toEqual([
      ["changed", A, C],
    ]);
  });

  it("count as removed and added where nothing says what replaced what", () => {
    expect(compare([aPhone(A), aPhone(B)], [aPhone(C)]).map(([kind]) => kind)).toEqual([
      "added",
      "removed",
      "removed",
    ]);
  });

  it("are counted as often as they stand there", () => {
    expect(compare([aPhone(A)], [aPhone(A), aPhone(A)])).toEqual([["added", undefined, A]]);
  });

  it("say whose label they took over", () => {
    const { numbers } = compareDirectories(
      aDirectory([aService("s", { phones: [aPhone(A, label("den")), aPhone(B, label("noc"))] })]),
      aDirectory([aService("s", { phones: [aPhone(A, label("noc")), aPhone(B, label("den"))] })]),
    );
    expect(numbers.map(({ kind, takesOver }) => [kind, takesOver])).toEqual([
      ["edited", B],
      ["edited", A],
    ]);
  });

  it("have moved when another service lost them", () => {
    const { numbers } = compareDirectories(
      aDirectory([aService("deti", { phones: [aPhone(A)] }), aService("dospeli")]),
      aDirectory([aService("deti"), aService("dospeli", { phones: [aPhone(A)] })]),
    );
    expect(numbers).toMatchObject([
      {
        kind: "moved",
        from: { service: { id: "deti" } },
        place: { service: { id: "dospeli" }, known: true },
      },
    ]);
  });

  it("come in the order changed, added, removed, moved, edited", () => {
    const { numbers } = compareDirectories(
      aDirectory([
        aService("a", { phones: [aPhone(A, { free: true }), aPhone(B)] }),
        aService("b", { phones: [aPhone("116006")] }),
        aService("c", { phones: [aPhone("116111")] }),
      ]),
      aDirectory([
        aService("a", { phones: [aPhone(A, { free: false }), aPhone(C)] }),
        aService("b"),
        aService("c", { phones: [aPhone("116111"), aPhone("116006")] }),
        aService("d", { phones: [aPhone("+420999000009")] }),
      ]),
    );
    expect(numbers.map(({ kind }) => kind)).toEqual(["changed", "added", "moved", "edited"]);
  });
});

const full = (): Directory => {
  const url = new URL("../../directory/fixtures/full.json", import.meta.url);
  const parsed = parseUnsigned(readFileSync(url, "utf8"));
  if (!parsed.ok) throw new Error(parsed.detail);
  return structuredClone(parsed.value);
};

/** Every way to a value that is no record, and to every list. */
function* walk(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* walk(part, [...path, name]);
}

/** A copy in which the value there is another one; undefined where a list cannot be shortened or turned around. */
function mutate(directory: Directory, path: readonly string[], turn: boolean): Directory | undefined {
  const copy = structuredClone(directory);
  let holder = copy as unknown as Record<string, unknown>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  const name = path.at(-1)!;
  const value = holder[name];
  if (Array.isArray(value)) {
    if (value.length < (turn ? 2 : 1)) return undefined;
    holder[name] = turn ? value.toReversed() : value.slice(1);
  } else if (turn) return undefined;
  else holder[name] = typeof value === "boolean" ? !value : `${String(value)}1`;
  return copy;
}

describe("comparing two releases", () => {
  it("finds nothing between a release and its next number", () => {
    const next = { ...full(), epoch: 7, version: 9, issued: 0, reviewBy: 1, expires: 2 };
    expect(compareDirectories(full(), next)).toEqual({ numbers: [], records: [] });
  });

  const head = ["epoch", "version", "issued", "reviewBy", "expires"];
  const paths = [...walk(full())].filter(([name]) => !head.includes(name!));

  it.each(paths.map((path) => path.join("/")))(
    "notices another value, less or another order of %s",
    (name) => {
      for (const turn of [false, true]) {
        const changed = mutate(full(), name.split("/"), turn);
        if (!changed) continue;
        for (const { numbers, records } of [
          compareDirectories(full(), changed),
          compareDirectories(changed, full()),
        ]) {
          expect(numbers.length + records.length).toBeGreaterThan(0);
        }
      }
    },
  );

  it("gives the same list every time", () => {
    const other = mutate(full(), ["organizations"], false)!;
    expect(compareDirectories(full(), other)).toEqual(compareDirectories(full(), other));
  });
});
