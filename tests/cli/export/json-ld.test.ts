import { describe, expect, it } from "vitest";
import { renderJsonLd } from "../../../src/cli/export/json-ld";
import { aPhone, aService } from "../../fixtures/directory";
import { anEdition, EVERYTHING, publishedEdition } from "./editions";

/** What schema.org lets each of our types say; a member outside is a slip of the pen. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Service: [
    "name",
    "description",
    "serviceType",
    "provider",
    "audience",
    "areaServed",
    "availableChannel",
    "hoursAvailable",
    "disambiguatingDescription",
    "subjectOf",
  ],
  GovernmentOrganization: ["name", "legalName"],
  Organization: ["name", "legalName"],
  PeopleAudience: ["audienceType"],
  Country: ["name", "identifier"],
  AdministrativeArea: ["name", "identifier"],
  ServiceChannel: ["servicePhone", "serviceUrl", "serviceLocation"],
  ContactPoint: [
    "telephone",
    "email",
    "contactType",
    "contactOption",
    "description",
    "availableLanguage",
    "hoursAvailable",
  ],
  OpeningHoursSpecification: ["dayOfWeek", "opens", "closes"],
  Place: ["address"],
  PostalAddress: ["streetAddress", "addressLocality", "postalCode", "addressCountry"],
  WebPage: ["dateModified", "lastReviewed", "citation"],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Service: ["name", "description", "provider", "audience"],
  GovernmentService: ["name", "description", "provider", "audience"],
  ContactPoint: ["contactType"],
  OpeningHoursSpecification: ["dayOfWeek", "opens", "closes"],
};

interface Node {
  readonly "@type": string;
  readonly [member: string]: unknown;
}

/** Every node of a document that has a type. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  return [...("@type" in value ? [value as Node] : []), ...Object.values(value).flatMap(nodesOf)];
}

const fileOf = (service = aService("linka")) =>
  renderJsonLd(anEdition([service]), EVERYTHING).find(
    ({ path }) => path === `services/${service.id}.jsonld`,
  )!;
const read = (service = aService("linka")) => JSON.parse(fileOf(service).text);

describe("JSON-LD of the published release", () => {
  const files = renderJsonLd(publishedEdition(), EVERYTHING);
  const nodes = files.flatMap(({ text }) => nodesOf(JSON.parse(text)));

  it("uses the types and members of schema.org that were agreed on", () => {
    expect(nodes.length).toBeGreaterThan(500);
    const wrong = nodes.flatMap((node) => {
      const known = MEMBERS[node["@type"]] ?? MEMBERS[node["@type"].replace("Government", "")] ?? [];
      return Object.keys(node).filter((name) => !name.startsWith("@") && !known.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it("gives every node what it needs", () => {
    const lacking = nodes.flatMap((node) =>
      (REQUIRED[node["@type"]] ?? []).filter((name) => node[name] === undefined || node[name] === ""),
    );
    expect(lacking).toEqual([]);
  });

  it("never claims an emergency service, which would invite an address", () => {
    expect(nodes.map((node) => node["@type"])).not.toContain("EmergencyService");
  });

  it("holds the same services one by one and as a graph", () => {
    const [graph, ...single] = files.map(({ text }) => JSON.parse(text));
    const context = { "@context": "https://schema.org" };
    expect(graph["@graph"].map((node: object) => ({ ...context, ...node }))).toEqual(single);
  });
});

describe("JSON-LD of a service", () => {
  it("cannot close the script element it is pasted into", () => {
    const { text } = fileOf(aService("linka", { name: "</script><b>" }));
    expect(text).not.toContain("<");
    expect(JSON.parse(text).name).toBe("</script><b>");
  });

  it("says hours of a number, nonstop as seven whole days", () => {
    const phones = [
      aPhone("116111", { hours: "24/7", free: true }),
      aPhone("+420999000001", { hours: "Fr 20:00-08:00; Sa 16:00-24:00" }),
    ];
    const [first, second] = read(aService("linka", { phones })).availableChannel;
    expect(first.servicePhone).toMatchObject({
      telephone: "116111",
      contactOption: "https://schema.org/TollFree",
      hoursAvailable: [{ opens: "00:00", closes: "23:59" }],
    });
    expect(first.servicePhone.hoursAvailable[0].dayOfWeek).toHaveLength(7);
    expect(second.servicePhone.hoursAvailable).toMatchObject([
      { dayOfWeek: ["https://schema.org/Friday"], opens: "20:00", closes: "08:00" },
      { dayOfWeek: ["https://schema.org/Saturday"], opens: "16:00", closes: "23:59" },
    ]);
  });

  it("promises no hours that are conditional or unknown", () => {
    const phones = [aPhone("+420999000001", { hours: 'Mo 08:00-16:00 "jen objednaní"' }), aPhone("116006")];
    const channels = read(aService("linka", { phones })).availableChannel;
    expect(JSON.stringify(channels)).not.toContain("hoursAvailable");
    expect(channels[1].servicePhone.description).toBe("hodiny neznáme");
  });

  it("calls an authority one", () => {
    expect(read(aService("urad", { kind: "police" }))).toMatchObject({
      "@type": "GovernmentService",
      provider: { "@type": "GovernmentOrganization" },
    });
  });

  it("is reviewed on the day a person made sure of it, and only then", () => {
    const assurance = { level: "assured", date: "2026-10-02" } as const;
    const phones = [aPhone("116111", { assurance })];
    expect(read(aService("linka", { phones })).subjectOf.lastReviewed).toBe("2026-10-02");
    expect(read().subjectOf).not.toHaveProperty("lastReviewed");
  });
});
