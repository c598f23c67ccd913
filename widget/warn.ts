const warned = new Set<string>();

/** Tells the webmaster of a problem: once, however many boxes have it. */
export function warn(problem: string): void {
  if (warned.has(problem)) return;
  warned.add(problem);
  console.warn(`[KOS] ${problem}`);
}

/** Runs a task. A fault of ours is one line for the webmaster, never an exception on their page. */
export function attempt(task: () => void): void {
  try {
    task();
  } catch (error) {
    warn(String(error));
  }
}
