import { compareRanks } from "../coverage/rank";
import type { CompassAdvice, CompassRules } from "./model";
import { ACTIONS, type Action, type Confidence, type Profession, type Situation } from "./vocabulary";

/**
 * One thing to do. There is no number in it and none may come: KOS never scores risk (DESIGN §6), it names a rule,
 * where the rule is from and who decides.
 */
export interface Answer extends CompassAdvice {
  readonly action: Action;
  /** Absent where no rule fits and only advice is left. */
  readonly confidence?: Confidence;
  /** What it answers; empty where no rule fits. */
  readonly situations: readonly Situation[];
}

/**
 * What a professional should do about what they know, the most urgent first: immediate danger calls before anything
 * else, situations that do not go together and those without a rule say with whom to talk it over. Never empty.
 */
export function askCompass(
  { rules, unclear, otherwise }: CompassRules,
  profession: Profession,
  known: readonly Situation[],
): readonly Answer[] {
  const unsure = unclear.filter(({ together }) => together.every((one) => known.includes(one)));
  const disputed = new Set(unsure.flatMap(({ together }) => together));
  const answers: Answer[] = unsure.map((rule) => ({ ...rule, action: "consult", situations: rule.together }));
  let isOpen = known.length === 0;
  for (const situation of known) {
    if (disputed.has(situation)) continue;
    const rule = rules.find(
      (one) =>
        one.situation === situation && (one.professions.length === 0 || one.professions.includes(profession)),
    );
    if (rule) answers.push({ ...rule, situations: [situation] });
    else isOpen = true;
  }
  if (isOpen) answers.push({ ...otherwise, action: "consult", situations: [] });
  return answers
    .map((answer, at) => ({ answer, rank: [ACTIONS.indexOf(answer.action), at] }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ answer }) => answer);
}
