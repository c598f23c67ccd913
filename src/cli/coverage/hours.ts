import type { HoursReader } from "../../coverage/access";
import { OPEN } from "../../hours/parse-hours";
import { readWeek } from "../../hours/week";

/** How the coverage learns about hours: its part imports no other reader, so a shell hands it in. */
export const HOURS: HoursReader = { readWeek, open: OPEN };
