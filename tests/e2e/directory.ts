import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../.ci/files.mjs";

/** A phone as it stands in the published file. */
export interface PhoneJson {
  readonly number: string;
  readonly hours?: string;
}

/** A service as it stands in the published file. */
export interface ServiceJson {
  readonly id: string;
  readonly name?: string;
  readonly kind: string;
  readonly audiences: readonly string[];
  readonly service_area: { readonly nationwide?: boolean; readonly regions?: readonly string[] };
  readonly phones?: readonly PhoneJson[];
  readonly websites?: readonly string[];
  readonly chats?: readonly string[];
  readonly confidential?: boolean;
}

interface OrganizationJson {
  readonly id: string;
  readonly name: string;
  readonly services: readonly ServiceJson[];
}

interface DirectoryJson {
  readonly version: number;
  readonly issued: string;
  readonly review_by: string;
  readonly expires: string;
  readonly absences: readonly {
    readonly region: string;
    readonly audience: string;
    readonly statement: { cs: string };
  }[];
  readonly entries: readonly OrganizationJson[];
  readonly public_guidance: readonly { readonly title: string }[];
}

/** The published directory, read with the platform's own parser: the second opinion on what a box shows. */
export const DIRECTORY: DirectoryJson = JSON.parse(
  readFileSync(join(ROOT, "dist/directory/directory.json"), "utf8"),
);

/** Every service with the organization that runs it. */
export const SERVICES: readonly (ServiceJson & { readonly organization: OrganizationJson })[] =
  DIRECTORY.entries.flatMap((organization) =>
    organization.services.map((service) => ({ ...service, organization })),
  );

/** One service by its id. */
export function serviceOf(id: string): ServiceJson {
  const found = SERVICES.find((service) => service.id === id);
  if (!found) throw new Error(`no service ${id} in the directory`);
  return found;
}

/** What a service is called on its card. */
export const nameOf = (service: (typeof SERVICES)[number]): string =>
  service.name ?? service.organization.name;

/** Its numbers as a person would dial them in this country. */
export const digitsOf = ({ phones = [] }: ServiceJson): string[] =>
  phones.map(({ number }) => number.replace("+420", "")).toSorted();

/** The calendar date of an instant in Prague, in Czech. */
export const czechDate = (instant: string): string =>
  new Intl.DateTimeFormat("cs", { dateStyle: "long", timeZone: "Europe/Prague" }).format(Date.parse(instant));

/** The instant so many days after another. */
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
