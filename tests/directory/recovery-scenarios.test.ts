// The fast-forward recoveries of theupdateframework/tuf-conformance, under their own names; what has no counterpart is
// listed in update-scenarios.test.ts.
import { describe, expect, test } from "vitest";
import { keysJson, link, type Loose } from "../helpers/documents";
import { KEYS, makeStranger, ROOTS } from "../helpers/sign";
import { newClient, release, rotation } from "./scenario-client";

describe("fast-forward recovery", () => {
  const HIGHEST = Number.MAX_SAFE_INTEGER;
  const [a, b, c] = [KEYS["editor-a"], KEYS["editor-b"], KEYS["editor-c"]];
  const fresh = makeStranger();
  const { roles, keys } = keysJson({}, ROOTS, [a, b, fresh]);
  const rotated = rotation(2, { roles, keys });

  /** A client that a thief with the keys of A and C led to the highest number there is. */
  function misled() {
    const client = newClient();
    client.refresh(release());
    const stolen = release({ version: HIGHEST, signers: [a, c] });
    expect(client.refresh(stolen)).toMatchObject({ code: "ok", shown: `1.${HIGHEST}` });
    expect(client.refresh(release({ version: 2 }))).toMatchObject({ code: "E_ROLLBACK" });
    return { client, stolen };
  }

  test("test_new_timestamp_fast_forward_recovery: the first release of the next epoch overtakes any number", () => {
    const { client, stolen } = misled();
    const next = release({ epoch: 2, version: 1, links: [rotated] });
    expect(client.refresh(next)).toMatchObject({ code: "ok", shown: "2.1", keys: 2 });
    expect(client.refresh(stolen)).toMatchObject({ code: "E_SIG_THRESHOLD", shown: "2.1" });
  });

  test("test_new_snapshot_fast_forward_recovery: so does it with every editor's key replaced", () => {
    const { client } = misled();
    const editors = [makeStranger(), makeStranger(), makeStranger()];
    const links = [link(keysJson({ version: 2 }, ROOTS, editors), ROOTS.slice(1))];
    const next = release({ epoch: 2, version: 1, signers: editors.slice(1), links });
    expect(client.refresh(next)).toMatchObject({ code: "ok", shown: "2.1", keys: 2 });
  });

  test("test_targets_fast_forward_recovery: and what the thief had added may be missing again", () => {
    const { client } = misled();
    const changes = { entries: [] };
    expect(client.refresh(release({ epoch: 2, changes, links: [rotated] }))).toMatchObject({
      code: "ok",
      shown: "2.1",
    });
  });

  test("without a new epoch the next number is refused, and only a floor takes the thief's list away", () => {
    const { client } = misled();
    const seen = client.refresh(release({ epoch: 1, version: 3, links: [rotated] }));
    expect(seen).toMatchObject({ code: "E_ROLLBACK", shown: `1.${HIGHEST}`, keys: 2 });
    const floor = { cz: { epoch: 2, version: 1 } };
    const links = [rotated, rotation(3, { roles, keys, floor })];
    expect(client.refresh(release({ epoch: 1, version: 3, links }))).toMatchObject({
      shown: "none",
      keys: 3,
    });
  });

  test("a list that A and B were talked into is disowned by the floor", () => {
    const client = newClient();
    const talked = release({ version: HIGHEST });
    client.refresh(talked);
    const floor = { cz: { epoch: 2, version: 1 } };
    const disowned = rotation(2, { roles, keys, floor });
    expect(client.refresh(release({ epoch: 2, links: [disowned] }))).toMatchObject({
      code: "ok",
      shown: "2.1",
    });
    expect(client.refresh(talked)).toMatchObject({ code: "E_ROLLBACK", shown: "2.1" });
    const first = newClient();
    expect(first.refresh(release({ version: HIGHEST, links: [disowned] }))).toMatchObject({
      ...{ code: "E_ROLLBACK", shown: "none", keys: 2 },
    });
  });

  test("nobody raises the epoch without root keys", () => {
    const { client } = misled();
    const unsigned = link(keysJson({ version: 2 }), [a, c]);
    const next = (links: readonly Loose[]) => release({ epoch: 2, signers: [a, c], links });
    expect(client.refresh(next([unsigned]))).toMatchObject({ code: "E_KEYS_SIGNATURE", keys: 1 });
    expect(client.refresh(next([]))).toMatchObject({ code: "E_EPOCH", keys: 1 });
  });
});
