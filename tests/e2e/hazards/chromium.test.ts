import { startChromium } from "../../helpers/visit-chromium";
import { testHazards } from "./run";

testHazards("chromium", startChromium);
