import { describe, expect, test } from "vitest";
import { changedCells } from "../../src/coverage/changes";
import { coverageMatrix } from "../../src/coverage/matrix";
import type { Directory } from "../../src/directory/model";
import { aDirectory, aLocalService, aService } from "../fixtures/directory";
import { HOURS } from "../../src/hours/week";
import { EVERYTHING } from "./questions";

const changes = (before: Directory, after: Directory) =>
  changedCells(coverageMatrix(before, EVERYTHING, HOURS), coverageMatrix(after, EVERYTHING, HOURS));

const programme = aLocalService("program", ["CZ041"], {
  kind: "violent_person_programme",
  audiences: ["violent_person"],
});
const second = { ...programme, id: "second" };
const absence = {
  id: "gap",
  region: "CZ041",
  audience: "violent_person",
  statement: { cs: "Nic." },
  sources: [],
} as const;
const place = { region: "CZ041", audience: "violent_person" };

describe("changedCells", () => {
  test("names nothing between two releases that serve alike", () => {
    const said = { ...programme, summary: { cs: "Nový popis" } };
    expect(changes(aDirectory([programme]), { ...aDirectory([said]), version: 2 })).toEqual([]);
  });

  test("names exactly the cell that a new service filled, and the absence that it ended", () => {
    expect(changes(aDirectory([second], [absence]), aDirectory([second], [absence]))).toEqual([]);
    expect(changes(aDirectory([], [absence]), aDirectory([programme], [absence]))).toEqual([
      {
        ...place,
        before: "absent",
        after: "local",
        records: [
          { id: "gap", before: "absence", after: undefined },
          { id: "program", before: undefined, after: "local" },
        ],
        districts: undefined,
      },
    ]);
  });

  test("names a cell that lost one of two services, although it is still served", () => {
    expect(changes(aDirectory([programme, second]), aDirectory([second]))).toEqual([
      {
        ...place,
        before: "local",
        after: "local",
        records: [{ id: "program", before: "local", after: undefined }],
        districts: undefined,
      },
    ]);
  });

  test("names every region for a new line of the whole country, and what a moved service became", () => {
    const line = aService("line", { audiences: ["child"] });
    expect(changes(aDirectory([]), aDirectory([line]))).toHaveLength(14);
    const remote = { ...programme, remote: true };
    expect(changes(aDirectory([remote]), aDirectory([{ ...remote, countsAsLocal: false }]))).toEqual([
      {
        ...place,
        before: "local",
        after: "remote",
        records: [{ id: "program", before: "local", after: "remote" }],
        districts: undefined,
      },
    ]);
  });

  test("names a cell that serves fewer districts than before", () => {
    const whole = aLocalService("centre", ["CZ010"], { audiences: ["child"] });
    const part = { ...whole, serviceArea: { ...whole.serviceArea, districts: ["praha-7"] } };
    expect(changes(aDirectory([whole]), aDirectory([part]))).toEqual([
      {
        region: "CZ010",
        audience: "child",
        before: "local",
        after: "local",
        records: [],
        districts: { before: [], after: ["praha-7"] },
      },
    ]);
  });
});
