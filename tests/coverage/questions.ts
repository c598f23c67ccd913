import { ANY_ACCESS } from "../../src/coverage/access";
import type { Question } from "../../src/coverage/matrix";
import { REGIONS } from "../../src/directory/regions";
import { AUDIENCES } from "../../src/directory/vocabulary";

/** All regions and audiences, any kind, no wish, no plan. */
export const EVERYTHING: Question = {
  audiences: AUDIENCES,
  regions: REGIONS.map(({ code }) => code),
  kind: undefined,
  access: ANY_ACCESS,
  planned: [],
};
