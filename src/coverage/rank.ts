/**
 * Compares two rankings criterion by criterion, the first difference decides; negative when `a` comes first.
 * Counted by index: Prototype.js replaces `Array.prototype.entries`.
 */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
