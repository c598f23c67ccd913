import { useEffect, useState } from "preact/hooks";
import type { RosterCode, RosterResult } from "../../roster/open";
import { type Candidate, judgeFile, keepRoster, readRoster, removeRoster } from "../roster/kept-roster";
import { TOOLS } from "../tools";

/** How the last step ended; a refused file leaves everything as it was. */
export type RosterReport =
  | { readonly said: "none" | "checking" | "kept" | "dropped" | "removed" | "notKept" }
  | { readonly said: "refused"; readonly code: RosterCode | "E_FILE" };

/** What the part about colleagues shows, and what can be done in it. */
export interface RosterState {
  /** What is stored, verified again; undefined where nothing is. */
  readonly kept: RosterResult | undefined;
  /** A file that holds and waits for a person's word. */
  readonly candidate: Candidate | undefined;
  readonly report: RosterReport;
  readonly choose: (file: Blob) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly drop: () => void;
  readonly remove: () => Promise<void>;
}

/** Follows a roster from a file to the storage: nothing is kept before somebody has seen whose it is. */
export function useRoster(): RosterState {
  const [kept, setKept] = useState<RosterResult>();
  const [candidate, setCandidate] = useState<Candidate>();
  const [report, setReport] = useState<RosterReport>({ said: "none" });
  useEffect(() => void readRoster(TOOLS.clock()).then(setKept), []);
  const end = async (said: "kept" | "removed" | "notKept"): Promise<void> => {
    const read = await readRoster(TOOLS.clock());
    setKept(read);
    setCandidate(undefined);
    setReport({ said });
  };
  return {
    kept,
    candidate,
    report,
    choose: async (file) => {
      setCandidate(undefined);
      setReport({ said: "checking" });
      const judged = await judgeFile(file, TOOLS.clock());
      if (judged.ok) setCandidate(judged.value);
      setReport(judged.ok ? { said: "none" } : { said: "refused", code: judged.code });
    },
    keep: async () => {
      if (candidate) await end((await keepRoster(candidate, TOOLS.clock())) ? "kept" : "notKept");
    },
    drop: () => {
      setCandidate(undefined);
      setReport({ said: "dropped" });
    },
    remove: async () => end((await removeRoster()) ? "removed" : "notKept"),
  };
}
