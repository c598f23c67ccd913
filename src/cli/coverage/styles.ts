import { readFileSync } from "node:fs";

/** What the page about gaps looks like; read from the disk, because test runners replace imported stylesheets. */
export const COVERAGE_STYLE = readFileSync(new URL("page.css", import.meta.url), "utf8");
