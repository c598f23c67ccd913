/**
 * True when one letter left out, added, changed or swapped with its neighbour turns one word into the other, or when
 * they are the same: the typing error that a hurried hand makes (optimal string alignment, distance at most 1).
 */
export function isOneEditAway(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  let restA = a.length - same;
  let restB = b.length - same;
  while (restA > 0 && restB > 0 && a[same + restA - 1] === b[same + restB - 1]) {
    restA--;
    restB--;
  }
  const swapped = restA === 2 && restB === 2 && a[same] === b[same + 1] && a[same + 1] === b[same];
  return swapped || (restA < 2 && restB < 2);
}
