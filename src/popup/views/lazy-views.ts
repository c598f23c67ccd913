import type { ComponentType } from "preact";
import type { HandoverProps } from "../handover/props";
import type { PopupProps } from "./props";

/** What the popup shows below its search field. */
export type View = "find" | "guidance" | "handover";

/** Brings the code of a view, which is no part of the first paint and of search. */
export type Load<Props> = () => Promise<ComponentType<Props>>;

/** What guidance gets. It stands inside `main`; of what is in there only elements with the class `on-paper` print. */
export interface GuidanceProps extends Omit<PopupProps, "read" | "index"> {
  /** What stands in the search field. */
  readonly query: string;
  readonly onBack: () => void;
}

/** The handover card. */
export const loadHandover: Load<HandoverProps> = async () => (await import("../handover/handover")).Handover;

/** Guidance; undefined would hide its entry. */
export const loadGuidance: Load<GuidanceProps> | undefined = async () =>
  (await import("../guidance/guidance")).Guidance;

/** Address of the page of gaps, relative to the popup; undefined hides its entry. */
export const COVERAGE_PAGE: string | undefined = "coverage.html";
