import type { Pair } from "../directory/pair";

/** A number of a member; `label` says whose it is where there are several. */
export interface RosterPhone {
  /** E.164 or a listed short code. */
  readonly number: string;
  readonly label?: string;
}

/** One seat at the table of the group: who sits there for which institution, and how to reach them. */
export interface Member {
  readonly institution: string;
  /** What they do in the group: `OSPOD, koordinátorka`. */
  readonly role: string;
  /** Left out where the seat matters and not who holds it. */
  readonly person?: string;
  readonly phones: readonly RosterPhone[];
  readonly emails: readonly string[];
  /** The subset of `parseHours`; unread here. */
  readonly hours?: string;
  /** In words: `nejlépe SMS, ozvu se do druhého dne`. */
  readonly reach?: string;
  readonly area?: string;
  readonly note?: string;
}

/**
 * The people of one local group who call one another. Never part of the directory and never published: it holds names
 * and numbers that are meant for colleagues alone. Ordered by (epoch, version), as directories are.
 */
export interface Roster extends Pair {
  readonly rosterId: string;
  readonly name: string;
  /** Milliseconds since 1970, as the next two. */
  readonly issued: number;
  readonly reviewBy: number;
  readonly expires: number;
  readonly members: readonly Member[];
}
