import { checkGuidance } from "../guidance/check";
import type { GateRule } from "./rule";

/** Cards, facts and the compass keep to their own rules, the first of which is that no card writes out a fact. */
export const soundGuidance: GateRule = ({ guidance }) => (guidance ? checkGuidance(guidance) : []);
