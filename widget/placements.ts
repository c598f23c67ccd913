import { optionNames, PREFIX } from "./options";

/** A place for one box: the element it lives in, and the elements its options are read from, in order. */
export interface Placement {
  readonly host: HTMLElement;
  readonly optionSources: readonly Element[];
}

const PLACEHOLDER = `[${PREFIX}help]`;
const BY_SCRIPT = "script";

/**
 * The script element this code came from. Must be asked while the script runs. A page can shadow
 * `document.currentScript` by an element with that name, and modules have none; then the file name decides.
 */
export function findOwnScript(): HTMLScriptElement | undefined {
  const current: unknown = document.currentScript;
  if (current instanceof HTMLScriptElement) return current;
  return [...document.querySelectorAll("script")].find(({ src }) => /\/kos\.js(?:[?#]|$)/.test(src));
}

/**
 * Calls `add` for every placeholder, now and whenever the page adds one, `remove` when one leaves the page, and
 * `change` when its options change. A page without any gets one beside the script.
 */
export function followPlacements(
  script: HTMLScriptElement | undefined,
  { add, remove, change }: Record<"add" | "remove" | "change", (placement: Placement) => void>,
): void {
  const placements = new Map<HTMLElement, Placement>();
  const optionSources = script ? [script] : [];

  const update = (): void => {
    for (const [host, placement] of placements) {
      if (host.isConnected) continue;
      placements.delete(host);
      remove(placement);
    }
    for (const host of document.querySelectorAll<HTMLElement>(PLACEHOLDER)) {
      if (placements.has(host) || isTaken(host)) continue;
      const placement = { host, optionSources: [host, ...optionSources] };
      placements.set(host, placement);
      add(placement);
    }
  };

  update();
  if (script && needsPlace(script)) placeBeside(script);
  update();
  new MutationObserver((records) => {
    if (records.some(({ type }) => type === "childList")) update();
    for (const { target } of records.filter(({ type }) => type === "attributes")) {
      for (const placement of placements.values()) {
        if (placement.optionSources.some((source) => source === target)) change(placement);
      }
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: optionNames().map((name) => PREFIX + name),
  });
}

/** Another copy of the script runs this box already. A saved page has the attribute but no shadow root. */
function isTaken(host: HTMLElement): boolean {
  return host.hasAttribute(`${PREFIX}state`) && host.shadowRoot !== null;
}

/**
 * Where the page has no placeholder of its own, a script makes one, but a second copy without options of its own
 * hands over: somebody merely pasted the same line twice.
 */
function needsPlace(script: HTMLScriptElement): boolean {
  if (document.querySelector(`${PLACEHOLDER}:not([${PREFIX}help="${BY_SCRIPT}"])`)) return false;
  return hasOptions(script) || !document.querySelector(PLACEHOLDER);
}

const hasOptions = (script: HTMLScriptElement): boolean =>
  script.getAttributeNames().some((name) => name.startsWith(PREFIX));

/** A script in the head is no place to see anything: then the box goes to the end of the page. */
function placeBeside(script: HTMLScriptElement): void {
  const host = document.createElement("div");
  host.setAttribute(`${PREFIX}help`, BY_SCRIPT);
  if (document.body.contains(script)) script.after(host);
  else document.body.append(host);
}
