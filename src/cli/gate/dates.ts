import { isAfter, isCalendarDay, pragueDay } from "../instant";
import type { EditorsData, Held } from "../records";
import type { ValuePath } from "../yaml-file";
import { type GateRule, listTexts } from "./rule";

/**
 * Every day is one that the calendar has, and what somebody found out was found out by the day of the release
 * (`E_DATE`): a source or an assurance from the future would stay the freshest for years. Browsers do not agree on what
 * 31 June is, so no schema's pattern is enough. The assurance log has a rule of its own.
 */
export const soundDates: GateRule = (data, { issued }) => {
  const today = pragueDay(issued);
  return listDated(data).flatMap(({ yaml, value }) =>
    listTexts(value).flatMap(({ path, text }) => {
      const wanted = findWanted(path, text, today);
      return wanted === undefined ? [] : [yaml.fault("E_DATE", path, wanted, text)];
    }),
  );
};

function listDated({
  organizations,
  absences,
  withdrawn,
  population,
  guidance,
}: EditorsData): readonly Held<unknown>[] {
  const words = guidance ? [guidance.facts, guidance.sources, guidance.compass, ...guidance.cards] : [];
  return [...organizations, absences, withdrawn, ...(population ? [population] : []), ...words];
}

/**
 * When a value was found out: of a source or an assurance, when a person compared it, when a page was seen. A number
 * is hidden as soon as it stands among the withdrawn ones, so `since` cannot announce an end either.
 */
const FOUND_OUT = ["date", "on", "seen", "since"];

function findWanted(path: ValuePath, text: string, today: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !isCalendarDay(text)) return "den, který je v kalendáři";
  const dated = FOUND_OUT.includes(String(path.at(-1))) && /^\d{4}(-\d\d)*$/.test(text);
  return dated && isAfter(text, today) ? `den, který už byl (nejpozději ${today})` : undefined;
}
