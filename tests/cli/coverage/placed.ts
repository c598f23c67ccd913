import type { World } from "../../../src/cli/world";
import { openBundledWorkshop, openWorkshop, RELEASE, signBy, type Workshop } from "../workshop";

/** A programme for violent persons in one region, as an editor writes it; a draft where `status` says so. */
export const PROGRAMME = (
  id: string,
  region: string,
  name: string,
  { number = "+420999000009", status = "published" } = {},
): string => `id: ${id}
name: ${name}
status: ${status}
assurance:
  level: sourced
  date: "2026-09"
services:
  - id: ${id}-program
    kind: violent_person_programme
    audiences: [violent_person]
    service_area:
      regions: [${region}]
    phones:
      - number: "${number}"
        label:
          cs: ${id}
        assurance:
          level: sourced
          date: "2026-09"
    websites: [https://${id}.example.cz/]
    summary:
      cs: Program pro lidi, kteří chtějí přestat ubližovat.
sources:
  - ref: https://${id}.example.cz/
    date: "2026-09"
    fields: [phones, service_area]
`;

const ABSENCE = `- id: karlovarsky-violent-person
  region: CZ041
  audience: violent_person
  statement:
    cs: V Karlovarském kraji jsme takovou službu nenašli.
  sources:
    - ref: seed:karlovarsky-kraj
      fields: [service_area, audiences]
`;

/** Builds, signs and bundles what the editors have written since. */
export async function releaseAgain(workshop: Workshop): Promise<void> {
  const run = async (command: string): Promise<void> => {
    const { code, err } = await workshop.run(command);
    if (code === 1) throw new Error(err);
  };
  await run("build");
  await signBy(workshop, `${RELEASE}/directory.json`, "editor-a", "editor-b");
  await run("bundle");
}

/** A signed workshop with a programme in the Ústí region, a draft in Karlovy Vary and the documented absence there. */
export async function openPlaced(changes: Partial<World> = {}): Promise<Workshop> {
  const workshop = await openBundledWorkshop();
  workshop.write("src/data/organizations/most.yaml", PROGRAMME("most", "CZ042", "Program Most"));
  workshop.write(
    "src/data/organizations/navrh.yaml",
    PROGRAMME("navrh", "CZ041", "Návrh", { number: "+420999000008", status: "candidate" }),
  );
  workshop.write("src/data/absences.yaml", ABSENCE);
  await releaseAgain(workshop);
  return Object.keys(changes).length > 0 ? openWorkshop({ root: workshop.world.root, ...changes }) : workshop;
}
