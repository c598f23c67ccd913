import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AUDIENCES } from "../../src/directory/vocabulary";
import { behindDoor } from "../../src/coverage/doors";
import type { Service } from "../../src/directory/model";
import { ladder } from "../../src/view/ladder";
import type { Choices, Match } from "../../src/view/results";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";
import { aLine, anyDirectory, cardsOf, HOURS, idsOf } from "./matches";
import { PUBLISHED } from "./published";

const here = (id: string, hours?: string): Service => ({ ...aLine(id, hours), kind: "crisis_centre" });

/** The ids that the ladder leads through, from a card to its end. */
function walk(matches: readonly Match[], from = matches[0]!): string[] {
  const nextOf = ladder(matches);
  const path: Match[] = [from];
  for (let next = nextOf(from); next; next = nextOf(next)) {
    if (path.includes(next)) throw new Error(`${next.service.id} comes twice`);
    path.push(next);
  }
  return idsOf(path);
}
const walkIn = (services: Service[], choices: Partial<Choices> = {}) =>
  walk(cardsOf(aDirectory(services), choices));

describe("the ladder", () => {
  test("leads through what is open, then unknown, and ends at a nationwide line where the visitor did not begin", () => {
    const national = aLine("a-line", HOURS.nonstop);
    expect(
      walkIn([here("b", HOURS.open), here("c", HOURS.open), here("d"), here("e", HOURS.closed), national]),
    ).toEqual(["a-line", "b", "c", "d", "e"]);
    expect(
      walkIn(
        [
          { ...here("b", HOURS.open), audiences: ["child"] },
          { ...here("c"), audiences: ["child"] },
          { ...here("d", HOURS.closed), audiences: ["child"] },
          here("e", HOURS.open),
          here("f"),
          national,
        ],
        { audience: "child" },
      ),
    ).toEqual(["b", "e", "f", "a-line"]);
  });

  test("takes what is closed only where no such line is left", () => {
    expect(walkIn([here("b", HOURS.open), here("c", HOURS.closed)])).toEqual(["b", "c"]);
  });

  test("prefers, at its end, a line that is free and takes anyone", () => {
    const lines = [
      here("a", HOURS.open),
      aLine("b-free", HOURS.nonstop, {}, true),
      aLine("c-paid", HOURS.nonstop, {}, false),
      aLine("d-own", HOURS.nonstop, { audiences: ["senior"] }, true),
    ];
    expect(walkIn(lines)).toEqual(["a", "c-paid", "d-own", "b-free"]);
  });

  test("never leads to a card without a number, from one it always leads to a number", () => {
    const matches = cardsOf(aDirectory([here("a", HOURS.open), aService("b"), aService("c")]));
    expect(walk(matches)).toEqual(["a"]);
    expect(walk(matches, matches[2])).toEqual(["c", "a"]);
  });

  test("never leads to the same number under another name, nor to a number for danger", () => {
    const first = here("a", HOURS.open);
    const same = { ...first, id: "b", name: "Úplně jiné jméno" };
    const police = aService("policie", { kind: "police", phones: [aPhone("158", { hours: HOURS.nonstop })] });
    const municipal = aService("mestska", { kind: "emergency", phones: [aPhone("156")] });
    expect(walkIn([first, same, police, municipal])).toEqual(["a"]);
  });

  test("asks for the hour at which the visitor can talk", () => {
    const services = [here("a", HOURS.open), here("b", HOURS.closed), here("c", HOURS.nonstop)];
    expect(walkIn(services, { at: Date.parse("2026-03-03T18:00:00Z") })).toEqual(["b", "c", "a"]);
  });

  test("ends, for any directory, and every step can be called", () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(undefined, ...AUDIENCES), (directory, audience) => {
        const matches = cardsOf(behindDoor(directory, audience), { audience, place: { region: "CZ041" } });
        for (const from of matches) {
          const [, ...steps] = walk(matches, from);
          for (const id of steps) {
            const step = matches.find(({ service }) => service.id === id)!;
            expect(step.phones.length).toBeGreaterThan(0);
            expect(step.service.kind).not.toBe("emergency");
          }
        }
      }),
    );
  });

  test.each(["child", "adult_at_risk", "family", "senior", undefined] as const)(
    "ends at the free nationwide line for anyone in the published directory (%s)",
    (audience) => {
      for (const at of ["2026-11-24T09:00:00Z", "2026-11-24T23:00:00Z"]) {
        const place = { region: "CZ010" } as const;
        expect(walk(cardsOf(PUBLISHED, { audience, place, at: Date.parse(at) })).at(-1)).toBe(
          "linka-pomoci-obetem",
        );
      }
    },
  );

  test("leads on from a local line that is alone", () => {
    const alone = cardsOf(aDirectory([aLocalService("a", ["CZ010"], { phones: [aPhone("+420999000001")] })]));
    expect(ladder(alone)(alone[0]!)).toBeUndefined();
  });
});
