import { describe, expect, test } from "vitest";
import { cell } from "../../src/coverage/cell";
import type { Absence } from "../../src/directory/model";
import { aDirectory, aLocalService, aService } from "../fixtures/directory";

const absence: Absence = {
  id: "gap",
  region: "CZ041",
  audience: "violent_person",
  statement: { cs: "Nic tu není." },
  sources: [{ ref: "seed:karlovarsky-kraj", fields: ["statement"] }],
};
const programme = aLocalService("program", ["CZ041"], {
  kind: "violent_person_programme",
  audiences: ["violent_person"],
});

describe("cell", () => {
  test("a service in the region makes the cell local, even against a documented absence", () => {
    expect(cell(aDirectory([programme], [absence]), "violent_person", "CZ041")).toBe("local");
  });

  test("a record that does not count as help in its area leaves the absence standing", () => {
    const directory = aDirectory([{ ...programme, countsAsLocal: false }], [absence]);
    expect(cell(directory, "violent_person", "CZ041")).toBe("documented_absence");
  });

  test("a documented absence speaks for its own region and audience only", () => {
    const directory = aDirectory([], [absence]);
    expect(cell(directory, "violent_person", "CZ042")).toBe("none_found");
    expect(cell(directory, "child", "CZ041")).toBe("none_found");
  });

  test("a nationwide line is remote help, a nationwide office is not", () => {
    const line = aService("line", { audiences: ["child"] });
    expect(cell(aDirectory([line]), "child", "CZ010")).toBe("remote");
    expect(cell(aDirectory([{ ...line, kind: "child_centre" }]), "child", "CZ010")).toBe("none_found");
    expect(cell(aDirectory([{ ...line, kind: "child_centre", remote: true }]), "child", "CZ010")).toBe(
      "remote",
    );
  });

  test("a line for anyone does not pretend to be one for violent persons", () => {
    expect(cell(aDirectory([aService("line")]), "violent_person", "CZ010")).toBe("none_found");
  });
});
