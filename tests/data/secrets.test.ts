import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedPath } from "../helpers/shared";
import { findNumbers, nameRecord, ORGANIZATIONS, SERVICES } from "./editors-data";

interface ResearchRecord {
  readonly id: string;
  readonly secret_address?: boolean;
  readonly addresses: readonly { readonly street?: string }[];
  readonly historic_contacts?: readonly { readonly value: string }[];
}

const path = sharedPath("data/directory-research.json");
const absent = "shared/data is not beside this clone";
const research = path === undefined ? [] : (JSON.parse(readFileSync(path, "utf8")) as ResearchRecord[]);

/** Everything a visitor may see as a way to reach somebody; conflicts and seeds are shown as what they are. */
const displayed = ORGANIZATIONS.flatMap(({ name, operator, services }) =>
  JSON.stringify([name, operator, services]),
).join("\n");

describe("places and contacts that must not be shown", () => {
  it(`keeps old contacts out of what is shown${path ? "" : ` (${absent})`}`, ({ skip }) => {
    if (path === undefined) skip(absent);
    const old = research.flatMap(({ historic_contacts = [] }) => historic_contacts.map(({ value }) => value));
    expect(old.length).toBeGreaterThan(0);
    const values = old.flatMap((value) => [value, ...findNumbers(value)]);
    expect(values.filter((value) => displayed.includes(value))).toEqual([]);
  });

  it(`marks every secret place as confidential${path ? "" : ` (${absent})`}`, ({ skip }) => {
    if (path === undefined) skip(absent);
    const secret = research.filter(({ secret_address }) => secret_address);
    expect(secret.length).toBeGreaterThan(0);
    const kept = SERVICES.filter(({ id }) => secret.some((record) => nameRecord(record.id) === id));
    expect(kept.map(({ id, confidential }) => [id, confidential])).toEqual([
      ["acorus-azylovy-dum", true],
      ["magdala", true],
      ["magdalenium", true],
      ["rosa-azylovy-dum", true],
    ]);
    const streets = secret.flatMap(({ addresses }) => addresses.flatMap(({ street }) => street ?? []));
    expect(streets.filter((street) => displayed.includes(street))).toEqual([]);
  });

  it("gives every shelter as confidential, without a place or a town in any word", () => {
    const shelters = SERVICES.filter(({ kind }) => kind === "shelter");
    expect(shelters.length).toBeGreaterThan(0);
    for (const shelter of shelters) {
      expect(shelter.confidential).toBe(true);
      expect(JSON.stringify(shelter)).not.toMatch(
        /locations|postal|Prah|Praz|Prague|ulic|náměstí|"street"|"city"/i,
      );
    }
  });
});
