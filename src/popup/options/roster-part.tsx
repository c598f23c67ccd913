import { useLayoutEffect, useRef } from "preact/hooks";
import type { Messages } from "../../i18n/messages";
import { rosterMessages, type RosterMessages } from "../../i18n/roster-messages";
import type { OpenRoster } from "../../roster/open";
import { useNow } from "../../view/use-now";
import { sayAge, sayRelease } from "../roster/say-roster";
import { TOOLS } from "../tools";
import { Part } from "./fields";
import type { PartProps } from "./state";
import { type RosterState, useRoster } from "./use-roster";

interface OwnProps extends RosterState {
  readonly own: RosterMessages;
  readonly messages: Messages;
  readonly isPrivate: boolean;
}

/** The colleagues of one's own group: a file is shown before it is kept, and what is kept can be removed. */
export function RosterPart({ read, messages }: PartProps) {
  const state = useRoster();
  const own = rosterMessages(messages.language);
  const field = useRef<HTMLInputElement>(null);
  const props: OwnProps = { ...state, own, messages, isPrivate: read.private };
  // The button that was pressed goes away; whoever pressed it goes on at the field.
  const goOn = (step: () => unknown) => (): void => {
    void Promise.resolve(step()).then(() => field.current?.focus());
  };
  return (
    <Part title={own.title}>
      <p>{own.intro}</p>
      <Kept {...props} remove={goOn(state.remove)} />
      <label class="labelled">
        <span>{own.choose}</span>
        <input
          ref={field}
          type="file"
          name="roster"
          accept=".json"
          disabled={read.private}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void state.choose(file).then(() => (currentTarget.value = ""));
          }}
        />
      </label>
      <p class="roster-report" role="status">
        {sayReport(props)}
      </p>
      {state.candidate && (
        <Offered
          key={state.candidate.envelope}
          {...props}
          opened={state.candidate.opened}
          keep={goOn(state.keep)}
          drop={goOn(state.drop)}
        />
      )}
    </Part>
  );
}

type Button = () => void;

function Kept({ kept, own, messages, isPrivate, remove }: Omit<OwnProps, "remove"> & { remove: Button }) {
  if (!kept) return <p class="fine">{own.none}</p>;
  return (
    <div class="roster-kept">
      {kept.ok ? (
        <Facts {...{ own, messages }} opened={kept.value} />
      ) : (
        <p class="notice">{own.keptRefused(kept.code)}</p>
      )}
      <button type="button" name="remove-roster" disabled={isPrivate} onClick={remove}>
        {own.remove}
      </button>
    </div>
  );
}

interface OfferedProps extends Omit<OwnProps, "keep" | "drop"> {
  readonly opened: OpenRoster;
  readonly keep: Button;
  readonly drop: Button;
}

/** A file that holds in itself. Of the first one only a person can say whether it is their group's. */
function Offered({ kept, opened, own, messages, keep, drop }: OfferedProps) {
  const top = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => top.current?.focus(), []);
  const isFirst = !kept?.ok;
  return (
    <div class="notice roster-offered">
      <p ref={top} tabIndex={-1}>
        {isFirst ? own.compare : own.follows}
      </p>
      <Facts {...{ opened, own, messages }} />
      <p class="roster-buttons">
        <button type="button" name="keep-roster" onClick={keep}>
          {isFirst ? own.matches : own.keep}
        </button>
        <button type="button" name="drop-roster" onClick={drop}>
          {own.drop}
        </button>
      </p>
    </div>
  );
}

function Facts({ opened, own, messages }: Pick<OfferedProps, "opened" | "own" | "messages">) {
  const { roster, fingerprint } = opened;
  const age = sayAge(opened, useNow(TOOLS.clock), own, messages);
  const facts = [
    [own.group, `${roster.name} (${roster.rosterId})`],
    [own.release, sayRelease(opened, own, messages)],
    [own.members, String(roster.members.length)],
    [own.fingerprint, <code key="fingerprint">{fingerprint}</code>],
  ] as const;
  return (
    <>
      <dl class="roster-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate={false}>{value}</dd>
          </div>
        ))}
      </dl>
      {age !== undefined && <p class="fine">{age}</p>}
    </>
  );
}

function sayReport({ report, kept, own }: OwnProps): string {
  if (report.said === "none") return "";
  if (report.said !== "refused") return own[report.said];
  return `${own.refused[report.code]} (${report.code}) ${kept?.ok ? own.stays : own.nothingStored}`;
}
