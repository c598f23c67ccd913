import { sha512, sha512InPieces } from "./sha512";

/**
 * Work that needs SHA-512 now and then and may rest in between: it yields the bytes to be hashed and is given their
 * hash, or yields nothing where the page may have a turn. So the rules stand once, whether they run in one go or in
 * pieces that a slow phone's screen does not feel.
 */
export type Steps<T> = Generator<Uint8Array | undefined, T, Uint8Array>;

/** Does the work in one go, where nobody waits for the screen. */
export function runNow<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value ? sha512(step.value) : NOTHING);
  return step.value;
}

/**
 * Does the work in pieces, with a pause after each. The platform hashes where it can, beside whatever else the page
 * does; plain http pages get no such help. By a `clock` (in milliseconds) a piece is as long as a slow phone's screen
 * does not feel it; without one there is a pause wherever the work may rest.
 */
export async function runInPieces<T>(
  steps: Steps<T>,
  pause: () => Promise<unknown>,
  clock = () => Infinity,
): Promise<T> {
  let end = clock() + PIECE;
  const rest = async (): Promise<void> => {
    if (clock() < end) return;
    await pause();
    end = clock() + PIECE;
  };
  let step = steps.next();
  while (!step.done) {
    await rest();
    step = steps.next(step.value ? await hash(step.value, rest) : NOTHING);
  }
  return step.value;
}

/** Milliseconds. The longest step may come on top, and all of it has to stay below the 50 of a long task. */
const PIECE = 8;
const NOTHING = new Uint8Array();

async function hash(bytes: Uint8Array, rest: () => Promise<void>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await crypto.subtle.digest("SHA-512", new Uint8Array(bytes)));
  } catch {
    const pieces = sha512InPieces(bytes);
    for (;;) {
      const { done, value } = pieces.next();
      await rest();
      if (done) return value;
    }
  }
}
