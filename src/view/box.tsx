import { useErrorBoundary, useState } from "preact/hooks";
import type { Loaded } from "../directory/load";
import { findPlace } from "../directory/regions";
import type { Audience, Kind } from "../directory/vocabulary";
import type { Messages } from "../i18n/messages";
import { Choices, type Chosen } from "./choices";
import { EmergencyLine } from "./emergency-line";
import { type Exit, EXIT_NOTE, ExitLink } from "./exit-link";
import { Heading } from "./heading";
import { ResultList } from "./result-list";
import { instantAhead, sayDate } from "./say";
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
  readonly layout: "inline" | "compact";
  readonly heading: string;
  readonly headingLevel: number;
  readonly limit: number;
  readonly open: boolean;
}

interface BoxProps {
  readonly options: BoxOptions;
  readonly state: DirectoryState;
  readonly messages: Messages;
  readonly clock: () => number;
  /** Whether the box is a landmark of its page: two with one name would lead nowhere, so only the first one is. */
  readonly landmark: boolean;
  /** Quick exit, unless the webmaster turned it off. */
  readonly exit: Exit | undefined;
  /** Told when the directory's part could not be drawn. */
  readonly onFault: (error: unknown) => void;
}

const COMPACT_CARDS = 3;

/**
 * The help box: emergency numbers at once, then the verified directory, then what the visitor chooses in it. A fault
 * of ours in the directory's part leaves the rest standing and never reaches the page around the box.
 */
export function Box({ options, state, messages, clock, landmark, exit, onFault }: BoxProps) {
  const [fault] = useErrorBoundary(onFault);
  const failed = state.status === "failed" || fault !== undefined;
  return (
    <section class="box" aria-labelledby={landmark ? "heading" : undefined}>
      {exit && <ExitLink exit={exit} messages={messages} />}
      <Heading level={options.headingLevel} id="heading" class="heading">
        {options.heading || messages.heading}
      </Heading>
      <EmergencyLine messages={messages} all={failed} />
      {exit && (
        <p class="fine exit-note" id={EXIT_NOTE}>
          {messages.exitNote}
        </p>
      )}
      {state.status === "ready" && !failed ? (
        <Help
          // Options are live: what the webmaster changes later wins over what was chosen before.
          key={`${options.audience} ${options.region} ${options.open}`}
          options={options}
          loaded={state.loaded}
          messages={messages}
          clock={clock}
        />
      ) : (
        <slot />
      )}
      {failed && <p>{messages.failed}</p>}
    </section>
  );
}

/** What the directory has to say, and the choices in it. */
function Help(props: Omit<BoxProps, "state" | "landmark" | "exit" | "onFault"> & { loaded: Loaded }) {
  const { options, loaded, messages, clock } = props;
  const { audience, region } = options;
  const now = useNow(clock);
  const [chosen, setChosen] = useState<Chosen>({ audience, place: region, later: undefined });
  const [expanded, setExpanded] = useState(options.open);
  const folded = options.layout === "compact" && !expanded;
  const limit = folded ? COMPACT_CARDS : options.limit;
  const at = chosen.later ? instantAhead(now, chosen.later.daysAhead, chosen.later.hour) : now;
  return (
    <>
      {!folded && (
        <Choices
          chosen={chosen}
          onChange={setChosen}
          ownPlace={options.region}
          now={now}
          messages={messages}
        />
      )}
      <FreshnessNotice {...loaded} messages={messages} />
      <ResultList
        // Another choice is another list: nothing unfolded in the old one carries over.
        key={`${chosen.audience} ${chosen.place}`}
        directory={loaded.directory}
        choices={{ audience: chosen.audience, place: findPlace(chosen.place), kinds: options.kind, at }}
        now={now}
        limit={limit}
        headingLevel={options.headingLevel + 1}
        messages={messages}
        onUnfold={folded ? () => setExpanded(true) : undefined}
      />
      <Age {...loaded} messages={messages} />
    </>
  );
}

function FreshnessNotice(props: Pick<Loaded, "freshness" | "directory"> & { messages: Messages }) {
  const { freshness, directory, messages } = props;
  if (freshness === "fresh") return null;
  const text = freshness === "stale" ? messages.stale : messages.expired(sayDate(directory.issued, messages));
  return <p class="notice">{text}</p>;
}

function Age({ directory, messages }: Pick<Loaded, "directory"> & { messages: Messages }) {
  return (
    <p class="fine age">
      <span class="item">{messages.age(sayDate(directory.issued, messages))}</span>
      {directory.release === "development" && <span class="item">{messages.development}</span>}
      <span class="item">{messages.privacy}</span>
    </p>
  );
}
