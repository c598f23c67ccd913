import { REGIONS } from "../directory/regions";
import { AUDIENCES } from "../directory/vocabulary";
import { cs } from "../i18n/cs";
import type { EditorsData, ServiceRecord } from "./records";

/** Services by their state, by region and by audience: where an editor sees at once that something is missing. */
export interface Counts {
  readonly status: Readonly<Record<string, number>>;
  /** Published services by region code; `CZ` is the whole country, `unknown` what no source says. */
  readonly region: Readonly<Record<string, number>>;
  /** Published services by audience; one service may be for several. */
  readonly audience: Readonly<Record<string, number>>;
}

/** Counts the services of everything that editors wrote. */
export function countServices({ organizations }: EditorsData): Counts {
  const services = organizations.flatMap(({ value }) =>
    value.services.map((service) => ({ status: value.status, service })),
  );
  const published = services.filter(({ status }) => status === "published").map(({ service }) => service);
  return {
    status: {
      published: published.length,
      candidate: services.length - published.length,
      without_number: published.filter(({ phones }) => !phones).length,
    },
    region: tally([...REGIONS.map(({ code }) => code), "CZ", "unknown"], published.flatMap(listAreas)),
    audience: tally(
      AUDIENCES,
      published.flatMap(({ audiences }) => audiences),
    ),
  };
}

/** The same as Czech lines. */
export function describeCounts({ status, region, audience }: Counts): readonly string[] {
  const names = new Map<string, string>([
    ...REGIONS.map(({ code, name }) => [code, name.cs] as const),
    ["CZ", "Celá republika"],
    ["unknown", "Kraj neznáme"],
  ]);
  const labels: Readonly<Record<string, string>> = cs.audiences;
  return [
    `Služby: zveřejněno ${status["published"]} (bez čísla ${status["without_number"]}), rozpracováno ${status["candidate"]}`,
    "Zveřejněné podle kraje:",
    ...Object.entries(region).map(([code, count]) => line(names.get(code) ?? code, count)),
    "Zveřejněné podle toho, komu jsou:",
    ...Object.entries(audience).map(([code, count]) => line(labels[code] ?? code, count)),
  ];
}

function listAreas({ service_area: { nationwide, regions = [] } }: ServiceRecord): readonly string[] {
  if (nationwide) return [...regions, "CZ"];
  return regions.length > 0 ? regions : ["unknown"];
}

function tally(names: readonly string[], found: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length]));
}

const line = (name: string, count: number): string => `  ${String(count).padStart(3)}  ${name}`;
