import { describe } from "vitest";
import { findFirefox } from "../../helpers/bidi";
import { startVisitingFirefox } from "../../helpers/visit-firefox";
import { testHazards } from "./run";

const program = findFirefox();

describe.skipIf(!program)(`in Firefox${program ? "" : " (skipped: Firefox is not installed)"}`, () => {
  testHazards("firefox", () => startVisitingFirefox(program ?? ""));
});
