import { useMemo } from "preact/hooks";
import { rosterMessages } from "../../i18n/roster-messages";
import type { Member } from "../../roster/model";
import type { OpenRoster } from "../../roster/open";
import type { Words } from "../views/props";
import { findMembers } from "./find-members";
import { MemberCard } from "./member-card";
import { sayAge, sayRelease } from "./say-roster";
import { useRoster } from "./use-roster";

/** The colleagues that a query finds, and the roster they stand in. */
export interface FoundMembers {
  readonly opened: OpenRoster;
  /** Never empty. */
  readonly members: readonly Member[];
}

interface NetworkProps extends Words {
  readonly found: FoundMembers;
  readonly onCopy: (text: string) => void;
}

const TITLE = "network-title";

/** Follows the query in the roster that is stored; undefined where none is or nobody fits. */
export function useNetwork(query: string, clock: () => number): FoundMembers | undefined {
  const opened = useRoster(clock);
  return useMemo(() => {
    const members = opened ? findMembers(opened.roster.members, query) : [];
    return opened && members.length > 0 ? { opened, members } : undefined;
  }, [opened, query]);
}

/** The colleagues below the services, never among them: the group has signed them, not the editors of the directory. */
export function Network({ found: { opened, members }, onCopy, ...words }: NetworkProps) {
  const own = rosterMessages(words.messages.language);
  const age = sayAge(opened, words.times.now, own, words.messages);
  return (
    <section class="network" aria-labelledby={TITLE}>
      <h2 id={TITLE} class="part" tabIndex={-1}>
        {own.heading(opened.roster.name)}
      </h2>
      <p class="fine">{own.signedBy(sayRelease(opened, own, words.messages))}</p>
      {age !== undefined && <p class="notice">{age}</p>}
      <ul class="members">
        {members.map((member) => (
          <MemberCard
            key={opened.roster.members.indexOf(member)}
            {...{ ...words, member, onCopy }}
            write={own.write}
          />
        ))}
      </ul>
    </section>
  );
}

/** The way past a long list; a button, because the popup has no addresses within it. */
export function NetworkLink({ found, messages }: Pick<NetworkProps, "found" | "messages">) {
  return (
    <p class="to-network">
      <button class="quiet" type="button" onClick={() => document.getElementById(TITLE)?.focus()}>
        {rosterMessages(messages.language).jump(found.members.length)} <span aria-hidden="true">↓</span>
      </button>
    </p>
  );
}
