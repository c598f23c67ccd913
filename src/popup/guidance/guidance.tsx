import { useMemo } from "preact/hooks";
import { DIRECTORY_ID } from "../../directory/directory-id";
import { freshnessAt } from "../../directory/load";
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
export function Guidance(props: GuidanceProps) {
  const { shell, loaded, floor, messages, texts, query, clock, onBack } = props;
  const own = guidanceMessages(messages.language);
  const now = useNow(clock);
  const opened = useMemo(
    () =>
      openGuidance({
        envelope: BUNDLED_GUIDANCE,
        pinnedKeys: PINNED_KEYS,
        directoryId: DIRECTORY_ID,
        // It came with the pinned keys; of newer ones only the floor has a say (signed-directory §6).
        floors: floor ? [floor] : [],
        buildTime: BUILD_TIME,
        now: clock(),
      }),
    [floor, clock],
  );
  if (!opened.ok) {
    return (
      <p class="notice" role="alert">
        {own.refused}
      </p>
    );
  }
  const { guidance } = opened.value;
  const freshness = freshnessAt({ directory: guidance, freshness: opened.value.freshness }, now);
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
