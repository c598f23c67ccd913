import type { Visit } from "../../helpers/visit";
import type { Probe } from "./hazard";

/** What is noted about a page from its first moment on, for the probes to read. */
export interface Seen {
  readonly errors: string[];
  readonly warnings: string[];
  readonly violations: string[];
  /** Types of the events that some script has sent. */
  readonly events: string[];
  /** Texts given to `ariaNotify`. */
  readonly notified: string[];
  /** Closed shadow roots too, so that the naive box can be looked into. */
  readonly roots: WeakMap<Element, ShadowRoot>;
  persisted: boolean;
}

/** Runs before each page; the time of day stands still, as the age of the directory depends on it. */
export const watchAt = (at: string): string => `(${String(watch)})(${Date.parse(at)});`;

/** The key of `Seen` in a page. */
const SEEN = `globalThis[Symbol.for("kos test")]`;
const HOST = `document.querySelector("[data-kos-help]")`;
const ROOT = `(${SEEN}.roots.get(${HOST}) ?? ${HOST}?.shadowRoot)`;

/** A probe that looks at the page. */
export const onPage =
  (look: (seen: Seen) => readonly string[] | Promise<readonly string[]>): Probe["look"] =>
  (visit) =>
    visit.evaluate(`(${String(look)})(${SEEN})`);

/** A probe that looks into the first box of the page. */
export const inBox =
  (look: (root: ShadowRoot, seen: Seen) => readonly string[] | Promise<readonly string[]>): Probe["look"] =>
  (visit) =>
    visit.evaluate(
      `${HOST} && ${ROOT}?.querySelector(".emergency") ? (${String(look)})(${ROOT}, ${SEEN}) : ["there is no box"]`,
    );

/** Whether the first box of the page, or of its frame, has come so far that it can be judged. */
export const isThere = (visit: Visit, where: "page" | "frame" = "page"): Promise<boolean> =>
  visit.evaluate(
    // Cards come a few at a time; ours says when all of them stand.
    `Boolean(${HOST} && ${HOST}.getAttribute("data-kos-state") !== "loading" &&
      ${ROOT}?.querySelector(".card, :host([data-kos-state^=fallback]) .emergency"))`,
    where,
  );

/** Waits for something in the page; answers whether it came before patience ended. */
export async function waitFor(isSo: () => Promise<boolean>, patience = 5_000): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 25) {
    // A page that is being left answers nothing.
    if (await isSo().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

function watch(now: number): void {
  const seen: Seen = {
    errors: [],
    warnings: [],
    violations: [],
    events: [],
    notified: [],
    roots: new WeakMap(),
    persisted: false,
  };
  Object.defineProperty(globalThis, Symbol.for("kos test"), { value: seen });
  Date.now = () => now;
  addEventListener("error", (event) => seen.errors.push(event.message));
  addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) =>
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
  addEventListener("pageshow", (event) => (seen.persisted = event.persisted));
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    seen.warnings.push(said.join(" "));
    warn(...said);
  };
  const { attachShadow } = Element.prototype as {
    attachShadow: (this: Element, options: ShadowRootInit) => ShadowRoot;
  };
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    seen.roots.set(this, root);
    return root;
  };
  const { dispatchEvent } = EventTarget.prototype as {
    dispatchEvent: (this: EventTarget, event: Event) => boolean;
  };
  EventTarget.prototype.dispatchEvent = function (event) {
    seen.events.push(event.type);
    return dispatchEvent.call(this, event);
  };
  for (const owner of [Document.prototype, Element.prototype]) {
    Object.assign(owner, { ariaNotify: (said: string) => seen.notified.push(said) });
  }
}
