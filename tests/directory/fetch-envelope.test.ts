import { describe, expect, test } from "vitest";
import { fetchEnvelope, FETCH_TIMEOUT } from "../../src/directory/fetch-envelope";
import type { FetchTools } from "../../src/directory/fetch-envelope";
import { MAX_ENVELOPE_BYTES } from "../../src/directory/text";

const URL = "https://example.org/directory.signed.json";
const never = new Promise<never>(() => {});

/** A timer that runs out when the test says so. */
function makeTimer() {
  const timer = { expire: () => {}, milliseconds: 0, cancelled: false };
  const startTimer: FetchTools["startTimer"] = (expire, milliseconds) => {
    Object.assign(timer, { expire, milliseconds });
    return () => (timer.cancelled = true);
  };
  return { timer, startTimer };
}

const answer = (body: ReadableStream | string | null, status = 200): FetchTools["fetch"] => {
  const response = new Response(body, { status });
  return () => Promise.resolve(response);
};

describe("fetchEnvelope", () => {
  test("returns the text of the answer, sends no cookies and no referrer, and stops the timer", async () => {
    const { timer, startTimer } = makeTimer();
    let asked: RequestInit | undefined;
    const fetch: FetchTools["fetch"] = (url, init) => {
      asked = init;
      return answer(url)(url, init);
    };
    expect(await fetchEnvelope(URL, { fetch, startTimer })).toEqual({ ok: true, value: URL });
    expect(asked).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    expect([timer.milliseconds, timer.cancelled]).toEqual([FETCH_TIMEOUT, true]);
  });

  test("joins chunks before decoding, so that a letter cut in two is whole again", async () => {
    const bytes = Buffer.from("žluť");
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { startTimer } = makeTimer();
    expect(await fetchEnvelope(URL, { fetch: answer(body), startTimer })).toEqual({
      ok: true,
      value: "žluť",
    });
  });

  test.each([
    ["a missing file", answer("not found", 404)],
    ["an answer without a body", answer(null)],
    ["a network that fails", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a stream that breaks", answer(new ReadableStream({ pull: (it) => it.error(new Error("reset")) }))],
  ])("says E_FETCH for %s", async (_, fetch: FetchTools["fetch"]) => {
    const result = await fetchEnvelope(URL, { fetch, startTimer: makeTimer().startTimer });
    expect(result).toMatchObject({ ok: false, code: "E_FETCH" });
  });

  test("says E_NOT_UTF8 for bytes in another encoding", async () => {
    const body = new Response(Buffer.from([0x50, 0xf8, 0xed])).body;
    const result = await fetchEnvelope(URL, { fetch: answer(body), startTimer: makeTimer().startTimer });
    expect(result).toMatchObject({ ok: false, code: "E_NOT_UTF8" });
  });

  test("gives up on an endless answer just after 1 MiB and aborts it", async () => {
    let sent = 0;
    let signal: AbortSignal | null | undefined;
    const body = new ReadableStream(
      {
        pull(controller) {
          sent += 65_536;
          controller.enqueue(new Uint8Array(65_536));
        },
      },
      { highWaterMark: 0 },
    );
    const fetch: FetchTools["fetch"] = (url, init) => {
      signal = init.signal;
      return answer(body)(url, init);
    };
    const result = await fetchEnvelope(URL, { fetch, startTimer: makeTimer().startTimer });
    expect(result).toMatchObject({ ok: false, code: "E_TOO_LARGE" });
    expect(sent).toBe(MAX_ENVELOPE_BYTES + 65_536);
    expect(signal?.aborted).toBe(true);
  });

  test("says E_TIMEOUT when the server sends one byte and then nothing, even if abort is ignored", async () => {
    const { timer, startTimer } = makeTimer();
    let signal: AbortSignal | null | undefined;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Uint8Array.of(0x7b)),
      pull: () => never,
    });
    const fetch: FetchTools["fetch"] = (url, init) => {
      signal = init.signal;
      return answer(body)(url, init);
    };
    const result = fetchEnvelope(URL, { fetch, startTimer });
    timer.expire();
    expect(await result).toMatchObject({ ok: false, code: "E_TIMEOUT" });
    expect(signal?.aborted).toBe(true);
  });

  test("says E_TIMEOUT when the server never answers", async () => {
    const { timer, startTimer } = makeTimer();
    const result = fetchEnvelope(URL, { fetch: () => never, startTimer });
    timer.expire();
    expect(await result).toMatchObject({ ok: false, code: "E_TIMEOUT" });
  });
});
