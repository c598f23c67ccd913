import { api } from "./browser-api";

/** Where the address bar asks for a page, in the words of the browser. */
export type Disposition = "currentTab" | "newForegroundTab" | "newBackgroundTab";

const PAGE = "src/popup/popup.html";

/** Opens the popup's page in a tab, as the address bar asks for it. False when no tab could be opened. */
export async function openInTab(where: Disposition): Promise<boolean> {
  if (!api) return false;
  try {
    const url = api.runtime.getURL(PAGE);
    if (where === "currentTab") await api.tabs.update({ url });
    else await api.tabs.create({ url, active: where === "newForegroundTab" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the popup itself, where the browser can do that (Firefox only right after a click, so nothing may be waited
 * for before), else its page in a tab.
 */
export async function openPopup(): Promise<boolean> {
  try {
    if (!api?.action.openPopup) return await openInTab("newForegroundTab");
    await api.action.openPopup();
    return true;
  } catch {
    return openInTab("newForegroundTab");
  }
}
