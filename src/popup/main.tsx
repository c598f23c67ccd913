import { chooseProfessionalMessages } from "../i18n/choose-professional";
import { popupMessages } from "../i18n/popup-messages";
import { takePendingQuery } from "./context";
import { chooseDirectory } from "./directory";
import { indexInSlices } from "./index-in-slices";
import { readKept } from "./kept";
import { afterPaint, draw, dressShell, enterQuery, findShell } from "./shell";
import { readSettings } from "./store";
import { browserLanguage, TOOLS } from "./tools";
import { updateIfDue } from "./update";
import { Popup } from "./views/popup";
import { Refused } from "./views/refused";

void start();

/** Numbers and the search field are on screen already; each step adds to them, and none takes them away. */
async function start(): Promise<void> {
  const shell = findShell(document);
  addEventListener("pagehide", () => (shell.field.value = ""));
  // Storage answers while the page is painted.
  const [reading, keeping] = [readSettings(), readKept()];
  await afterPaint();

  const choosing = chooseDirectory(TOOLS.clock(), keeping);
  const read = await reading;
  const messages = chooseProfessionalMessages(read.settings.language, browserLanguage());
  const texts = popupMessages(messages.language);
  dressShell(shell, read.settings.theme, messages, texts);

  const { loaded, floor } = await choosing;
  if (loaded) {
    const props = { shell, read, loaded, floor, messages, texts, clock: TOOLS.clock };
    // Whoever has typed already waits for the answer, and a list without one would only come in its way.
    if (!shell.field.value) draw(shell, <Popup {...props} index={undefined} />);
    draw(shell, <Popup {...props} index={await indexInSlices(loaded.directory)} />);
  } else draw(shell, <Refused text={texts.refused} />);

  // Last, because asking wakes the background, which wants its share of the processor.
  enterQuery(shell, await takePendingQuery());
  await updateIfDue(read, TOOLS);
}
