import { describe, expect, it } from "vitest";
import { renderSheets } from "../../../src/cli/export/a4/render";
import { renderCsv } from "../../../src/cli/export/csv";
import type { Render } from "../../../src/cli/export/format";
import { renderHsds } from "../../../src/cli/export/hsds/render";
import { renderHtml } from "../../../src/cli/export/html/render";
import { renderJsonLd } from "../../../src/cli/export/json-ld";
import { renderVCards } from "../../../src/cli/export/vcard";
import type { Service } from "../../../src/directory/model";
import { aPhone, aService } from "../../fixtures/directory";
import { anEdition, EVERYTHING } from "./editions";

const FORMATS: readonly (readonly [name: string, render: Render, showsPlaces: boolean])[] = [
  ["hsds", renderHsds, true],
  ["jsonld", renderJsonLd, true],
  ["vcard", renderVCards, true],
  ["csv", renderCsv, true],
  ["html", renderHtml, true],
  ["a4", renderSheets, false],
];

/** A place that no gate, no parser and no signature would have let through. */
const planted = (confidential: boolean): Service =>
  aService("azyl", {
    kind: "shelter",
    audiences: ["adult_at_risk"],
    phones: [aPhone("+420999000001")],
    locations: [{ street: "Tajná 13", city: "Lhota", postalCode: "999 99", note: "zadní vchod" }],
    confidential,
  });

/** The edition with that place, and with sources that disagree about it. */
function editionWith(service: Service) {
  const edition = anEdition([service]);
  const organizations = edition.directory.organizations.map((organization) => ({
    ...organization,
    conflicts: [
      {
        field: "locations",
        valueA: "Tajná 13, Lhota",
        valueB: "Tajná 14, Lhota",
        sourcesB: [],
        looksCurrent: "a" as const,
        why: "Tajná",
      },
    ],
  }));
  return { ...edition, directory: { ...edition.directory, organizations } };
}

const everything = (render: Render, service: Service): string =>
  render(editionWith(service), EVERYTHING)
    .map(({ path, text }) => `${path}\n${text}`)
    .join("\n")
    // Folded lines of contact cards, and escapes of JSON.
    .replaceAll("\r\n ", "");

describe.each(FORMATS)("%s", (_name, render, showsPlaces) => {
  it("carries nothing of a secret place, even when the release does", () => {
    expect(everything(render, planted(true))).not.toMatch(/Tajn|Lhota|999 99|zadní/);
  });

  it("names the service itself, so that silence about the place means something", () => {
    expect(everything(render, planted(true))).toContain("azyl");
    expect(/Tajná 13/.test(everything(render, planted(false)))).toBe(showsPlaces);
  });
});
