import { afterEach, describe, expect, test, vi } from "vitest";
import { openEnvelope, openEnvelopeInSteps } from "../../src/directory/load";
import { sha512InPieces } from "../../src/directory/sha512";
import { runInPieces, type Steps } from "../../src/directory/steps";
import { directoryJson, envelopeFor, inputsFor } from "../helpers/documents";

afterEach(() => vi.unstubAllGlobals());

const genuine = inputsFor(envelopeFor(directoryJson()));
const changed = inputsFor(envelopeFor(directoryJson()).replace("+420999", "+420998"));

async function openInPieces(inputs: typeof genuine) {
  let pauses = 0;
  const opened = await runInPieces(
    openEnvelopeInSteps(inputs),
    async () => void pauses++,
    () => 0,
  );
  return { opened, pauses };
}

/** Work that may rest ten times, each time after 3 ms. */
async function workInPieces(isTimed: boolean) {
  let now = 0;
  let pauses = 0;
  function* work(): Steps<string> {
    for (let step = 0; step < 10; step++) {
      now += 3;
      yield;
    }
    return "done";
  }
  const pause = async () => void pauses++;
  const done = isTimed ? runInPieces(work(), pause, () => now) : runInPieces(work(), pause);
  expect(await done).toBe("done");
  return pauses;
}

describe("work in pieces", () => {
  test("goes on without a pause until 8 ms have passed", async () => {
    expect(await workInPieces(true)).toBe(3);
  });

  test("pauses wherever it may rest when nobody gives it a clock", async () => {
    expect(await workInPieces(false)).toBe(10);
  });
});

describe("verification in pieces", () => {
  test("judges as in one go where the platform hashes, and pauses only when time has passed", async () => {
    expect(await openInPieces(genuine)).toEqual({ opened: openEnvelope(genuine), pauses: 0 });
  });

  test("judges as in one go on plain http, where the platform hashes nothing", async () => {
    vi.stubGlobal("crypto", {});
    expect((await openInPieces(genuine)).opened).toEqual(openEnvelope(genuine));
  });

  test("stops every 8 KiB of a large directory", () => {
    expect([...sha512InPieces(new Uint8Array(100_000))]).toHaveLength(12);
  });

  test("refuses a changed text either way", async () => {
    const expected = openEnvelope(changed);
    expect(expected).toMatchObject({ code: "E_SIG_THRESHOLD" });
    expect((await openInPieces(changed)).opened).toEqual(expected);
    vi.stubGlobal("crypto", {});
    expect((await openInPieces(changed)).opened).toEqual(expected);
  });

  test("refuses everything where the platform hashes wrongly, rather than show what nobody has checked", async () => {
    vi.stubGlobal("crypto", { subtle: { digest: async () => new ArrayBuffer(64) } });
    expect((await openInPieces(genuine)).opened).toMatchObject({ ok: false, code: "E_SIG_THRESHOLD" });
  });
});
