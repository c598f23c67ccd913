import { useLayoutEffect } from "preact/hooks";
import { nameEmergencies } from "../shell";
import { browserLanguage, TOOLS } from "../tools";
import { Gaps } from "./gaps";
import { useStart } from "./state";
import { type PageWords, wordsFor } from "./words";

/** The page of gaps. Without a directory that can be believed it says so, and shows no number of its own. */
export function CoveragePage() {
  const started = useStart();
  const settings = started?.read.settings;
  const say = wordsFor(settings?.language, browserLanguage());
  useDocument(say, settings?.theme);
  if (!started) return <h1 class="heading">{say.own.title}</h1>;
  const { known, read } = started;
  const { loaded, refusals } = known;
  return (
    <>
      <h1 class="heading">{say.own.title}</h1>
      {loaded ? (
        <Gaps loaded={loaded} known={known} settings={read.settings} say={say} clock={TOOLS.clock} />
      ) : (
        <p class="notice" role="status">
          {say.own.noDirectory}
        </p>
      )}
      {refusals.map(({ source, code }) => (
        <p class="fine refusal no-paper" key={`${source} ${code}`}>
          {say.own.refusal(code)}
        </p>
      ))}
    </>
  );
}

/** What the page's static HTML cannot know: language and colours. */
function useDocument({ messages, own }: PageWords, theme = "auto"): void {
  useLayoutEffect(() => {
    document.documentElement.lang = messages.language;
    document.title = `${own.title} – KOS`;
    document.body.className = `kos ${theme}`;
    nameEmergencies(document, messages);
  }, [messages, own, theme]);
}
