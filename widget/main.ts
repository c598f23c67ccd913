import { EXIT_TARGET } from "../src/directory/exit-target";
import { chooseMessages } from "../src/i18n/choose";
import { keyByText } from "../src/view/key-by-text";
import { sayTime } from "../src/view/say";
import { holdBoxes } from "./boxes";
import { guardCollisions } from "./collisions";
import { holdDirectories } from "./directories";
import { holdExit } from "./exit";
import { unmount } from "./host";
import { holdButton } from "./one-button";
import { findOwnScript, followPlacements, type Placement } from "./placements";
import { afterFrame, whenReady } from "./tasks";
import { nextVisit } from "./visits";
import { attempt, warn } from "./warn";

/** What takes the platform 10 to 40 ms on a slow phone when it is asked for the first time: tasks of their own. */
const LONG_AT_FIRST = [
  () => void "č".localeCompare("d", "cs"),
  () => void chooseMessages().count(0),
  () => void sayTime(0, chooseMessages()),
];

const clock = (): number => Date.now();
const script = findOwnScript();
const placements = new Set<Placement>();
let visit = nextVisit();
const directories = holdDirectories({
  clock,
  warn,
  changed: () => placements.forEach((placement) => boxes.drawNext(placement)),
  fetch: (url, init) => fetch(url, init),
  startTimer: (expire, milliseconds) => {
    const timer = setTimeout(expire, milliseconds);
    return () => clearTimeout(timer);
  },
});
const exit = holdExit({ target: EXIT_TARGET, reset: forget, attempt });
const button = holdButton({ warn, freed: drawAll });
const lookAround = guardCollisions({ placements, attempt });
const boxes = holdBoxes({
  clock,
  placements,
  directories,
  exit,
  button,
  visit: () => visit,
  moved: lookAround,
});

keyByText();
whenReady(() =>
  attempt(() => {
    followPlacements(script, { add, remove, change: boxes.draw });
    // Emergency numbers are on screen before any cryptography starts.
    afterFrame(...LONG_AT_FIRST, directories.openBundled);
  }),
);

function add(placement: Placement): void {
  placements.add(placement);
  window.addEventListener("pagehide", forget);
  boxes.draw(placement);
}

function remove(placement: Placement): void {
  placements.delete(placement);
  if (!placements.size) window.removeEventListener("pagehide", forget);
  exit.offer(placement.host, undefined);
  button.release(placement.host);
  attempt(() => unmount(placement.host));
  lookAround();
}

function forget(): void {
  visit = nextVisit(visit);
  drawAll();
}

function drawAll(): void {
  for (const placement of placements) boxes.draw(placement);
}
