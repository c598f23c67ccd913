// The scenarios of theupdateframework/tuf-conformance about rotation, under their own names; what has no counterpart is
// listed in update-scenarios.test.ts.
import { describe, expect, test } from "vitest";
import { keysJson, link, type Loose, roleJson } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS, type TestKey } from "../helpers/sign";
import { newClient, release, rotation } from "./scenario-client";

/** Keys 0 to 9 of a role, its threshold, and who signs. */
type Step = readonly [keys: readonly number[], threshold: number, signatures: readonly number[]];

const POOL = Array.from({ length: 10 }, () => makeStranger());
const pick = (indexes: readonly number[]): readonly TestKey[] => indexes.map((index) => POOL[index]!);
const FIVE = [0, 1, 2, 3, 4];
const ONE_ROTATED = [0, 1, 3, 4, 5];

describe("test_root_rotation", () => {
  const keysOf = ([members, threshold]: Step, version: number): Loose => ({
    ...keysJson({ version }, pick(members)),
    roles: { keys: roleJson(pick(members), threshold), directory: roleJson(EDITORS) },
  });

  test.each<readonly [name: string, steps: readonly Step[], keys: number]>([
    [
      "1-of-1-key-rotation",
      [
        [[1], 1, [1]],
        [[2], 1, [2, 1]],
        [[2], 1, [2]],
      ],
      3,
    ],
    [
      "1-of-1-key-rotation-unused-signatures",
      [
        [[1], 1, [3, 1, 4]],
        [[2], 1, [3, 2, 1, 4]],
        [[2], 1, [3, 2, 4]],
      ],
      3,
    ],
    [
      "3-of-5-sign-with-different-keycombos",
      [
        [FIVE, 3, [0, 2, 4]],
        [FIVE, 3, [0, 4, 1]],
        [FIVE, 3, [0, 1, 3]],
        [FIVE, 3, [0, 1, 3]],
      ],
      4,
    ],
    [
      "3-of-5-one-key-rotated",
      [
        [FIVE, 3, [0, 2, 4]],
        [ONE_ROTATED, 3, [0, 4, 1]],
      ],
      2,
    ],
    [
      "3-of-5-one-key-rotated-with-intermediate-step",
      [
        [FIVE, 3, [0, 2, 4]],
        [ONE_ROTATED, 3, [0, 2, 4, 5]],
        [ONE_ROTATED, 3, [0, 4, 5]],
      ],
      3,
    ],
    [
      "3-of-5-all-keys-rotated-with-intermediate-step",
      [
        [FIVE, 3, [0, 2, 4]],
        [[5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]],
        [[5, 6, 7, 8, 9], 3, [5, 6, 7]],
      ],
      3,
    ],
    [
      "1-of-3-threshold-increase-to-2-of-3",
      [
        [[1, 2, 3], 1, [1]],
        [[1, 2, 3], 2, [1, 2]],
      ],
      2,
    ],
    [
      "2-of-3-threshold-decrease-to-1-of-3",
      [
        [[1, 2, 3], 2, [1, 2]],
        [[1, 2, 3], 1, [1, 2]],
        [[1, 2, 3], 1, [1]],
      ],
      3,
    ],
    [
      "1-of-2-threshold-increase-to-2-of-2",
      [
        [[1], 1, [1]],
        [[1, 2], 2, [1, 2]],
      ],
      2,
    ],
    [
      "1-of-1-key-rotation-fail-not-signed-with-old-key",
      [
        [[1], 1, [1]],
        [[2], 1, [2, 3, 4]],
      ],
      1,
    ],
    [
      "1-of-1-key-rotation-fail-not-signed-with-new-key",
      [
        [[1], 1, [1]],
        [[2], 1, [1, 3, 4]],
      ],
      1,
    ],
    [
      "3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys",
      [
        [FIVE, 3, [0, 2, 4]],
        [ONE_ROTATED, 3, [0, 2, 4]],
      ],
      1,
    ],
    [
      "3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys",
      [
        [FIVE, 3, [0, 2, 4]],
        [ONE_ROTATED, 3, [0, 4, 5]],
      ],
      1,
    ],
    [
      "1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached",
      [
        [[1, 2, 3], 1, [1]],
        [[1, 2, 3], 2, [2]],
      ],
      1,
    ],
    [
      "2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-reached",
      [
        [[1, 2, 3], 2, [1, 2]],
        [[1, 2, 3], 1, [1]],
      ],
      1,
    ],
  ])("%s", (_, steps, keys) => {
    const [pinned, ...later] = steps.map((step, index) => keysOf(step, index + 1));
    const links = later.map((document, index) => link(document, pick(steps[index + 1]![2])));
    const complete = keys === steps.length;
    expect(newClient(pinned).refresh(release({ links }))).toMatchObject({
      code: complete ? "ok" : "E_KEYS_SIGNATURE",
      shown: complete ? "1.1" : "none",
      keys,
    });
  });

  test("a chain that breaks half-way is refused whole; TUF would keep its first half, a server can cut it off anyway", () => {
    const links = [rotation(2), rotation(3, {}, ROOTS.slice(0, 1))];
    expect(newClient().refresh(release({ links }))).toMatchObject({ code: "E_KEYS_SIGNATURE", keys: 1 });
    expect(newClient().refresh(release({ links: links.slice(0, 1) }))).toMatchObject({ code: "ok", keys: 2 });
  });
});

describe("test_non_root_rotations", () => {
  test.each<readonly [name: string, step: Step, code: string]>([
    ["1-of-1-key-rotation", [[2], 1, [2]], "ok"],
    ["1-of-1-key-rotation-unused-signatures", [[1], 1, [3, 1, 4]], "ok"],
    ["1-of-1-key-rotation-fail-not-signed-with-new-key", [[2], 1, [1, 3, 4]], "E_SIG_THRESHOLD"],
    [
      "3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys",
      [ONE_ROTATED, 3, [0, 2, 4]],
      "E_SIG_THRESHOLD",
    ],
    ["2-of-5-one-key-signature-missing-threshold-not-reached", [ONE_ROTATED, 3, [0, 4]], "E_SIG_THRESHOLD"],
    ["3-of-5-sign-first-combo", [FIVE, 3, [0, 2, 4]], "ok"],
    ["3-of-5-sign-second-combo", [FIVE, 3, [0, 4, 1]], "ok"],
    ["3-of-5-sign-third-combo", [FIVE, 3, [0, 1, 3]], "ok"],
    ["3-of-5-sign-fourth-combo", [FIVE, 3, [1, 2, 3]], "ok"],
    ["3-of-5-sign-fifth-combo", [FIVE, 3, [2, 3, 4]], "ok"],
  ])(
    "%s: the new keys are adopted in any case; TUF would drop the list in hand, we leave that to the floor",
    (_, [members, threshold, signers], code) => {
      const editors = pick(members);
      const roles = { keys: roleJson(ROOTS), directory: roleJson(editors, threshold) };
      const links = [link({ ...keysJson({ version: 2 }, ROOTS, editors), roles }, ROOTS.slice(0, 2))];
      const client = newClient();
      client.refresh(release());
      const seen = client.refresh(release({ version: 2, signers: pick(signers), links }));
      expect(seen).toMatchObject({ code, shown: code === "ok" ? "1.2" : "1.1", keys: 2 });
    },
  );
});
