import { useLayoutEffect } from "preact/hooks";
import type { Messages } from "../../i18n/messages";
import { nameEmergencies } from "../shell";
import { BrowserPart } from "./browser-part";
import { DirectoryPart } from "./directory-part";
import { FavouritesPart } from "./favourites-part";
import { Part } from "./fields";
import { RosterPart } from "./roster-part";
import { SearchPart } from "./search-part";
import { type PartProps, textsFor, useSettings } from "./state";
import { UpdatesPart } from "./updates-part";

/** The page of settings: every change is stored at once, and what could not be stored is said. */
export function OptionsPage() {
  const { shown, saved, change, check } = useSettings();
  const { messages, texts } = textsFor(shown?.read.settings);
  useDocument(messages, texts.title, shown?.read.settings.theme);
  if (!shown) return null;
  const props: PartProps = { ...shown, messages, texts, change };
  return (
    <>
      <h1 class="heading">{texts.title}</h1>
      <Notices {...props} />
      <SearchPart {...props} />
      <FavouritesPart {...props} />
      <RosterPart {...props} />
      <BrowserPart {...props} />
      <DirectoryPart {...props} />
      <UpdatesPart {...props} check={check} />
      <Part title={texts.privacy}>
        <p>{texts.stores}</p>
        <p>{texts.neverStores}</p>
        <p>{texts.addressBar}</p>
      </Part>
      <p class="status" role="status">
        {saved !== undefined && (saved ? texts.saved : texts.notSaved)}
      </p>
    </>
  );
}

function Notices({ read, texts }: PartProps) {
  return (
    <>
      {read.private && <p class="notice">{texts.privateWindow}</p>}
      {read.problems.map((key) => (
        <p class="notice" key={key}>
          {texts.policyProblem(key)}
        </p>
      ))}
    </>
  );
}

/** What the page's static HTML cannot know: language and colours. */
function useDocument(messages: Messages, title: string, theme: string | undefined): void {
  useLayoutEffect(() => {
    document.documentElement.lang = messages.language;
    document.title = title;
    document.body.className = `kos ${theme ?? "auto"}`;
    nameEmergencies(document, messages);
  }, [messages, title, theme]);
}
