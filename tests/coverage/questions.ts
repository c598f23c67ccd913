import { ANY_ACCESS, type HoursReader } from "../../src/coverage/access";
import type { Question } from "../../src/coverage/matrix";
import { REGIONS } from "../../src/directory/regions";
import { AUDIENCES } from "../../src/directory/vocabulary";
import { OPEN } from "../../src/hours/parse-hours";
import { readWeek } from "../../src/hours/week";

/** Hours as the shells hand them in. */
export const HOURS: HoursReader = { readWeek, open: OPEN };

/** All regions and audiences, any kind, no wish, no plan. */
export const EVERYTHING: Question = {
  audiences: AUDIENCES,
  regions: REGIONS.map(({ code }) => code),
  kind: undefined,
  access: ANY_ACCESS,
  planned: [],
};
