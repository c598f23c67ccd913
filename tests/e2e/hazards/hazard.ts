import { readFileSync } from "node:fs";
import type { BrowserName, Visit } from "../../helpers/visit";
import { hostPage, type HostPage, placeholder, SCRIPT, siteOf } from "../../helpers/pages";
import type { Answer } from "../../helpers/server";
import { cs } from "../../../src/i18n/cs";
import type { Row } from "./rows";

/** A box that a page can hold: ours, or the naive one on which every probe has to see its hazard. */
export interface Build {
  readonly name: "KOS" | "a naive box";
  /** What a webmaster is told to paste. */
  readonly place: (attributes?: string) => string;
  /** What the page serves beside itself. */
  readonly site: (page: string | Answer, more?: Readonly<Record<string, Answer>>) => Record<string, Answer>;
  /** Czech text that reads the same in every encoding. */
  readonly heading: string;
}

/** One thing that goes wrong on real pages, looked for in a page that is open. */
export interface Probe {
  readonly row: Row;
  readonly title: string;
  /** Gives what is wrong; empty means nothing. */
  readonly look: (visit: Visit, build: Build, url: string) => Promise<readonly string[]>;
  /** What it has to find on the naive box: a probe that finds nothing there proves nothing. */
  readonly naive: RegExp;
  /** The browser that cannot show the hazard, and why. */
  readonly without?: Partial<Record<BrowserName, string>>;
}

/** A host page with everything on it that some probes need. */
export interface Fixture {
  readonly name: string;
  readonly site: (build: Build) => Record<string, Answer>;
  /** Where the browser goes first. */
  readonly path?: string;
  readonly host?: string;
  /** The time that the box reads. */
  readonly at?: string;
  /** The box is on no page at first (or never, with the naive one), so nobody waits for it. */
  readonly without?: "box" | "naive box";
  readonly probes: readonly Probe[];
}

const text = (body: string): Answer => ({ body, type: "text/javascript" });
const NAIVE = readFileSync(new URL("naive/naive.js", import.meta.url), "utf8");
const LINES = [
  { name: "Linka A", number: "999 000 001", audience: "adult" },
  { name: "Linka B", number: "999 000 002", audience: "child" },
  { name: "Linka C", number: "999 000 003", audience: "adult" },
];

/** Our box, as it was built. */
export const KOS: Build = { name: "KOS", place: placeholder, site: siteOf, heading: cs.heading };

/** The box that knows nothing of its surroundings, under the same names. */
export const NAIVE_BOX: Build = {
  name: "a naive box",
  place: (attributes = "") => `<div data-kos-help ${attributes}></div>`,
  site: (page, more) => ({
    ...siteOf(page),
    "/kos.js": text(NAIVE),
    "/naive.json": { body: JSON.stringify(LINES), type: "application/json" },
    "/chunk.js": text(""),
    ...more,
  }),
  heading: "Když se doma děje něco, co bolí",
};

/** A site of one page; `attributes` are those of its placeholder. */
export const siteWith =
  (page: HostPage = {}, attributes = "", more: Readonly<Record<string, Answer>> = {}): Fixture["site"] =>
  (build) =>
    build.site(hostPage({ main: build.place(attributes), ...page }), more);

/** The same with headers, such as those of a policy. */
export const siteUnder =
  (headers: Readonly<Record<string, string>>, page: HostPage = {}): Fixture["site"] =>
  (build) =>
    build.site({ body: hostPage({ main: build.place(), end: SCRIPT, ...page }), headers });
