import { expect, it } from "vitest";
import { aService } from "../../fixtures/directory";
import { anEdition, EVERYTHING, publishedEdition } from "./editions";
import { renderHsds } from "../../../src/cli/export/hsds/render";
import { toEdition } from "../../../src/cli/export/edition";

it("hides an ended number where a source quotes it", () => {
  const { directory } = anEdition([aService("linka")]);
  const conflict = {
    ...{ field: "phones", valueA: "Linka: 999 000 007", valueB: "jiné", sourcesB: [], why: "Zrušeno." },
    looksCurrent: "b" as const,
  };
  const organizations = directory.organizations.map((one) => ({ ...one, conflicts: [conflict] }));
  const withdrawn = [{ tel: "+420999000007", since: "2015", reason: "zrušeno" }];
  const edition = toEdition({ directory: { ...directory, organizations, withdrawn }, freshness: "fresh" });
  expect(edition.directory.organizations[0]?.conflicts[0]?.valueA).toBe("Linka: (zrušené číslo)");
});

it("hides the ended numbers of today's directory in its HSDS export", () => {
  const edition = publishedEdition();
  expect(edition.directory.withdrawn).not.toEqual([]);
  const text = renderHsds(edition, EVERYTHING)
    .map((file) => file.text)
    .join("\n");
  expect(text).toContain("(zrušené číslo)");
  expect(text).not.toMatch(/251[ \d]*511[ \d]*313/);
});
