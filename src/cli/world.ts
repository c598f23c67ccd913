/** Everything a command needs from outside, handed in so that tests run it in-process with a fixed clock and folder. */
export interface World {
  /** Folder against which paths on the command line are read. */
  readonly root: string;
  /** Gives the present as milliseconds since 1970. */
  readonly clock: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True on a terminal that shows colours. */
  readonly colours: boolean;
  /** Asks on the terminal without showing what is typed; undefined where nobody can answer. */
  readonly askPassword: (question: string) => Promise<string | undefined>;
  /** Asks on the terminal; undefined where nobody can answer, or where the person gave up (Ctrl+C). */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly env: Readonly<Record<string, string | undefined>>;
}
