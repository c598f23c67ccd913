import { listings, titleOf } from "../../coverage/cell";
import type { CellChange } from "../../coverage/changes";
import type { Directory } from "../../directory/model";
import { sayChanges } from "./say";
import type { PageWords } from "./words";

interface ChangesProps {
  readonly heading: string;
  readonly changes: readonly CellChange[];
  /** Where the changed records are found; a record that has gone has a name in the older one. */
  readonly directories: readonly Directory[];
  readonly say: PageWords;
}

/** Which cells differ, and by which records. */
export function Changes({ heading, changes, directories, say }: ChangesProps) {
  const names = new Map(
    directories.flatMap((directory) =>
      listings(directory).map((listing) => [listing.service.id, titleOf(listing)] as const),
    ),
  );
  return (
    <div class="changes" role="status">
      <h3 class="name">{heading}</h3>
      {changes.length === 0 && <p>{say.own.compare.same}</p>}
      <ul>
        {sayChanges(changes, (id) => names.get(id) ?? id, say).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
