import { useEffect, useMemo, useState } from "preact/hooks";
import type { Match } from "../../view/results";
import { NO_FILTERS, spokenLanguages } from "../models/filters";
import { Network, NetworkLink, useNetwork } from "../roster/network";
import { Detail } from "./detail";
import { FilterBar } from "./filter-bar";
import { Footer } from "./footer";
import { Help } from "./help";
import { LazyView } from "./lazy-view";
import { loadGuidance, loadHandover, type View } from "./lazy-views";
import { List } from "./list";
import type { PopupProps, Words } from "./props";
import { Sheet } from "./sheet";
import { useCommands } from "./use-commands";
import { type Draft, useDraft } from "./use-draft";
import { useFinding } from "./use-finding";
import { type Marks, useMarks } from "./use-marks";

/** The page below the search field: filters and a list, one service, or another view; and what can be done with it. */
export function Popup(props: PopupProps) {
  const { shell, loaded, messages, texts, clock } = props;
  const [opened, setOpened] = useState<string>();
  const [view, setView] = useState<View>("find");
  const [isHelpOpen, setHelpOpen] = useState(false);
  const finding = useFinding(props, () => {
    setOpened(undefined);
    // Guidance is searched with the same field; nothing in a card is.
    setView((before) => (before === "handover" ? "find" : before));
  });
  const marks = useMarks(props);
  const draft = useDraft({ clock, texts, marks });
  const { query, filters, offer, found, matchesOf } = finding;
  const { report, sheet, forgetReport } = marks;
  useEffect(forgetReport, [query, filters, opened, view, forgetReport]);
  useClicks(shell.keys, setHelpOpen);
  const place = useCommands({ shell, offer, found, opened, view, marks, setOpened, setView, setHelpOpen });
  const [match] = matchesOf(opened === undefined ? [] : [opened]);
  const chosen = matchesOf(sheet);
  const printed = sheet.length > 0 || !match ? chosen : [match];
  const words: Words = { messages, texts, times: finding.times };
  const onBack = (): void => setView("find");
  return (
    <>
      <main hidden={view !== "find"}>
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
      {view !== "find" && <Other {...{ ...props, view, draft, marks, words, chosen, query, onBack }} />}
      <Footer
        {...{ ...words, place, directory: loaded.directory, report, view }}
        onView={setView}
        chosen={chosen.length}
        printable={{ count: view === "find" ? printed.length : 0, isSheet: sheet.length > 0 }}
      />
      <Help texts={texts} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      {view === "find" && <Sheet {...words} matches={printed} loaded={loaded} />}
    </>
  );
}

interface OtherProps extends PopupProps {
  readonly view: View;
  readonly draft: Draft;
  readonly marks: Marks;
  readonly words: Words;
  readonly chosen: readonly Match[];
  readonly query: string;
  readonly onBack: () => void;
}

/** The views whose code is loaded when they are first opened. */
function Other(props: OtherProps) {
  const { view, draft, marks, words, chosen, loaded, clock, texts, onBack } = props;
  return (
    <main>
      {view === "guidance" && loadGuidance && (
        <LazyView load={loadGuidance} texts={texts.views} props={props} />
      )}
      {view === "handover" && (
        <LazyView
          load={loadHandover}
          texts={texts.views}
          props={{
            ...words,
            loaded,
            clock,
            onBack,
            matches: chosen,
            card: draft.card,
            generation: draft.generation,
            onChange: draft.change,
            onRemove: marks.toggleSheet,
            onWipe: draft.wipe,
            announce: marks.announce,
          }}
        />
      )}
    </main>
  );
}

interface SearchedProps extends PopupProps {
  readonly finding: ReturnType<typeof useFinding>;
  readonly marks: Marks;
  readonly words: Words;
  readonly onOpen: (id: string) => void;
}

function Searched({ read, loaded, index, clock, finding, marks, words, onOpen }: SearchedProps) {
  const { query, isTyped, filters, setFilters, offer, found, matchesOf } = finding;
  const languages = useMemo(() => spokenLanguages(loaded.directory), [loaded]);
  const network = useNetwork(query, clock);
  return (
    <>
      <FilterBar
        {...{ ...words, filters, languages }}
        onChange={setFilters}
        ownPlace={read.settings.region}
      />
      {network && <NetworkLink {...words} found={network} />}
      <List
        question={`${query} ${JSON.stringify(filters)}`}
        {...{ ...words, loaded, offer, found, marks, isTyped, onOpen }}
        isPreparing={isTyped && !index}
        favourites={isTyped ? [] : matchesOf(marks.favourites)}
        onClearFilters={() => setFilters(NO_FILTERS)}
      />
      {network && (
        <Network
          {...words}
          times={loaded.clockSuspect ? { ...words.times, at: NaN } : words.times}
          found={network}
          onCopy={marks.copy}
        />
      )}
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
