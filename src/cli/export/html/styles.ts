import { readFileSync } from "node:fs";

// Read from the disk, because test runners replace imported stylesheets by nothing.
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** What plain pages look like on a screen, in the dark and on paper. */
export const PAGE_STYLE = read("pages.css");

/** What a sheet with strips looks like. */
export const SHEET_STYLE = read("../a4/sheet.css");
