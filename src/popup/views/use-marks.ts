import { useCallback, useState } from "preact/hooks";
import { copyText } from "../copy";
import type { Read } from "../store";
import { readSettings, writeSettings } from "../store";
import type { PopupProps } from "./props";

/** What the last action has to say; a number that could not be copied is shown for selecting. */
export interface Report {
  readonly text: string;
  readonly number?: string;
}

/** What can be done with a service, and what was done. Everything but favourites is gone with the page. */
export interface Marks {
  readonly report: Report;
  /** Ids of services, in the order in which they were added. */
  readonly sheet: readonly string[];
  readonly favourites: readonly string[];
  readonly copy: (number: string | undefined) => void;
  readonly toggleSheet: (id: string) => void;
  readonly toggleFavourite: (id: string) => void;
  readonly clearSheet: () => void;
  readonly announce: (text: string) => void;
  readonly forgetReport: () => void;
}

const NOTHING: Report = { text: "" };

/** Keeps what a professional has marked. */
export function useMarks({ read, texts }: Pick<PopupProps, "read" | "texts">): Marks {
  const [report, setReport] = useState(NOTHING);
  const [sheet, setSheet] = useState<readonly string[]>([]);
  const [favourites, setFavourites] = useState(read.settings.favourites);
  return {
    report,
    sheet,
    favourites,
    clearSheet: useCallback(() => setSheet([]), []),
    announce: useCallback((text) => setReport({ text }), []),
    forgetReport: useCallback(() => setReport(NOTHING), []),
    copy: (number) => {
      if (number === undefined) return setReport({ text: texts.nothingToCopy });
      void copyText(number).then((copied) =>
        setReport(copied ? { text: texts.copied } : { text: texts.notCopied, number }),
      );
    },
    toggleSheet: (id) => {
      setReport({ text: sheet.includes(id) ? texts.removedFromSheet : texts.addedToSheet });
      setSheet(toggle(sheet, id));
    },
    toggleFavourite: (id) => {
      if (!mayKeep(read)) return setReport({ text: texts.favouritesOff });
      const isNew = !favourites.includes(id);
      void storeFavourite(id, isNew).then((stored) => {
        if (!stored) return setReport({ text: texts.favouriteFailed });
        setFavourites(stored);
        setReport({ text: isNew ? texts.favouriteAdded : texts.favouriteRemoved });
      });
    },
  };
}

const mayKeep = (read: Read): boolean => read.settings.keepFavourites && !read.private;

/** Another page may have added some meanwhile, or forgotten them all: what was read when this one opened is old. */
async function storeFavourite(id: string, isNew: boolean): Promise<readonly string[] | undefined> {
  const { settings } = await readSettings();
  const others = settings.favourites.filter((one) => one !== id);
  const favourites = isNew ? [...others, id] : others;
  return (await writeSettings({ favourites })) ? favourites : undefined;
}

const toggle = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
