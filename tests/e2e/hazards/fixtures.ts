import type { Fixture } from "./hazard";
import { BOXES } from "./probes/boxes";
import { CORNERS } from "./probes/corners";
import { EDITORS } from "./probes/editors";
import { LIBRARIES } from "./probes/libraries";
import { LIFE } from "./probes/life";
import { LOOKS } from "./probes/looks";
import { MEDIA } from "./probes/media";
import { POLICIES } from "./probes/policies";
import { READING } from "./probes/reading";
import { SCRIPTS } from "./probes/scripts";

/** Every host page with its probes, under the name of the file it stands in. */
export const FILES: Readonly<Record<string, readonly Fixture[]>> = {
  looks: LOOKS,
  media: MEDIA,
  policies: POLICIES,
  scripts: SCRIPTS,
  libraries: LIBRARIES,
  boxes: BOXES,
  life: LIFE,
  reading: READING,
  corners: CORNERS,
  editors: EDITORS,
};

/** All of them, in one list. */
export const FIXTURES: readonly Fixture[] = Object.values(FILES).flat();
