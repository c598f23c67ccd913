import type { Situation, Topic } from "../../guidance/vocabulary";

/**
 * What to look for among the services of a topic, in the words of the search; always Czech, because the search is.
 * Elsewhere the whole list is the honest answer.
 */
const QUERIES: Readonly<Partial<Record<Topic, string>>> = {
  // No office that protects children has a number in the directory; the lines for children do.
  child_confides: "linka pro děti",
  reporting: "linka pro děti",
  child_protection: "linka pro děti",
  expulsion: "intervenční centrum",
  intervention_centre: "intervenční centrum",
  police: "policie",
  violent_person: "chci přestat ubližovat",
};

/** The query that finds the services which belong to a card of this topic; `""` for all. */
export const numbersOf = (topic: Topic): string => QUERIES[topic] ?? "";

/** The same for what somebody knows; an answer that calls at once has its numbers already. */
const KNOWN: Readonly<Partial<Record<Situation, string>>> = {
  child_confided: "linka pro děti",
  child_hurt: "linka pro děti",
  child_witness: "linka pro děti",
  child_suspicion: "linka pro děti",
  adult_wants_police: "linka pro oběti",
  adult_refuses_police: "linka pro oběti",
  adult_suspicion: "linka pro oběti",
  dependent_adult_hurt: "linka pro oběti",
  crime_prepared: "policie",
  crime_done: "policie",
  violent_person_confides: "chci přestat ubližovat",
};

/** The query for the first situation that has services of its own; undefined where none has. */
export const numbersFor = (situations: readonly Situation[]): string | undefined =>
  situations.map((one) => KNOWN[one]).find((query) => query !== undefined);

/** Topics whose reader has to find the right office. */
export const asksForOffice = (topic: Topic): boolean => topic === "reporting" || topic === "child_protection";
