import { type Finding, type Realm, watchPage } from "./watch";

/** What came out of a self-test. */
export interface SelfTest {
  /** What the box says of itself in the end; undefined when it never came. */
  readonly state: string | undefined;
  /** How many buttons and lists of the box were used meanwhile. */
  readonly tried: number;
  readonly findings: readonly Finding[];
}

/**
 * Stricter than any page asks for: a script of the own site, and nothing else at all. The site is named, because in
 * Firefox `'self'` means nothing to a page without an address of its own.
 */
const writePolicy = ({ protocol, origin }: Location): string =>
  `default-src 'none'; script-src ${protocol === "file:" ? protocol : origin}; require-trusted-types-for 'script'`;

/** A page with nothing but a box, beside the page at `here`. */
export const writeTestPage = (placeholder: string, here: Location): string =>
  `<!doctype html><html lang="cs"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${writePolicy(here)}"><title>Zkouška</title></head><body>${placeholder}</body></html>`;

/** Longer than a slow phone needs to check the signatures. */
const PATIENCE = 20_000;
const STEP = 100;

/**
 * Starts the box in a page of `writeTestPage`, uses every question of it as a visitor would, and tells what it did
 * besides being there. Nothing leaves this page.
 */
export async function runSelfTest(realm: Realm, script: string): Promise<SelfTest> {
  const watch = watchPage(realm, script);
  // Made in this page, because the watched one lets no script name an address.
  const element = document.createElement("script");
  element.src = script;
  realm.document.body.append(element);
  const host = realm.document.querySelector("[data-kos-help]");
  const stateOf = (): string | undefined => host?.getAttribute("data-kos-state") ?? undefined;
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    await pause();
    if (![undefined, "loading"].includes(stateOf())) break;
  }
  const tried = host?.shadowRoot ? await tryBox(realm, host.shadowRoot) : 0;
  await pause();
  return { state: stateOf(), tried, findings: watch.end() };
}

/** Links lead away and the way out leaves, so only what stays in the box is used. */
async function tryBox(realm: Realm, box: ShadowRoot): Promise<number> {
  let tried = 0;
  const used = new Set<string>();
  for (;;) {
    const next = [...box.querySelectorAll("input[type=radio], select, button")].find(
      (control) => !used.has(nameOf(control)),
    );
    if (!next) return tried;
    used.add(nameOf(next));
    tried += 1;
    operate(realm, next);
    await pause();
  }
}

/** Words of the box, because its radio buttons share a name and have no values. */
const nameOf = (control: Element): string =>
  [control.localName, control.id, (control.closest("label") ?? control).textContent].join(" ");

function operate(realm: Realm, control: Element): void {
  if (control instanceof realm.HTMLSelectElement) {
    control.selectedIndex = control.options.length - 1;
    control.dispatchEvent(new realm.Event("change", { bubbles: true }));
  } else if (control instanceof realm.HTMLElement) control.click();
}

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, STEP));
