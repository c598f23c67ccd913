import { describe, expect, test } from "vitest";
import { openEditorsWorkshop } from "./workshop";

const CANDIDATE = `id: koncept
name: Koncept
status: candidate
assurance: { level: sourced }
services:
  - id: koncept
    kind: helpline
    audiences: [senior]
    service_area: { regions: [CZ041] }
    summary: { cs: Pomoc. }
sources:
  - ref: https://koncept.example.cz/
    fields: [name]
`;

describe("kos build counts services", () => {
  const build = async () => {
    const workshop = openEditorsWorkshop({ "organizations/koncept.yaml": CANDIDATE });
    return { text: (await workshop.run("build")).out, json: (await workshop.json("build")).data };
  };

  test("by state, region and audience, drafts apart", async () => {
    const { counts } = (await build()).json as unknown as {
      counts: Record<"status" | "region" | "audience", Record<string, number>>;
    };
    expect(counts.status).toEqual({ published: 2, candidate: 1, without_number: 0 });
    expect(counts.region).toMatchObject({ CZ: 1, unknown: 1, CZ041: 0 });
    expect(counts.audience).toMatchObject({ child: 1, adult_at_risk: 1, senior: 0 });
    expect(Object.keys(counts.region)).toHaveLength(16);
    expect(Object.keys(counts.audience)).toHaveLength(9);
  });

  test("and says so in Czech", async () => {
    const { text } = await build();
    expect(text).toContain("Služby: zveřejněno 2 (bez čísla 0), rozpracováno 1");
    expect(text).toContain("    1  Celá republika");
    expect(text).toContain("    0  Karlovarský kraj");
    expect(text).toContain("    1  Dítě nebo dospívající");
  });
});
