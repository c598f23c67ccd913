import { Fragment } from "preact";
import { useErrorBoundary, useState } from "preact/hooks";
import { behindDoor } from "../coverage/doors";
import { freshnessAt, type Loaded } from "../directory/load";
import { findPlace } from "../directory/regions";
import type { Audience, Kind, Language } from "../directory/vocabulary";
import { toWallClock } from "../hours/wall-clock";
import type { Messages } from "../i18n/messages";
import { Choices, type Chosen } from "./choices";
import { EmergencyLine } from "./emergency-line";
import { type Exit, ExitLink, ExitNote } from "./exit-link";
import { CloseButton, Floating } from "./floating";
import { Heading } from "./heading";
import { instantAsked } from "./later";
import { type ContactPart, LocalContact } from "./local-contact";
import { PublicGuidance } from "./public-guidance";
import { ResultList } from "./result-list";
import { sayDate, sayTime } from "./say";
import { useNow } from "./use-now";

/** Where the directory stands: still being verified, verified, or refused. */
export type DirectoryState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly loaded: Loaded }
  | { readonly status: "failed" };

/** What a webmaster decides about a box; every field has a value. */
export interface BoxOptions {
  readonly audience: Audience | undefined;
  /** Slug of a region or of a Prague district; empty for the whole country. */
  readonly region: string;
  readonly kind: readonly Kind[];
  readonly layout: "inline" | "compact" | "button";
  readonly heading: string;
  readonly headingLevel: number;
  readonly limit: number;
  readonly open: boolean;
  readonly print: "card" | "hide";
  /** Where the round button stands. */
  readonly side: "left" | "right";
  /** The page's own contact. */
  readonly local: readonly ContactPart[] | undefined;
}

interface BoxProps {
  readonly options: BoxOptions;
  readonly state: DirectoryState;
  readonly messages: Messages;
  readonly clock: () => number;
  /** How many cards may stand there yet; below 0 the choices come alone, before all work on an answer. */
  readonly cards: number;
  /** Whether the box is a landmark of its page: two with one name would lead nowhere, so only the first one is. */
  readonly landmark: boolean;
  /** Quick exit, unless the webmaster turned it off. */
  readonly exit: Exit | undefined;
  /** Told when a visitor chooses another language. */
  readonly onLanguage: (language: Language) => void;
  /** Told when a visitor or the page opens the round button. */
  readonly onOpen: () => void;
  /** Told when the directory's part could not be drawn. */
  readonly onFault: (error: unknown) => void;
}

const COMPACT_CARDS = 3;

/**
 * The help box: emergency numbers at once, then the verified directory, then what the visitor chooses in it. A fault
 * of ours in the directory's part leaves the rest standing and never reaches the page around the box.
 */
export function Box(props: BoxProps) {
  const { options, state, messages, clock, cards, landmark, exit, onLanguage, onOpen, onFault } = props;
  const [fault] = useErrorBoundary(onFault);
  const failed = state.status === "failed" || fault !== undefined;
  const floats = options.layout === "button";
  const box = (
    // The round button opens a dialog, which has a name already.
    <section
      class={failed ? "box" : "box roomy"}
      aria-labelledby={landmark && !floats ? "heading" : undefined}
    >
      {/* Another language is other elements (see keyByText); what was chosen stays. */}
      <Fragment key={messages.language}>
        {floats && <CloseButton messages={messages} />}
        {exit && <ExitLink exit={exit} messages={messages} />}
        <Heading level={options.headingLevel} id="heading" class="heading">
          {options.heading || messages.heading}
        </Heading>
        <EmergencyLine messages={messages} all={failed} />
        {exit && <ExitNote messages={messages} />}
      </Fragment>
      {state.status === "ready" && !failed ? (
        <Help
          // Options are live: what the webmaster changes later wins over what was chosen before.
          key={`${options.audience} ${options.region} ${options.open}`}
          {...{ options, messages, clock, cards, onLanguage }}
          loaded={state.loaded}
        />
      ) : (
        <>
          <LocalContact parts={options.local} door={options.audience} messages={messages} />
          <slot />
        </>
      )}
      {failed && <p>{messages.failed}</p>}
    </section>
  );
  if (!floats) return box;
  return (
    <Floating
      messages={messages}
      side={options.side}
      startOpen={options.open}
      onPaper={options.print === "card"}
      onOpen={onOpen}
    >
      {box}
    </Floating>
  );
}

/** What the directory has to say, and the choices in it. */
function Help(
  props: Omit<BoxProps, "state" | "landmark" | "exit" | "onOpen" | "onFault"> & { loaded: Loaded },
) {
  const { options, loaded, messages, clock, cards, onLanguage } = props;
  const { audience, region } = options;
  const now = useNow(clock);
  const [chosen, setChosen] = useState<Chosen>({ audience, place: region, later: undefined });
  const [expanded, setExpanded] = useState(options.open);
  const folded = options.layout === "compact" && !expanded;
  const limit = folded ? COMPACT_CARDS : options.limit;
  // What stands below the cards would jump with each that comes.
  const whole = cards >= limit;
  const freshness = freshnessAt(loaded, now);
  // From here on nothing knows more than what stands behind the door (DESIGN §1, rule 5).
  const directory = behindDoor(loaded.directory, chosen.audience);
  return (
    <Fragment key={messages.language}>
      <LocalContact parts={options.local} door={chosen.audience} messages={messages} />
      {!folded && (
        <Choices {...{ chosen, now, messages, onLanguage }} onChange={setChosen} ownPlace={options.region} />
      )}
      {loaded.clockSuspect && <p class="notice">{messages.wrongClock}</p>}
      <FreshnessNotice {...{ freshness, directory, messages }} />
      {cards >= 0 && (
        <ResultList
          directory={directory}
          choices={{
            audience: chosen.audience,
            place: findPlace(chosen.place),
            kinds: options.kind,
            at: loaded.clockSuspect ? NaN : instantAsked(chosen.later, now),
            nationalFirst: freshness === "expired",
          }}
          now={now}
          limit={limit}
          cards={cards}
          headingLevel={options.headingLevel + 1}
          messages={messages}
          onUnfold={folded ? () => setExpanded(true) : undefined}
        />
      )}
      {!folded && whole && <PublicGuidance cards={directory.publicGuidance} {...{ now, messages }} />}
      {whole && <Age {...{ directory, now, messages }} />}
    </Fragment>
  );
}

function FreshnessNotice(props: Pick<Loaded, "freshness" | "directory"> & { messages: Messages }) {
  const { freshness, directory, messages } = props;
  if (freshness === "fresh") return null;
  const text = freshness === "stale" ? messages.stale : messages.expired(sayDate(directory.issued, messages));
  return <p class="notice">{text}</p>;
}

function Age(props: Pick<Loaded, "directory"> & { now: number; messages: Messages }) {
  const { directory, now, messages } = props;
  const time = sayTime(toWallClock(now).minute, messages);
  return (
    <p class="fine age">
      <span class="item">{messages.age(sayDate(directory.issued, messages))}</span>
      {directory.release === "development" && <span class="item">{messages.development}</span>}
      <span class="item">{messages.privacy}</span>
      <span class="printed">{messages.printed(messages.dayAtTime(sayDate(now, messages), time))}</span>
    </p>
  );
}
