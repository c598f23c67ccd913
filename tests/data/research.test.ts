import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedPath } from "../helpers/shared";
import { nameRecord, ORGANIZATIONS } from "./editors-data";

interface ResearchRecord {
  readonly id: string;
  readonly kind: string;
  readonly phones: readonly { readonly number_e164: string; readonly status: string }[];
}

const path = sharedPath("data/directory-research.json");
const absent = "shared/data is not beside this clone";
const research = path === undefined ? [] : (JSON.parse(readFileSync(path, "utf8")) as ResearchRecord[]);

const services = ORGANIZATIONS.flatMap((organization) =>
  organization.services.map((service) => ({ ...service, organization, status: organization.status })),
);
const find = (id: string) =>
  services.filter((service) => [service.id, service.organization.id].includes(nameRecord(id)));

describe.skipIf(path === undefined)(`the researched records${path ? "" : ` (skipped: ${absent})`}`, () => {
  it("are all here", () => {
    expect(research).toHaveLength(110);
    expect(research.filter(({ id }) => find(id).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("keep every number that was not superseded", () => {
    const lost = research.flatMap(({ id, phones }) => {
      // A number may stand at another service of the same organization: once is enough.
      const kept = find(id)
        .flatMap(({ organization }) => organization.services)
        .flatMap((service) => (service.phones ?? []).map(({ number }) => number));
      return phones
        .filter(({ status, number_e164 }) => status !== "seed_superseded" && !kept.includes(number_e164))
        .map(({ number_e164 }) => `${id} ${number_e164}`);
    });
    expect(lost).toEqual([]);
  });

  it("give every region its intervention centre, with a number or with one to call instead", () => {
    const centres = services.filter(
      ({ kind, status }) => kind === "intervention_centre" && status === "published",
    );
    const regions = new Set(centres.flatMap(({ service_area }) => service_area.regions ?? []));
    expect(regions.size).toBe(14);
    expect(centres.filter(({ phones, instead }) => !phones === !instead).map(({ id }) => id)).toEqual([]);
  });
});
