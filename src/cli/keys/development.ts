import type { DirectoryKey, KeyDocument } from "../../directory/keys";
import { parsePublicKey, type PublicKey } from "../../directory/minisign";

/**
 * The keys of tests/fixtures/keys, whose secret halves everybody has: what they are called elsewhere makes nobody a
 * person. Written out here, because a release is judged where the tests are not.
 */
const EVERYBODYS = [
  "RWRUwTtHE+NkkhuSGkS2Z7vVL8K8Mv+YSKCU93sqXFUqpEXVXtWlx70A",
  "RWRjJYMRXwYF5Llil10qbKqT36Nbl+E2QMo16c5fkHN4eoY045WL6F/5",
  "RWRc41nvmqhEcZmaIauzmSyuUDAo24ja2xDign0wuS2JCcGu/Snu6McA",
  "RWSD47I8HhzfLgRU6cBTdfSuP2WHQ5KqqXOqwPuiyqpBLv0ZzGG8aWpZ",
  "RWRiJMQZBmwD2TwRfvPuq7cmFI4GKKvR0rbmSGzqU4akcI8ncxJuA64T",
  "RWSjNiYQEwEyFHgF+MNlog6aGdC3ekOiIUm2gOct4e0ltrBDW3yH1Y2L",
];

/** By the key alone: its id and its label are whatever somebody wrote beside it. */
const BYTES: ReadonlySet<string> = new Set(
  EVERYBODYS.flatMap((line) => {
    const key = parsePublicKey(line);
    return key.ok ? [key.value.bytes.join()] : [];
  }),
);

/** Whether a key is only for trying things out: everybody has it, or its role was given for a trial. */
export const isDevelopmentKey = ({
  bytes,
  label = "",
}: Pick<PublicKey, "bytes"> & Partial<Pick<DirectoryKey, "label">>): boolean =>
  label.includes("development") || BYTES.has(bytes.join());

/**
 * Whether a publication would stand on such a key, in any office and in any document: whoever holds the keys of one
 * can grow another branch from it.
 */
export const holdsDevelopmentKey = (chain: readonly Pick<KeyDocument, "roles">[]): boolean =>
  chain.some(({ roles }) => [...roles.keys.keys, ...roles.directory.keys].some(isDevelopmentKey));
