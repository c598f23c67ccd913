import { chooseProfessionalMessages } from "../i18n/choose-professional";
import { type OptionsMessages, optionsMessages } from "../i18n/options-messages";
import { behindDoor } from "../coverage/doors";
import { api } from "./browser-api";
import { chooseDirectory } from "./directory";
import { type Finder, makeFinder, type Suggestion } from "./finder";
import type { Disposition } from "./open-popup";
import { readSettings } from "./store";
import { browserLanguage, isFirefox, TOOLS } from "./tools";

interface Session {
  readonly find: Finder;
  readonly messages: OptionsMessages;
}

/**
 * Search in the address bar after the keyword `kos`, where the browser has one (Android has not). `open` gets what
 * was typed or chosen, and where its page should open. Each time the keyword is typed the directory is verified anew.
 */
export function offerOmnibox(open: (query: string, where: Disposition) => void): void {
  const omnibox = api?.omnibox;
  if (!omnibox) return;
  let session: Promise<Session> | undefined;
  omnibox.onInputStarted.addListener(() => {
    session = startSession();
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    session ??= startSession();
    void session.then(({ find, messages }) => {
      const found = find(text);
      const description = text.trim() && !found.length ? messages.nothingFound : messages.suggest;
      omnibox.setDefaultSuggestion({ description });
      suggest(found.map(toResult));
    });
  });
  omnibox.onInputEntered.addListener((text, where) => open(text.trim(), where));
}

async function startSession(): Promise<Session> {
  const now = TOOLS.clock();
  const [{ settings }, { loaded }] = await Promise.all([readSettings(), chooseDirectory(now)]);
  const { language } = chooseProfessionalMessages(settings.language, browserLanguage());
  return {
    find: loaded
      ? makeFinder(behindDoor(loaded.directory, settings.audience), loaded.clockSuspect ? NaN : now)
      : () => [],
    messages: optionsMessages(language),
  };
}

/** Chosen, a line becomes the query that finds it first. */
function toResult({ name, number }: Suggestion): { content: string; description: string } {
  const line = number ? `${name} · ${number}` : name;
  // Chromium reads the line as XML, Firefox as plain text.
  return { content: line, description: isFirefox() ? line : escapeMarkup(line) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The five characters that XML reserves; names of organizations hold quotes and ampersands. */
const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
