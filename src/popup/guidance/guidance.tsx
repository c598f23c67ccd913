import { useMemo } from "preact/hooks";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { BUILD_TIME, PINNED_KEYS } from "../../directory/pinned";
import { BUNDLED_GUIDANCE } from "../../guidance/bundled";
import { openGuidance } from "../../guidance/open";
import { guidanceMessages } from "../../i18n/guidance-messages";
import { sayDate } from "../../view/say";
import { useNow } from "../../view/use-now";
import type { GuidanceProps } from "../views/lazy-views";
import "./guidance.css";
import { Pages } from "./pages";

/** Cards, compass and competence for professionals, once their signatures were checked; without them, nothing of it. */
export function Guidance({ shell, loaded, messages, texts, query, clock, onBack }: GuidanceProps) {
  const own = guidanceMessages(messages.language);
  const now = useNow(clock);
  const opened = useMemo(
    () =>
      openGuidance({
        envelope: BUNDLED_GUIDANCE,
        pinnedKeys: PINNED_KEYS,
        knownKeys: loaded.keys,
        directoryId: DIRECTORY_ID,
        floors: [],
        buildTime: BUILD_TIME,
        now: clock(),
      }),
    [loaded, clock],
  );
  if (!opened.ok) {
    return (
      <p class="notice" role="alert">
        {own.refused}
      </p>
    );
  }
  const { guidance, freshness } = opened.value;
  const onNumbers = (words: string): void => {
    shell.field.value = words;
    shell.field.dispatchEvent(new Event("input"));
    // Not to where the reader came from: the numbers begin below the field, one key away.
    shell.field.focus();
    onBack();
  };
  return (
    <>
      {freshness !== "fresh" && (
        <p class="notice on-paper">{freshness === "stale" ? own.stale : own.expired}</p>
      )}
      <Pages {...{ guidance, own, messages, now, loaded, query, onBack, onNumbers }} back={texts.back} />
      <p class="fine on-paper">{own.age(sayDate(guidance.issued, messages))}</p>
    </>
  );
}
