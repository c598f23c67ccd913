import { useEffect, useState } from "preact/hooks";
import { type Chosen, type Known, openAll } from "../directory";
import { type Read, readSettings } from "../store";
import { TOOLS } from "../tools";

/** What the page knows once it has started. */
export interface Started {
  readonly read: Read;
  /** The directory that the popup would show, and all by which another release is judged. */
  readonly known: Chosen & Known;
}

/** Reads settings and chooses the directory, once; undefined meanwhile. */
export function useStart(): Started | undefined {
  const [started, setStarted] = useState<Started>();
  useEffect(() => {
    void Promise.all([readSettings(), openAll(TOOLS.clock())]).then(([read, known]) =>
      setStarted({ read, known }),
    );
  }, []);
  return started;
}
