import { useEffect, useState } from "preact/hooks";

const MINUTE = 60_000;

/** Re-reads the shell's clock every minute, so that "open" does not outlive its hour on a page left open. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), MINUTE);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
