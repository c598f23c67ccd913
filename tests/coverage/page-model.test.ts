import { describe, expect, test } from "vitest";
import { ANY_ACCESS } from "../../src/coverage/access";
import { gapPage } from "../../src/coverage/page-model";
import type { Service } from "../../src/directory/model";
import { aDirectory, aLocalService, aService } from "../fixtures/directory";
import { HOURS } from "../../src/hours/week";

const child = { audiences: ["child"], kind: "child_centre" } as const;
const page = (...services: Service[]) =>
  gapPage(
    aDirectory(services),
    { audience: "child", kind: undefined, access: ANY_ACCESS, planned: [] },
    HOURS,
  );

describe("gapPage", () => {
  test("counts regions without a local service, and which of them help from afar reaches", () => {
    expect(page().finding).toEqual({ missing: 14, all: 14, absent: 0, remote: 0, planned: 0, unknown: 0 });
    const line = aService("line", { audiences: ["child"] });
    const { finding } = page(line, aLocalService("centre", ["CZ010", "CZ020"], child));
    expect(finding).toEqual({ missing: 12, all: 14, absent: 0, remote: 12, planned: 0, unknown: 0 });
  });

  test("names substitutes where there is no local service, and only there", () => {
    const { rows } = page(aLocalService("centre", ["CZ020"], child));
    const named = rows.filter(({ substitutes }) => substitutes.length > 0).map(({ cell }) => cell.region);
    expect(named).toHaveLength(13);
    expect(named).not.toContain("CZ020");
  });

  test("lists each record behind a number once, those from afar last", () => {
    const { records, unplaced } = page(
      aService("line", { audiences: ["child"] }),
      aLocalService("centre", ["CZ010", "CZ020"], child),
      aLocalService("lost", [], child),
      aLocalService("other", ["CZ010"], { audiences: ["senior"] }),
    );
    expect(records.map(({ service }) => service.id)).toEqual(["centre", "lost", "line"]);
    expect(unplaced.map(({ service }) => service.id)).toEqual(["lost"]);
  });
});
