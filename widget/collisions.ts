import type { Placement } from "./placements";

interface Tools {
  readonly placements: ReadonlySet<Placement>;
  /** Runs a task and keeps its faults from the page. */
  readonly attempt: (task: () => void) => void;
}

/** Pixels between something of ours and what it makes way for. */
const GAP = 4;
/** Milliseconds after which a busy page has to let us look. */
const PATIENCE = 300;
const CHANGES = ["scroll", "resize", "focusin", "transitionend", "animationend", "toggle"] as const;

/**
 * Keeps quick exit and the round button where they can be reached, whatever the page has fixed to its edges: cookie
 * bars, headers that follow, footers (mission-anchors §3, 3). Gives the way to ask for a look; the page's own changes
 * ask as well while there are boxes, and all of them together get one look when the page is idle.
 */
export function guardCollisions({ placements, attempt }: Tools): () => void {
  let waiting = false;
  let watching = false;
  const look = (): void => {
    waiting = false;
    for (const { host } of placements) {
      attempt(() => keepExitReachable(host));
      attempt(() => keepButtonClear(host));
    }
  };
  const ask = (): void => {
    if (waiting) return;
    waiting = true;
    if ("requestIdleCallback" in window) requestIdleCallback(look, { timeout: PATIENCE });
    else setTimeout(look, PATIENCE);
  };
  const observer = new MutationObserver(ask);
  return () => {
    const needed = placements.size > 0;
    if (needed) ask();
    if (watching === needed) return;
    watching = needed;
    for (const name of CHANGES) {
      if (needed) window.addEventListener(name, ask, { capture: true, passive: true });
      else window.removeEventListener(name, ask, true);
    }
    const attributeFilter = ["class", "style", "hidden", "open"];
    if (needed) observer.observe(document, { childList: true, subtree: true, attributeFilter });
    else observer.disconnect();
  };
}

/**
 * Lifts a covered exit into the top layer, beside what covers it; where that leaves no room, above it. Its own place
 * keeps its size, so nothing else moves.
 */
function keepExitReachable(host: HTMLElement): void {
  const exit = host.shadowRoot?.querySelector<HTMLElement>(".exit");
  const place = exit?.parentElement;
  if (!exit || !place || !canPop(exit)) return;
  // A lifted exit must not be found over its own place.
  if (isPopped(exit)) exit.style.pointerEvents = "none";
  const home = place.getBoundingClientRect();
  const over = findOver(host, home);
  if (!over) {
    exit.removeAttribute("style");
    exit.removeAttribute("popover");
    place.removeAttribute("style");
    return;
  }
  const bar = over.getBoundingClientRect();
  const beside = bar.top > innerHeight - bar.bottom ? bar.top - home.height - GAP : bar.bottom + GAP;
  const top = beside >= 0 && beside + home.height <= innerHeight ? beside : home.top;
  place.style.cssText = `width:${home.width}px;height:${home.height}px`;
  exit.style.cssText = `top:${top}px;left:${home.left}px`;
  pop(exit);
}

/** What of the page is fixed over the middle of a rectangle; what stands under a modal dialog cannot be helped. */
function findOver(host: HTMLElement, rect: DOMRect): Element | undefined {
  if (document.querySelector(":modal")) return undefined;
  for (const element of elementsAt(rect.x + rect.width / 2, rect.y + rect.height / 2, host)) {
    if (element.contains(host)) return undefined;
    const fixed = findFixed(element, host);
    if (fixed) return fixed;
  }
  return undefined;
}

/**
 * Lifts the button above what the page has fixed in its corner and above what has the focus (WCAG 2.2, 2.4.11). An
 * ancestor with a filter or a transform takes fixed elements along with it, then only the top layer keeps them.
 */
function keepButtonClear(host: HTMLElement): void {
  const button = host.shadowRoot?.querySelector<HTMLElement>(".opener");
  if (!button) return;
  if (isAstray(button) && canPop(button)) pop(button);
  const { left, width, height, bottom } = button.getBoundingClientRect();
  const corner = bottom + readLift(button);
  let lift = 0;
  for (
    let obstacle;
    (obstacle = findObstacle(host, new DOMRect(left, corner - lift - height, width, height)));
  ) {
    lift = corner - obstacle.top + GAP;
    // Where everything is full, the corner is as good as any other place.
    if (lift + height > corner) lift = 0;
    if (lift === 0) break;
  }
  if (lift !== readLift(button)) button.style.setProperty(LIFT, `${lift}px`);
}

const LIFT = "--kos-lift";
const readLift = (button: HTMLElement): number => parseFloat(button.style.getPropertyValue(LIFT)) || 0;

/** Whether a button that belongs into a corner of the screen stands far from it. */
function isAstray(button: HTMLElement): boolean {
  const { left, right, bottom, height } = button.getBoundingClientRect();
  const aside = button.matches(".left") ? left : innerWidth - right;
  return Math.max(Math.abs(innerHeight - bottom - readLift(button)), Math.abs(aside)) > 2 * height;
}

/** The focused element or the fixed part of the page that a place in the corner would lie on. */
function findObstacle(host: HTMLElement, place: DOMRect): DOMRect | undefined {
  const middle = place.left + place.width / 2;
  const found = [place.top, place.top + place.height / 2, place.bottom - 1].flatMap((y) =>
    elementsAt(middle, y, host).map((element) => findFixed(element, host)),
  );
  const focused = document.activeElement;
  if (focused !== document.body && focused !== host) found.push(focused ?? undefined);
  return (
    found
      .flatMap((element) => element?.getBoundingClientRect() ?? [])
      // What fills the page has no edge to stand beside.
      .find((rect) => rect.height < innerHeight / 2 && overlap(rect, place))
  );
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What stands at a point, the topmost first, with what cookie bars keep in shadow roots of their own. */
const elementsAt = (x: number, y: number, host: HTMLElement): Element[] =>
  document
    .elementsFromPoint(x, y)
    .flatMap((element) =>
      element === host ? host : [...(element.shadowRoot?.elementsFromPoint(x, y) ?? []), element],
    );

/** The element that holds another one still while the page scrolls, unless the box stands in it too. */
function findFixed(element: Element, host: HTMLElement): Element | undefined {
  for (let at: Element | null = element; at && !at.contains(host); at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return undefined;
}

const canPop = (element: HTMLElement): boolean => "popover" in element;
const isPopped = (element: HTMLElement): boolean => element.hasAttribute("popover");

function pop(element: HTMLElement): void {
  if (isPopped(element)) return;
  element.popover = "manual";
  element.showPopover();
}
