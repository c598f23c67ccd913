import type { Problem } from "../problem";
import type { EditorsData } from "../records";
import { assuranceLog } from "./assurance-log";
import { confidential } from "./confidential";
import { namelessEnds, plainCharacters, readableHours, webAddresses } from "./contents";
import { soundDates } from "./dates";
import { soundGuidance } from "./guidance";
import { knownRegions, namedSources, uniqueIds } from "./identity";
import { assuredNumbers, sharedNumbers, usefulSubstitutes, withdrawnNumbers } from "./numbers";
import type { GateContext, GateRule } from "./rule";
import { soundSynonyms } from "./synonyms";

/** The release gate (DESIGN §3) as a table of contents: a directory that breaks one of these is never written. */
const RULES: readonly GateRule[] = [
  confidential,
  withdrawnNumbers,
  namelessEnds,
  sharedNumbers,
  usefulSubstitutes,
  readableHours,
  namedSources,
  plainCharacters,
  uniqueIds,
  knownRegions,
  webAddresses,
  soundDates,
  assuranceLog,
  assuredNumbers,
  soundGuidance,
  soundSynonyms,
];

/** Every fault that any rule finds; empty when the directory may be released. */
export const runGate = (data: EditorsData, context: GateContext): readonly Problem[] =>
  RULES.flatMap((rule) => rule(data, context));
