import type { OptionsMessages } from "./options-messages";

/** English. */
export const optionsEn: OptionsMessages = {
  title: "KOS settings",
  saved: "Saved.",
  notSaved: "This could not be saved. The extension goes on working, it just will not remember the change.",
  privateWindow: "This is a private window. Nothing is stored here, so nothing can be changed.",
  locked: "Set by the administrator of your computer.",
  policyProblem: (key) =>
    `The administrator has set “${key}” to a value that we do not understand. The default holds. The guide for administrators lists what is allowed.`,

  search: "Search",
  region: "Where to look first",
  audience: "Whom to find help for first",
  anyAudience: "anyone",
  language: "Language",
  browserLanguage: "as in the browser",
  languageNames: { cs: "čeština", en: "English" },
  theme: "Appearance",
  themes: { auto: "as on the device", light: "light", dark: "dark" },

  favourites: "Favourite services",
  keepFavourites: "Remember favourite services on this computer",
  keepFavouritesHint:
    "Anybody who uses the same browser will see them. On a shared or home computer leave this off.",
  forget: (count) => (count ? `Forget favourites (${count})` : "No favourites are stored"),

  browser: "In the browser",
  contextMenu: "Offer “Find help” on a right click on selected text",
  shortcut: (key) => `${key} opens the extension.`,
  noShortcut: "No keyboard shortcut is set.",
  shortcutHow: {
    chromium: "Change it on the page chrome://extensions/shortcuts (Edge: edge://extensions/shortcuts).",
    firefox: "Change it on the page about:addons: gear, Manage Extension Shortcuts.",
  },
  omnibox: "You can search in the address bar as well: type kos, a space, and what you are looking for.",

  directory: "Directory",
  release: (number, date) => `Release ${number} of ${date}`,
  development: "trial release",
  sources: { bundled: "part of the extension", stored: "downloaded" },
  signers: (names, count, all) => `Signed by ${names} (${count} of ${all}).`,
  noDirectory:
    "The directory could not be verified, so it is not shown. The numbers 112, 158, 155 and 150 always hold.",
  refused: {
    bundled: (code) =>
      `The extension's directory failed its check (${code}). Please install the extension again.`,
    stored: (code) => `The downloaded directory failed its check (${code}), so it is not used.`,
  },

  updatesTitle: "Downloads of the directory",
  updates: "Download a newer directory, at most once a day",
  updatesHint:
    "When this is on, opening the extension asks the one address below. It sends nothing about you or your searches. Whoever runs that address will see that your computer asked.",
  updateUrl: "Address",
  updateUrlHint: "The publisher of the directory will tell you. It begins with https://",
  badUrl: "This address cannot be used. It has to begin with https:// and must hold no name or password.",
  check: "Check now",
  checking: "Checking…",
  neverChecked: "Nothing has been downloaded yet.",
  checked: (when) => `Last checked ${when}. You have the newest directory.`,
  checkFailed: (when, code) => `Last checked ${when}: it failed (${code}). The directory above holds.`,

  privacy: "What the extension stores",
  stores:
    "It stores only what is on this page: settings, favourites (if you ask for it), a network of colleagues (if you load one) and a downloaded directory (if you turn downloads on).",
  neverStores:
    "It never stores what you search for, open or copy, and sends it nowhere. In a private window it stores nothing at all.",
  addressBar: "The address bar belongs to the browser, which may remember what you type there.",

  menu: "Find help: “%s”",
  suggest: "Find help and phone numbers",
  nothingFound: "Nothing found. In danger now? Call 112 or 158.",
};
