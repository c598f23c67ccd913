import { describe, expect, test } from "vitest";
import { type Access, ANY_ACCESS } from "../../src/coverage/access";
import { coverageMatrix, type Question } from "../../src/coverage/matrix";
import type { Absence, Directory } from "../../src/directory/model";
import type { RegionCode } from "../../src/directory/regions";
import { publishedEdition } from "../cli/export/editions";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";
import { HOURS } from "../../src/hours/week";
import { EVERYTHING } from "./questions";

const absence: Absence = {
  id: "gap",
  region: "CZ041",
  audience: "violent_person",
  statement: { cs: "Nic tu není." },
  sources: [{ ref: "seed:karlovarsky-kraj", fields: ["audiences"] }],
};
const programme = aLocalService("program", ["CZ041"], {
  kind: "violent_person_programme",
  audiences: ["violent_person"],
});
const plan = {
  region: "CZ041",
  audience: "violent_person",
  kind: "violent_person_programme",
  name: "Program KV",
} as const;

function cellOf(directory: Directory, changes: Partial<Question> = {}, region: RegionCode = "CZ041") {
  const audiences = changes.audiences ?? (["violent_person"] as const);
  const { cells } = coverageMatrix(
    directory,
    { ...EVERYTHING, ...changes, audiences, regions: [region] },
    HOURS,
  );
  return cells[0]!;
}

const asked = (access: Partial<Access>): Partial<Question> => ({ access: { ...ANY_ACCESS, ...access } });

describe("the published directory", () => {
  const { directory } = publishedEdition();

  test("documents from the data alone that Karlovy Vary has nothing for violent persons, with the seed as source", () => {
    const cell = cellOf(directory);
    expect(cell.state).toBe("absent");
    expect(cell.local).toEqual([]);
    expect(cell.absence?.sources.map(({ ref }) => ref)).toEqual(["seed:karlovarsky-kraj"]);
  });

  test("only finds none without that record", () => {
    const cell = cellOf({ ...directory, absences: [] });
    expect([cell.state, cell.absence]).toEqual(["none", undefined]);
  });

  test("has the cell planned as soon as somebody plans a service, and keeps the record of the absence", () => {
    const cell = cellOf(directory, { planned: [plan] });
    expect([cell.state, cell.planned, cell.absence?.region]).toEqual(["planned", [plan], "CZ041"]);
  });

  test("has the cell local as soon as a record works there", () => {
    const [first] = directory.organizations;
    const organization = { ...first!, id: "novy", services: [programme] };
    const cell = cellOf({ ...directory, organizations: [...directory.organizations, organization] });
    expect([cell.state, cell.local, cell.absence]).toEqual(["local", ["program"], undefined]);
  });
});

describe("coverageMatrix", () => {
  test("asks every region for every audience once, in the order of the question", () => {
    const { cells } = coverageMatrix(aDirectory([]), EVERYTHING, HOURS);
    expect(cells).toHaveLength(14 * 9);
    expect(cells.slice(0, 2).map(({ region, audience }) => [region, audience])).toEqual([
      ["CZ010", "child"],
      ["CZ010", "adult_at_risk"],
    ]);
  });

  test("keeps local and remote records apart and counts neither twice", () => {
    const line = aService("line", { audiences: ["violent_person"] });
    const both = { ...programme, id: "both", remote: true };
    const cell = cellOf(aDirectory([programme, line, both]));
    expect([cell.local, cell.remote]).toEqual([["program", "both"], ["line"]]);
  });

  test("narrows to one kind of help", () => {
    const line = aService("line", { audiences: ["violent_person"] });
    const cell = cellOf(aDirectory([programme, line]), { kind: "helpline" });
    expect([cell.state, cell.remote]).toEqual(["remote", ["line"]]);
  });

  test("counts apart what no record answers, local and from afar", () => {
    const known = { ...programme, id: "known", phones: [aPhone("+420999000001", { hours: "24/7" })] };
    const line = aService("line", { audiences: ["violent_person"] });
    const cell = cellOf(aDirectory([programme, known, line]), asked({ evening: true }));
    expect([cell.local, cell.unknown, cell.unknownRemote]).toEqual([["known"], ["program"], ["line"]]);
  });

  test("takes no unknown record for help", () => {
    const cell = cellOf(aDirectory([programme]), asked({ evening: true }));
    expect([cell.state, cell.unknown]).toEqual(["none", ["program"]]);
  });

  test("lets no absence stand beside a local service, however narrow the question", () => {
    const directory = aDirectory([{ ...programme, hours: "Mo-Fr 08:00-12:00" }], [absence]);
    expect(cellOf(directory, asked({ evening: true })).state).toBe("none");
    expect(cellOf(directory, { kind: "shelter" }).state).toBe("none");
    expect(cellOf(aDirectory([], [absence]), { kind: "shelter" }).state).toBe("absent");
  });

  test("lets a plan change the cells of its own region, audience and kind only, and no local one", () => {
    const planned = [plan];
    expect(cellOf(aDirectory([]), { planned }).state).toBe("planned");
    expect(cellOf(aDirectory([]), { planned }, "CZ042").state).toBe("none");
    expect(cellOf(aDirectory([]), { planned, audiences: ["child"] }).state).toBe("none");
    expect(cellOf(aDirectory([]), { planned, kind: "shelter" }).state).toBe("none");
    expect(cellOf(aDirectory([programme]), { planned }).state).toBe("local");
  });

  test("names the districts where nobody serves all of Prague", () => {
    const inDistrict = (id: string, ...districts: string[]) =>
      aService(id, {
        audiences: ["child"],
        serviceArea: { nationwide: false, regions: ["CZ010"], districts },
      });
    const seven = inDistrict("seven", "praha-7");
    const child = { audiences: ["child"] } as const;
    expect(cellOf(aDirectory([seven, inDistrict("two", "praha-2")]), child, "CZ010").districts).toEqual([
      "praha-7",
      "praha-2",
    ]);
    expect(cellOf(aDirectory([seven, inDistrict("all")]), child, "CZ010").districts).toEqual([]);
  });

  test("counts a service of unknown area nowhere and names it", () => {
    const lost = aLocalService("lost", [], { audiences: ["child"], kind: "shelter" });
    const matrix = coverageMatrix(aDirectory([lost]), EVERYTHING, HOURS);
    expect(matrix.unplaced).toEqual(["lost"]);
    expect(matrix.cells.flatMap(({ local, remote }) => [...local, ...remote])).toEqual([]);
  });
});
