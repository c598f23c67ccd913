import { render } from "preact";
import { chooseProfessionalMessages } from "../i18n/choose-professional";
import { popupMessages } from "../i18n/popup-messages";
import { takePendingQuery } from "./context";
import { chooseDirectory } from "./directory";
import { indexInSlices } from "./index-in-slices";
import { afterPaint, dressShell, findShell } from "./shell";
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
  await afterPaint();

  const choosing = chooseDirectory(TOOLS.clock());
  const [read, query] = await Promise.all([readSettings(), takePendingQuery()]);
  const messages = chooseProfessionalMessages(read.settings.language, browserLanguage());
  const texts = popupMessages(messages.language);
  dressShell(shell, read.settings.theme, messages, texts);
  // What somebody has typed meanwhile is newer.
  shell.field.value ||= query;

  const { loaded } = await choosing;
  shell.app.replaceChildren();
  if (loaded) {
    const props = { shell, read, loaded, messages, texts, clock: TOOLS.clock };
    render(<Popup {...props} index={undefined} />, shell.app);
    const index = await indexInSlices(loaded.directory);
    render(<Popup {...props} index={index} />, shell.app);
  } else render(<Refused text={texts.refused} />, shell.app);

  await updateIfDue(read, TOOLS);
}
