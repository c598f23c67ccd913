import { useCallback, useEffect, useState } from "preact/hooks";
import { chooseProfessionalMessages } from "../../i18n/choose-professional";
import type { Messages } from "../../i18n/messages";
import { type OptionsMessages, optionsMessages } from "../../i18n/options-messages";
import { type Chosen, chooseDirectory } from "../directory";
import { type LastUpdate, readLastUpdate } from "../kept";
import type { Settings } from "../settings";
import { type Read, readSettings, writeSettings } from "../store";
import { browserLanguage, TOOLS } from "../tools";
import { update } from "../update";

/** Everything that the page of settings shows. */
export interface Shown {
  readonly read: Read;
  readonly chosen: Chosen;
  readonly last: LastUpdate | undefined;
}

/** What every part of the page gets. */
export interface PartProps extends Shown {
  readonly messages: Messages;
  readonly texts: OptionsMessages;
  readonly change: (change: Partial<Settings>) => Promise<void>;
}

/** The page's state, and the two things that change it. */
export interface State {
  readonly shown: Shown | undefined;
  /** How the last change ended; undefined before the first one. */
  readonly saved: boolean | undefined;
  readonly change: PartProps["change"];
  readonly check: () => Promise<void>;
}

/** What is shown is read again after every change, so that the page says what is stored and not what was wished. */
export function useSettings(): State {
  const [shown, setShown] = useState<Shown>();
  const [saved, setSaved] = useState<boolean>();
  const refresh = useCallback(async () => setShown(await readAll()), []);
  useEffect(() => void refresh(), [refresh]);
  return {
    shown,
    saved,
    change: async (change) => {
      const stored = await writeSettings(change);
      const read = await readSettings();
      // Both at once: a field drawn in between would jump back for a moment.
      setSaved(stored);
      setShown((before) => before && { ...before, read });
    },
    check: async () => {
      const { settings } = await readSettings();
      await update(settings.updateUrl, TOOLS);
      await refresh();
    },
  };
}

/** The texts in the language that is set, else in the browser's. */
export function textsFor(settings: Settings | undefined): Pick<PartProps, "messages" | "texts"> {
  const messages = chooseProfessionalMessages(settings?.language, browserLanguage());
  return { messages, texts: optionsMessages(messages.language) };
}

async function readAll(): Promise<Shown> {
  const [read, chosen, last] = await Promise.all([
    readSettings(),
    chooseDirectory(TOOLS.clock()),
    readLastUpdate(),
  ]);
  return { read, chosen, last };
}
