import { fail } from "./result";
import type { Result } from "./result";
import { decodeText, MAX_ENVELOPE_BYTES } from "./text";

/** How long a download may take, in milliseconds. */
export const FETCH_TIMEOUT = 8000;

/** What the shell lends for one download, so that this file touches neither network nor clock by itself. */
export interface FetchTools {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Calls `expire` once after `milliseconds`; returns a function that cancels it. */
  readonly startTimer: (expire: () => void, milliseconds: number) => () => void;
}

/** The codes a download can end with. */
export type FetchCode = "E_FETCH" | "E_TIMEOUT" | "E_TOO_LARGE" | "E_NOT_UTF8";

/**
 * Downloads one envelope as text, never longer than 8 s and never more than `limit` bytes, whatever the server does
 * (signed-directory §6, step 1). Sends no cookies and no referrer: the request must not tell who asks from where.
 */
export async function fetchEnvelope(
  url: string,
  tools: FetchTools,
  limit = MAX_ENVELOPE_BYTES,
): Promise<Result<string, FetchCode>> {
  const abort = new AbortController();
  let stopTimer = () => {};
  const expired = new Promise<Result<string, FetchCode>>((resolve) => {
    const expire = () => resolve(fail("E_TIMEOUT", `${FETCH_TIMEOUT} ms`));
    stopTimer = tools.startTimer(expire, FETCH_TIMEOUT);
  });
  const result = await Promise.race([download(url, tools.fetch, limit, abort.signal), expired]);
  stopTimer();
  // Whatever ended the race, nothing may go on downloading behind it.
  abort.abort();
  return result;
}

async function download(
  url: string,
  fetch: FetchTools["fetch"],
  limit: number,
  signal: AbortSignal,
): Promise<Result<string, FetchCode>> {
  try {
    const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal });
    if (!response.ok || !response.body) return fail("E_FETCH", `status ${response.status}`);
    return await readBody(response.body.getReader(), limit);
  } catch (error) {
    return fail("E_FETCH", String(error));
  }
}

async function readBody(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
): Promise<Result<string, FetchCode>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > limit) return fail("E_TOO_LARGE", `more than ${limit} bytes`);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return decodeText(bytes, limit);
}
