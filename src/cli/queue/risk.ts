import type { Fact } from "../assurance/facts";
import type { ServiceRecord } from "../records";

/** What harm a wrong fact does, the worst first. Each weighs three times the next. */
const RISKS = ["crisis_phone", "phone", "disputed", "place", "hours", "detail", "draft"] as const;

/** One class of risk. */
export type Risk = (typeof RISKS)[number];

/**
 * Risk × age, the order of the queue. Risk is 3⁶ … 3⁰ by its class; age is a factor from 1 (today) towards 2, half of
 * the way after a year: 1 + days / (days + 365). A date that nobody knows counts as the oldest (2). Because the factor
 * never reaches 3, an old address never comes before a new crisis line, and within a class the older one is first.
 */
export const rate = (risk: Risk, days: number | undefined): number =>
  3 ** (RISKS.length - 1 - RISKS.indexOf(risk)) * (days === undefined ? 2 : 1 + days / (days + 365));

/** The class of a displayed fact. `disputed`: sources disagree and nobody knows which is right. */
export function riskOf(service: ServiceRecord, { field }: Fact, disputed: boolean): Risk {
  const [root, number, detail] = field.split("/");
  if (number !== undefined && detail === undefined)
    return isCrisis(service, number) ? "crisis_phone" : "phone";
  if (disputed) return "disputed";
  if (root === "locations") return "place";
  return root === "hours" || detail === "hours" || detail === "hours_note" ? "hours" : "detail";
}

/** Somebody in need calls there now: a helpline, a crisis or intervention centre, or a number that answers round the clock. */
const isCrisis = ({ kind, phones = [] }: ServiceRecord, number: string): boolean =>
  !isEmergencyNumber(number) &&
  (["helpline", "crisis_centre", "intervention_centre"].includes(kind) ||
    phones.some((phone) => phone.number === number && phone.hours === "24/7"));

/**
 * 112, 150, 155, 156, 158: law fixes them and four are compiled in (DESIGN §1, rule 1). A call that only checks one
 * keeps somebody else waiting, so they never come first and are never called.
 */
export const isEmergencyNumber = (number: string): boolean => /^1\d\d$/.test(number);
