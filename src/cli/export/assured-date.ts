import type { Service } from "../../directory/model";

/**
 * The day on which a person last made sure of a whole service: known only when every number was called, and then the
 * oldest of the days, so that the date never promises more than was done.
 */
export function assuredDate(service: Service): string | undefined {
  // Without a number, one fact that somebody asked about would speak for the whole service.
  if (service.phones.length === 0) return undefined;
  const phones = service.phones.map(({ assurance }) =>
    assurance.level === "assured" ? assurance.date : undefined,
  );
  const dates = [...phones, ...service.assured.map(({ date }) => date)];
  return dates.includes(undefined) ? undefined : dates.flatMap((date) => date ?? []).toSorted()[0];
}
