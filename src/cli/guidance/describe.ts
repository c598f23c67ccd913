import type { Guidance } from "../../guidance/model";
import { parseGuidance } from "../../guidance/parse";
import type { VerifiedText } from "../../directory/verify";
import { writeCzechDate, writeInstant } from "../instant";

/** The editors' tools look into guidance before it is signed; this is the one place where that is allowed. */
export const parseUnsignedGuidance = (text: string): ReturnType<typeof parseGuidance> =>
  parseGuidance(text as VerifiedText);

/** How much guidance holds; the quickest way to see that something is missing. */
const countContents = ({ cards, facts, sources, compass }: Guidance): Record<string, number> => ({
  cards: cards.length,
  unreviewed: cards.filter(({ status }) => status === "draft").length,
  facts: facts.length,
  unchecked: facts.filter(({ checked }) => !checked).length,
  sources: sources.length,
  rules: compass.rules.length,
});

/** The facts of guidance for `--json`. */
export function listGuidanceFacts(guidance: Guidance): Record<string, string | number> {
  const { directoryId, epoch, version, issued, reviewBy, expires } = guidance;
  return {
    directory_id: directoryId,
    epoch,
    version,
    issued: writeInstant(issued),
    review_by: writeInstant(reviewBy),
    expires: writeInstant(expires),
    ...countContents(guidance),
  };
}

/** The same facts as Czech lines. */
export function describeGuidance(guidance: Guidance): readonly string[] {
  const { epoch, version, issued, reviewBy, expires } = guidance;
  const { cards, unreviewed, facts, unchecked, sources, rules } = countContents(guidance);
  return [
    `Postupy pro odborníky, vydání ${epoch}.${version}`,
    `  vydáno ${writeCzechDate(issued)}, zkontrolovat do ${writeCzechDate(reviewBy)}, platí do ${writeCzechDate(expires)}`,
    `  karty: ${cards}, z toho nepřečtené odborníkem: ${unreviewed}, pravidla kompasu: ${rules}`,
    `  právní údaje: ${facts}, z toho neověřené: ${unchecked}, zdroje: ${sources}`,
  ];
}
