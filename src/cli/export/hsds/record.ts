/** A record of HSDS before it is written as JSON. */
export type HsdsRecord = Readonly<Record<string, unknown>>;

/** Leaves out what is not known: HSDS refuses null and empty texts in most fields (data-formats B). */
export function compact(record: HsdsRecord): HsdsRecord {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
