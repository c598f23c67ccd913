import { sha512, sha512InPieces } from "./sha512";

/**
 * Work that needs SHA-512 now and then: it yields the bytes to be hashed and is given their hash. So the rules stand
 * once, whether they run in one go or in pieces that a slow phone's screen does not feel.
 */
export type Steps<T> = Generator<Uint8Array, T, Uint8Array>;

/** Does the work in one go, where nobody waits for the screen. */
export function runNow<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next(sha512(step.value));
  return step.value;
}

/**
 * Does the work in pieces. The platform hashes where it can, beside whatever else the page does; plain http pages get
 * no such help and a pause before each piece instead.
 */
export async function runInPieces<T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> {
  let step = steps.next();
  while (!step.done) step = steps.next(await hash(step.value, pause));
  return step.value;
}

async function hash(bytes: Uint8Array, pause: () => Promise<unknown>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await crypto.subtle.digest("SHA-512", new Uint8Array(bytes)));
  } catch {
    const pieces = sha512InPieces(bytes);
    for (;;) {
      await pause();
      const { done, value } = pieces.next();
      if (done) return value;
    }
  }
}
