import type { Directory } from "../directory/model";

/** Every number and address that the directory publishes, in the form in which texts are compared with them. */
export function knownContacts({ organizations }: Directory): ReadonlySet<string> {
  const services = organizations.flatMap((organization) => organization.services);
  return new Set([
    ...services.flatMap(({ phones }) => phones.map(({ number }) => normaliseNumber(number))),
    ...services.flatMap(({ emails }) => emails.map((address) => address.toLowerCase())),
  ]);
}

/** The digits of a number without the Czech country code, however somebody has written it. */
export const normaliseNumber = (written: string): string =>
  written.replace(/[^\d+]/g, "").replace(/^(?:\+|00)?420(?=\d{9}$)/, "");
