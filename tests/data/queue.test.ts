import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkEntry } from "../../src/cli/assurance/check-entry";
import { listFacts } from "../../src/cli/assurance/facts";
import { listAllServices } from "../../src/cli/assurance/find-service";
import { parseUnsigned } from "../../src/cli/document";
import { assembleDirectory, type ReleaseHead } from "../../src/cli/publish";
import { readData } from "../../src/cli/read-data";
import { serialize } from "../../src/directory/normal-form";
import { openWorkshop } from "../cli/workshop";
import { ORGANIZATIONS } from "./editors-data";

const { world, json } = openWorkshop({ root: fileURLToPath(new URL("../..", import.meta.url)) });

const ACT = { role: "editor A", how: "telefonátem na krizovou linku" };

const head: ReleaseHead = {
  epoch: 1,
  version: 1,
  release: "development",
  issued: "2026-11-21T00:00:00Z",
  review_by: "2027-02-19T00:00:00Z",
  expires: "2027-05-20T00:00:00Z",
};

const { rows } = (await json("queue")).data as unknown as {
  rows: { id: string; field?: string; risk: string; state: string }[];
};

describe("kos queue over the editors' data", () => {
  it("lists every displayed number that no person has assured, and no other", () => {
    const directory = parseUnsigned(serialize(assembleDirectory(readData(world, "src/data").data, head)));
    if (!directory.ok) throw new Error(directory.detail);
    const displayed = directory.value.organizations.flatMap(({ services }) =>
      services.flatMap(({ id, phones }) =>
        phones
          .filter(({ assurance }) => assurance.level !== "assured")
          .map(({ number }) => `${id} phones/${number}`),
      ),
    );
    const listed = rows
      .filter(({ state, field }) => state === "never" && /^phones\/[^/]+$/.test(field ?? ""))
      .map(({ id, field }) => `${id} ${field}`);
    expect(displayed.length).toBeGreaterThan(40);
    expect(listed.toSorted()).toEqual(displayed.toSorted());
  });

  it("has the numbers of crisis lines before all others", () => {
    const last = rows.findLastIndex(({ risk }) => risk === "crisis_phone");
    expect(last).toBeGreaterThan(20);
    expect(rows.slice(0, last + 1).filter(({ risk }) => risk !== "crisis_phone")).toEqual([]);
  });

  it("ends with every draft", () => {
    const drafts = ORGANIZATIONS.filter(({ status }) => status === "candidate").flatMap(
      ({ services }) => services,
    );
    expect(drafts.length).toBeGreaterThan(0);
    const listed = rows.slice(-drafts.length);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(drafts.map(({ id }) => id).toSorted());
    expect(listed.filter(({ risk }) => risk !== "draft")).toEqual([]);
  });
});

it("kos assure can take every fact of the editors' data, also beside secret places", () => {
  const { data } = readData(world, "src/data");
  const refused = listAllServices(data).flatMap(({ organization, service }) =>
    listFacts(service)
      .map(({ field, value }) => ({ service: service.id, field, value, date: "2026-11-21", ...ACT }))
      .flatMap((entry) => checkEntry(entry, organization.value, "2026-11-21")),
  );
  expect(refused).toEqual([]);
});
