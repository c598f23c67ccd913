import { useEffect, useState } from "preact/hooks";
import type { OpenRoster } from "../../roster/open";
import { readRoster } from "./kept-roster";

/**
 * The roster that is stored, once it is verified; undefined where none is. Read once the page stands: colleagues must
 * not keep anybody from the numbers of the directory.
 */
export function useRoster(clock: () => number): OpenRoster | undefined {
  const [opened, setOpened] = useState<OpenRoster>();
  useEffect(() => {
    void readRoster(clock()).then((read) => read?.ok && setOpened(read.value));
  }, [clock]);
  return opened;
}
