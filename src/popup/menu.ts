import { optionsMessages } from "../i18n/options-messages";
import { chooseProfessionalMessages } from "../i18n/choose-professional";
import { api } from "./browser-api";
import { readSettings } from "./store";
import { browserLanguage } from "./tools";

const MENU_ID = "find-help";
const LONGEST_SELECTION = 200;

/**
 * Offers help on text that is selected on a page, where the browser has such menus and its owner did not turn this
 * off. May be called any number of times; `find` gets the selected text.
 */
export function offerMenu(find: (text: string) => void): void {
  const menus = api?.contextMenus;
  if (!menus) return;
  menus.onClicked.addListener(({ selectionText = "" }) =>
    find(selectionText.trim().slice(0, LONGEST_SELECTION)),
  );
  let last = Promise.resolve();
  // One after another: two at once would create the same entry twice.
  const refresh = (): void => {
    last = last
      .then(async () => {
        const { settings } = await readSettings();
        const { language } = chooseProfessionalMessages(settings.language, browserLanguage());
        await menus.removeAll();
        if (settings.contextMenu)
          menus.create({ id: MENU_ID, title: optionsMessages(language).menu, contexts: ["selection"] });
      })
      // A browser that refuses once must not silence all that come after.
      .catch(() => {});
  };
  // The background starts when the extension is installed; at other times the browser has to be told to start it.
  refresh();
  api?.runtime.onStartup.addListener(refresh);
  api?.storage?.onChanged.addListener(refresh);
}
