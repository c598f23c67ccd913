import { describe, expect, test } from "vitest";
import { openEnvelope } from "../../src/directory/load";
import type { Loaded, OpenInputs } from "../../src/directory/load";
import { BUILD_TIME, directoryJson, envelopeFor, inputsFor, NOW } from "../helpers/documents";
import type { Loose } from "../helpers/documents";

const DAY = 86_400_000;

function load(document: Loose, changes: Partial<OpenInputs> = {}): Loaded {
  const opened = openEnvelope(inputsFor(envelopeFor(directoryJson(document)), changes));
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  return opened.value;
}

describe("time changes what is said, never what is shown", () => {
  const reviewBy = Date.UTC(2027, 0, 30);
  const expires = Date.UTC(2027, 3, 30);
  const at = (now: number, changes: Partial<OpenInputs> = {}): Loaded => load({}, { now, ...changes });

  test.each([
    ["now", NOW, "fresh"],
    ["at review_by", reviewBy, "fresh"],
    ["just after review_by", reviewBy + 1, "stale"],
    ["at expires", expires, "stale"],
    ["just after expires", expires + 1, "expired"],
    ["in 2099", Date.UTC(2099, 0, 1), "expired"],
  ])("%s: the list is there and its freshness is judged", (_, now, freshness) => {
    const loaded = at(now);
    expect([loaded.freshness, loaded.directory.organizations.length]).toEqual([freshness, 1]);
  });

  test("a clock in 2009 is not believed: the time of the build is used, and the doubt is told", () => {
    const loaded = at(Date.UTC(2009, 0, 1));
    expect(loaded).toMatchObject({ freshness: "fresh", clockSuspect: true, warnings: [] });
    expect(at(Date.UTC(2009, 0, 1), { buildTime: expires + DAY })).toMatchObject({ freshness: "expired" });
    expect(at(BUILD_TIME).clockSuspect).toBe(false);
  });

  test("an issue date more than 48 h ahead is a warning", () => {
    const issuedAt = (issued: string) => load({ issued }).warnings;
    expect(issuedAt("2026-11-23T00:00:00Z")).toEqual([]);
    expect(issuedAt("2026-11-23T00:00:01Z")).toEqual(["W_ISSUED_IN_FUTURE"]);
  });

  test("an expired key document is a warning (root expired)", () => {
    const keysExpire = Date.UTC(2028, 9, 1);
    expect(at(keysExpire).warnings).toEqual([]);
    expect(at(keysExpire + 1).warnings).toEqual(["W_KEYS_EXPIRED"]);
  });
});
