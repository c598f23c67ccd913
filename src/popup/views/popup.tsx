import { useEffect, useMemo, useState } from "preact/hooks";
import { NO_FILTERS, spokenLanguages } from "../models/filters";
import { Detail } from "./detail";
import { FilterBar } from "./filter-bar";
import { Footer } from "./footer";
import { Help } from "./help";
import { List } from "./list";
import type { PopupProps, Words } from "./props";
import { Sheet } from "./sheet";
import { useCommands } from "./use-commands";
import { useFinding } from "./use-finding";
import { useMarks } from "./use-marks";

/** The page below the search field: filters and a list, or one service; and what can be done with it. */
export function Popup(props: PopupProps) {
  const { shell, loaded, messages, texts } = props;
  const [opened, setOpened] = useState<string>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const finding = useFinding(props, () => setOpened(undefined));
  const marks = useMarks(props);
  const { query, filters, offer, found, matchesOf } = finding;
  const { report, sheet, forgetReport } = marks;
  useEffect(forgetReport, [query, filters, opened, forgetReport]);
  useClicks(shell.keys, setHelpOpen);
  const place = useCommands({ shell, offer, found, opened, marks, setOpened, setHelpOpen });
  const [match] = matchesOf(opened === undefined ? [] : [opened]);
  const printed = sheet.length > 0 || !match ? matchesOf(sheet) : [match];
  const words: Words = { messages, texts, times: finding.times };
  const { directory } = loaded;
  return (
    <>
      <main>
        <div class="list" hidden={match !== undefined}>
          <Searched {...props} {...{ finding, marks, words }} onOpen={setOpened} />
        </div>
        {match && (
          <Detail
            key={opened}
            {...{ ...words, match, marks }}
            directory={offer.directory}
            onBack={() => setOpened(undefined)}
          />
        )}
      </main>
      <Footer
        {...{ ...words, place, directory, report }}
        printable={{ count: printed.length, isSheet: sheet.length > 0 }}
      />
      <Help texts={texts} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      <Sheet {...words} matches={printed} loaded={loaded} />
    </>
  );
}

interface SearchedProps extends PopupProps {
  readonly finding: ReturnType<typeof useFinding>;
  readonly marks: ReturnType<typeof useMarks>;
  readonly words: Words;
  readonly onOpen: (id: string) => void;
}

function Searched({ read, loaded, index, finding, marks, words, onOpen }: SearchedProps) {
  const { query, isTyped, filters, setFilters, offer, found, matchesOf } = finding;
  const languages = useMemo(() => spokenLanguages(loaded.directory), [loaded]);
  return (
    <>
      <FilterBar
        {...{ ...words, filters, languages }}
        onChange={setFilters}
        ownPlace={read.settings.region}
      />
      <List
        question={`${query} ${JSON.stringify(filters)}`}
        {...{ ...words, loaded, offer, found, marks, isTyped, onOpen }}
        isPreparing={isTyped && !index}
        favourites={isTyped ? [] : matchesOf(marks.favourites)}
        onClearFilters={() => setFilters(NO_FILTERS)}
      />
    </>
  );
}

/** The button for the keys stands in the static page, where it is seen before any script runs. */
function useClicks(button: HTMLElement, setHelpOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    const show = (): void => setHelpOpen(true);
    button.addEventListener("click", show);
    return () => button.removeEventListener("click", show);
  }, [button, setHelpOpen]);
}
