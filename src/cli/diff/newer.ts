/**
 * Whether a date is certainly later than another; both are as exact as they are known (`YYYY`, `YYYY-MM`,
 * `YYYY-MM-DD`). 2026-03 is not certainly later than 2026. Any date is later than none.
 */
export function isNewer(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return date !== undefined;
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}
