import { afterEach, describe, expect, test, vi } from "vitest";
import { openEnvelope, openEnvelopeInSteps } from "../../src/directory/load";
import { sha512InPieces } from "../../src/directory/sha512";
import { runInPieces } from "../../src/directory/steps";
import { directoryJson, envelopeFor, inputsFor } from "../helpers/documents";

afterEach(() => vi.unstubAllGlobals());

const genuine = inputsFor(envelopeFor(directoryJson()));
const changed = inputsFor(envelopeFor(directoryJson()).replace("+420999", "+420998"));

async function openInPieces(inputs: typeof genuine) {
  let pauses = 0;
  const opened = await runInPieces(openEnvelopeInSteps(inputs), async () => void pauses++);
  return { opened, pauses };
}

describe("verification in pieces", () => {
  test("judges as in one go where the platform hashes, and needs no pause of its own", async () => {
    expect(await openInPieces(genuine)).toEqual({ opened: openEnvelope(genuine), pauses: 0 });
  });

  test("judges as in one go on plain http, where the platform hashes nothing, and lets the page go on", async () => {
    vi.stubGlobal("crypto", {});
    const { opened, pauses } = await openInPieces(genuine);
    expect(opened).toEqual(openEnvelope(genuine));
    expect(pauses).toBe(4);
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
