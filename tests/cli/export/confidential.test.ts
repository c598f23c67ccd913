import { describe, expect, it } from "vitest";
import { renderSheets } from "../../../src/cli/export/a4/render";
import { chooseExport } from "../../../src/cli/export/choices";
import { renderCsv } from "../../../src/cli/export/csv";
import { toEdition } from "../../../src/cli/export/edition";
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

const NO_WORDS = {
  ...{ region: undefined, audience: undefined, service: undefined },
  ...{ "csv-delimiter": undefined, "neutral-name": undefined },
};

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
  return toEdition({ directory: { ...edition.directory, organizations }, freshness: "fresh" });
}

const everything = (render: Render, service: Service): string =>
  render(editionWith(service), EVERYTHING)
    .map(({ path, text }) => `${path}\n${text}`)
    .join("\n")
    // Folded lines of contact cards, and escapes of JSON.
    .replaceAll("\r\n ", "");

describe("an organization with a secret place", () => {
  it("tells no disagreement at its other services either", () => {
    const edition = anEdition([planted(true)]);
    const [organization] = edition.directory.organizations;
    const conflict = {
      ...{ field: "locations", valueA: "Tajná 13", valueB: "Tajná 14", sourcesB: [], why: "Tajná" },
      looksCurrent: "a" as const,
    };
    const services = [...organization!.services, aService("poradna")];
    const organizations = [{ ...organization!, services, conflicts: [conflict] }];
    const whole = toEdition({ directory: { ...edition.directory, organizations }, freshness: "fresh" });
    const chosen = chooseExport("hsds", { ...NO_WORDS, service: "poradna" });
    const narrowed = chosen.ok ? chosen.value.narrow(whole) : chosen;
    for (const one of [whole, ...(narrowed.ok ? [narrowed.value] : [])])
      expect(JSON.stringify(renderHsds(one, EVERYTHING))).not.toContain("Tajná");
    expect(narrowed.ok && JSON.stringify(renderHsds(narrowed.value, EVERYTHING))).toContain("poradna");
  });
});

describe.each(FORMATS)("%s", (_name, render, showsPlaces) => {
  it("carries nothing of a secret place, even when the release does", () => {
    expect(everything(render, planted(true))).not.toMatch(/Tajn|Lhota|999 99|zadní/);
  });

  it("names the service itself, so that silence about the place means something", () => {
    expect(everything(render, planted(true))).toContain("azyl");
    expect(/Tajná 13/.test(everything(render, planted(false)))).toBe(showsPlaces);
  });
});
