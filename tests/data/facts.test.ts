import { describe, expect, it } from "vitest";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { ABSENCES, ORGANIZATIONS, SERVICES, WITHDRAWN } from "./editors-data";

const phones = SERVICES.flatMap((service) =>
  (service.phones ?? []).map((phone) => ({ service: service.id, ...phone })),
);

const duplicates = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

describe("records", () => {
  it("have names of their own", () => {
    expect(duplicates(ORGANIZATIONS.map(({ id }) => id))).toEqual([]);
    expect(duplicates(SERVICES.map(({ id }) => id))).toEqual([]);
    expect(duplicates(ABSENCES.map(({ id }) => id))).toEqual([]);
  });

  it("name a page or a known seed as their source", () => {
    const refs = [...ORGANIZATIONS, ...ABSENCES].flatMap(({ sources }) => sources.map(({ ref }) => ref));
    const known = ["seed:kos-praha-7", "seed:karlovarsky-kraj"];
    expect(refs.filter((ref) => !known.includes(ref) && !/^https?:$/.test(new URL(ref).protocol))).toEqual(
      [],
    );
  });

  it("list the pages of a conflict among their sources", () => {
    const missing = ORGANIZATIONS.flatMap(({ sources, conflicts = [] }) =>
      conflicts
        .flatMap(({ sources_b }) => sources_b)
        .filter((url) => !sources.some(({ ref }) => ref === url)),
    );
    expect(missing).toEqual([]);
  });

  it("never say of themselves that a person asked: that stands in the log", () => {
    const levels = [...ORGANIZATIONS, ...phones].map(({ assurance }) => assurance.level);
    expect(levels.length).toBeGreaterThan(80);
    expect(levels).not.toContain("assured");
  });

  it("speak of nobody with blame", () => {
    const blame = /agresor|pachatel|tyran|násilník|násilná osoba|oběť|offender|perpetrator|abuser|victim/i;
    const texts = SERVICES.flatMap(({ id, summary }) => [`${id}: ${summary.cs}`, `${id}: ${summary.en}`]);
    expect(texts.filter((text) => blame.test(text.split(": ")[1]!))).toEqual([]);
  });
});

describe("numbers", () => {
  it("are shared only where both sides say so", () => {
    for (const { service, number, shared_with = [] } of phones) {
      const others = phones.filter((phone) => phone.number === number && phone.service !== service);
      expect([service, ...shared_with].toSorted()).toEqual(
        [service, ...others.map((phone) => phone.service)].toSorted(),
      );
    }
  });

  it("stand once in a service", () => {
    expect(duplicates(phones.map(({ service, number }) => `${service} ${number}`))).toEqual([]);
  });

  it("that were withdrawn are shown nowhere", () => {
    expect(WITHDRAWN.map(({ tel }) => tel)).toContain("+420251511313");
    expect(phones.filter(({ number }) => WITHDRAWN.some(({ tel }) => tel === number))).toEqual([]);
  });

  it("of emergency, compiled into every output, are in the data", () => {
    const emergency = SERVICES.filter(({ kind }) => kind === "emergency").flatMap(
      ({ phones: [phone] = [] }) => phone?.number,
    );
    expect(emergency).toEqual(expect.arrayContaining([...EMERGENCY_NUMBERS]));
  });
});

describe("the gap in the Karlovy Vary Region", () => {
  it("is a record with its source", () => {
    const gap = ABSENCES.find(({ region, audience }) => region === "CZ041" && audience === "violent_person");
    expect(gap?.sources.map(({ ref }) => ref)).toEqual(["seed:karlovarsky-kraj"]);
  });

  it("is not filled by the association that was only a guest there", () => {
    const guest = SERVICES.find(({ id }) => id === "liga-otevrenych-muzu");
    expect(guest?.counts_as_local).toBe(false);
  });
});
