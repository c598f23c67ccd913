import { describe, expect, it } from "vitest";
import { compareDirectories } from "../../../src/cli/diff/compare";
import { isUnassured } from "../../../src/cli/diff/unassured";
import type { Assurance, Directory, Phone } from "../../../src/directory/model";
import { aDirectory, aPhone, aService } from "../../fixtures/directory";

const [A, B] = ["+420999000001", "+420999000002"] as const;
const sourced = (date?: string): Assurance => ({ level: "sourced", ...(date ? { date } : {}) });
const assured = (date: string): Assurance => ({
  level: "assured",
  date,
  role: "editor A",
  how: "telefonátem",
});
const phone = (number: string, assurance: Assurance, more: Partial<Phone> = {}): Phone =>
  aPhone(number, { assurance, ...more });

/** Which numbers of the second release, issued after 21 November 2026, need a reason. */
function findUnassured(before: Directory, after: Directory): readonly string[] {
  return compareDirectories(before, after)
    .numbers.filter((change) => isUnassured(change, before, after))
    .map((change) => change.after!.number);
}

const release = (...phones: Phone[]): Directory => aDirectory([aService("s", { phones })]);

describe("a changed number needs a reason", () => {
  it.each<[string, Assurance, Assurance, "development" | "publication", boolean]>([
    ["keeps the assurance of the old one", assured("2026-10-01"), assured("2026-10-01"), "development", true],
    ["was assured before the last release", sourced(), assured("2026-11-20"), "publication", true],
    ["was assured on the day of the last release", sourced(), assured("2026-11-21"), "publication", false],
    ["was assured later", assured("2026-10-01"), assured("2026-12-01"), "publication", false],
    ["was assured some time in that month", sourced(), assured("2026-11"), "publication", true],
    ["was assured in a later year", sourced(), assured("2027"), "publication", false],
    ["has a newer source", sourced("2024-07-16"), sourced("2026-11"), "development", false],
    ["has a source where there was a seed only", { level: "seed" }, sourced("2024"), "development", false],
    ["has a newer source, in a publication", sourced("2024"), sourced("2026"), "publication", true],
    ["has the same source", sourced("2024"), sourced("2024"), "development", true],
    ["has a source that may be older", sourced("2024-07"), sourced("2024"), "development", true],
    ["has a source without a date", sourced("2024"), sourced(), "development", true],
    [
      "has a source where a person had called",
      assured("2026-10-01"),
      sourced("2026-12"),
      "development",
      true,
    ],
    [
      "has a seed only",
      { level: "seed", date: "2020" },
      { level: "seed", date: "2024" },
      "development",
      true,
    ],
  ])("when it %s", (_title, old, now, kind, needed) => {
    const found = findUnassured(release(phone(A, old)), { ...release(phone(B, now)), release: kind });
    expect(found).toEqual(needed ? [B] : []);
  });
});

describe("a reason is also asked for", () => {
  it("an added number, measured by the best known one of its service", () => {
    const before = release(phone(A, sourced("2024")));
    expect(findUnassured(before, release(phone(A, sourced("2024")), phone(B, sourced("2024"))))).toEqual([B]);
    expect(findUnassured(before, release(phone(A, sourced("2024")), phone(B, sourced("2025"))))).toEqual([]);
    const called = release(phone(A, assured("2026-10-01")));
    const after = release(phone(A, assured("2026-10-01")), phone(B, sourced("2026-12")));
    expect(findUnassured(called, after)).toEqual([B]);
  });

  it("a number that moved to a service that was there before", () => {
    const both = (first: Phone[], second: Phone[]) =>
      aDirectory([aService("a", { phones: first }), aService("b", { phones: second })]);
    const moved = phone(A, sourced("2024"));
    expect(findUnassured(both([moved], []), both([], [moved]))).toEqual([A]);
  });

  it("numbers that swapped their labels", () => {
    const day = { label: { cs: "den" } };
    const night = { label: { cs: "noc" } };
    const before = release(phone(A, sourced("2024"), day), phone(B, sourced("2024"), night));
    const after = release(phone(A, sourced("2024"), night), phone(B, sourced("2024"), day));
    expect(findUnassured(before, after)).toEqual([A, B]);
  });
});

describe("no reason is asked for", () => {
  it("the numbers of a new service, a removed number, other hours or another label", () => {
    const before = release(phone(A, sourced("2024"), { label: { cs: "den" } }), phone(B, sourced()));
    const edited = phone(A, sourced("2024"), { label: { cs: "denní linka" }, hours: "24/7" });
    const after = aDirectory([
      aService("s", { phones: [edited] }),
      aService("nova", { phones: [phone("+420999000009", { level: "seed" })] }),
    ]);
    expect(findUnassured(before, after)).toEqual([]);
  });
});
