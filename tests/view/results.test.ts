import { describe, expect, test } from "vitest";
import type { Directory } from "../../src/directory/model";
import { type Choices, findHelp } from "../../src/view/results";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";

// A Tuesday, ten in the morning in Prague.
const AT = Date.parse("2026-03-03T09:00:00Z");
const OPEN = "Mo-Fr 08:00-16:00";
const CLOSED = "Mo-Fr 18:00-20:00";

const choose = (directory: Directory, choices: Partial<Choices> = {}) =>
  findHelp(directory, { audience: undefined, place: undefined, kinds: [], at: AT, ...choices });
const ids = (directory: Directory, choices: Partial<Choices> = {}) =>
  choose(directory, choices).matches.map(({ service }) => service.id);
const withHours = (id: string, hours?: string, more = {}) =>
  aService(id, {
    phones: [aPhone(`+420999${id.length}00001`, hours === undefined ? {} : { hours })],
    ...more,
  });

describe("findHelp", () => {
  test("puts what is open first, then unknown, then closed, then what has no number", () => {
    const directory = aDirectory([
      aService("none"),
      withHours("closed", CLOSED),
      withHours("unknown"),
      withHours("open", OPEN),
    ]);
    expect(ids(directory)).toEqual(["open", "unknown", "closed", "none"]);
  });

  test("puts a service for the audience before one for anyone, whatever is open", () => {
    const directory = aDirectory([
      withHours("anyone", OPEN),
      withHours("own", CLOSED, { audiences: ["child"] }),
      withHours("other", OPEN, { audiences: ["senior"] }),
    ]);
    expect(ids(directory, { audience: "child" })).toEqual(["own", "anyone"]);
  });

  test('takes "anyone" and no choice for the same: nothing is left out', () => {
    const directory = aDirectory([withHours("a", OPEN, { audiences: ["child"] }), withHours("b", OPEN)]);
    expect(ids(directory, { audience: "anyone" })).toEqual(ids(directory));
  });

  test("keeps other regions away but never the nationwide lines", () => {
    const directory = aDirectory([
      aLocalService("praha", ["CZ010"]),
      aLocalService("brno", ["CZ064"]),
      aService("nationwide"),
    ]);
    expect(ids(directory, { place: { region: "CZ010" } })).toEqual(["praha", "nationwide"]);
    expect(ids(directory)).toEqual(["nationwide", "brno", "praha"]);
  });

  test("prefers the district that was asked for and still shows the others of the region", () => {
    const area = (district: string) => ({
      nationwide: false,
      regions: ["CZ010" as const],
      districts: [district],
    });
    const directory = aDirectory([
      aService("p3", { serviceArea: area("praha-3") }),
      aLocalService("praha", ["CZ010"]),
      aService("p7", { serviceArea: area("praha-7") }),
    ]);
    expect(ids(directory, { place: { region: "CZ010", district: "praha-7" } })).toEqual([
      "p7",
      "praha",
      "p3",
    ]);
  });

  test("narrows by kind, but drops a filter that would leave nothing", () => {
    const directory = aDirectory([aService("line"), aService("centre", { kind: "child_centre" })]);
    expect(ids(directory, { kinds: ["child_centre"] })).toEqual(["centre"]);
    expect(ids(directory, { kinds: ["shelter"] })).toEqual(["centre", "line"]);
  });

  test("asks for the chosen hour, not for now", () => {
    const directory = aDirectory([withHours("day", OPEN), withHours("night", CLOSED)]);
    expect(ids(directory, { at: AT + 9 * 3_600_000 })).toEqual(["night", "day"]);
  });

  test("shows the number that answers first: RIAPS by day and by night", () => {
    const riaps = aService("riaps", {
      phones: [
        aPhone("+420999586768", { hours: "Mo-Su,PH 08:00-16:00" }),
        aPhone("+420999582151", { hours: "Mo-Su,PH 16:00-08:00" }),
      ],
    });
    const first = (time: string) =>
      choose(aDirectory([riaps]), { at: Date.parse(time) }).matches[0]?.phones[0]?.phone.number;
    expect(first("2026-03-03T14:59:00Z")).toBe("+420999586768");
    expect(first("2026-03-03T15:01:00Z")).toBe("+420999582151");
  });

  test("reads hours it does not understand as unknown", () => {
    const [match] = choose(aDirectory([withHours("odd", "podle dohody")])).matches;
    expect(match?.phones[0]?.state.state).toBe("unknown");
  });

  test("leaves the state's emergency numbers to the emergency line", () => {
    const police = aService("policie", { kind: "emergency", phones: [aPhone("158")] });
    const municipal = aService("mestska", { kind: "emergency", phones: [aPhone("156")] });
    expect(ids(aDirectory([police, municipal]))).toEqual(["mestska"]);
  });
});

describe("the gap", () => {
  const absence = {
    id: "gap",
    region: "CZ041",
    audience: "violent_person",
    statement: { cs: "Nic tu není." },
    sources: [],
  } as const;
  const forViolent = { kind: "violent_person_programme", audiences: ["violent_person"] } as const;
  const most = aLocalService("most", ["CZ042"], { ...forViolent, phones: [aPhone("+420999000001")] });
  const karlovyVary = { audience: "violent_person", place: { region: "CZ041" } } as const;

  test("shows the documented absence and the nearest substitute, each service once", () => {
    const { gap, matches } = choose(aDirectory([most], [absence]), karlovyVary);
    expect(gap?.absence).toBe(absence);
    expect(gap?.nearest.map(({ service }) => service.id)).toEqual(["most"]);
    expect(matches).toEqual([]);
  });

  test("says nothing of a gap where there is local help, or where nobody was chosen", () => {
    const local = aLocalService("local", ["CZ041"], forViolent);
    expect(choose(aDirectory([local]), karlovyVary).gap).toBeUndefined();
    expect(choose(aDirectory([most], [absence]), { place: { region: "CZ041" } }).gap).toBeUndefined();
  });

  test("says so without a record when nothing is known, and still names the nearest", () => {
    const { gap } = choose(aDirectory([most]), { audience: "violent_person", place: { region: "CZ072" } });
    expect(gap?.absence).toBeUndefined();
    expect(gap?.nearest.length).toBe(1);
  });
});
