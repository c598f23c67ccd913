import { describe, expect, test } from "vitest";
import type { Service } from "../../../src/directory/model";
import {
  countFolded,
  type Filters,
  NO_FILTERS,
  spokenLanguages,
  startFilters,
} from "../../../src/popup/models/filters";
import { findServices, matchOf, prepareOffer } from "../../../src/popup/models/find";
import { toDocuments } from "../../../src/search/documents";
import { buildIndexNow } from "../../../src/search/index";
import { aDirectory, aLocalService, aPhone, aService } from "../../fixtures/directory";

// A Tuesday, ten in the morning in Prague.
const AT = Date.parse("2026-03-03T09:00:00Z");
const nothing = { silent: [], words: {}, groups: [], places: {} };

const services: Service[] = [
  aService("nonstop", {
    name: "Linka Alfa",
    phones: [aPhone("+420999000001", { hours: "24/7", languages: ["cs", "uk"] })],
  }),
  aService("closed", {
    name: "Poradna Alfa",
    kind: "counselling_victims",
    phones: [aPhone("+420999000002", { hours: "Mo-Fr 12:00-14:00" })],
    chats: ["https://chat.example.cz/"],
    emails: ["a@example.cz"],
    locations: [{ city: "Lipová" }],
  }),
  aLocalService("cheb", ["CZ041"], { name: "Alfa Cheb" }),
  aService("shelter", {
    name: "Alfa dům",
    kind: "shelter",
    audiences: ["adult_at_risk"],
    confidential: true,
  }),
  aService("programme", { name: "Alfa program", audiences: ["violent_person"] }),
  aService("police", { name: "Policie", kind: "emergency", phones: [aPhone("158", { hours: "24/7" })] }),
];
const directory = aDirectory(services);
const index = buildIndexNow(toDocuments(directory), nothing);

function find(query: string, change: Partial<Filters> = {}, at = AT) {
  const filters = { ...NO_FILTERS, ...change };
  const { matches, hidden } = findServices(prepareOffer(directory, filters, at), index, query, filters);
  return { ids: matches.map(({ service }) => service.id), hidden };
}

describe("what the list shows", () => {
  test("nothing typed: every service but the emergency numbers, open ones first", () => {
    expect(find("").ids[0]).toBe("nonstop");
    expect(find("").ids).not.toContain("police");
    expect(find("").ids.length).toBe(5);
  });

  test("typed: what the words find, and nothing off the topic", () => {
    expect(find("poradna").ids).toEqual(["closed"]);
    expect(find("svíčková").ids).toEqual([]);
  });

  test("typed before the index is ready: nothing yet", () => {
    expect(
      findServices(prepareOffer(directory, NO_FILTERS, AT), undefined, "alfa", NO_FILTERS).matches,
    ).toEqual([]);
  });

  test.each<[Partial<Filters>, string[]]>([
    [{ kind: "counselling_victims" }, ["closed"]],
    [{ openOnly: true }, ["nonstop"]],
    [{ language: "uk" }, ["nonstop"]],
    [{ channel: "chat" }, ["closed"]],
    [{ channel: "mail" }, ["closed"]],
    [{ channel: "visit" }, ["closed"]],
    [{ channel: "phone" }, ["nonstop", "closed"]],
    [{ place: "praha", channel: "phone" }, ["nonstop", "closed"]],
  ])("%j leaves %j", (filters, ids) => {
    expect(find("", filters).ids).toEqual(ids);
  });

  test("asks for the hour that was chosen", () => {
    expect(find("", { openOnly: true }, AT + 3 * 3_600_000).ids).toEqual(["nonstop", "closed"]);
  });

  test("a region leaves out what works elsewhere, and says how much", () => {
    const { ids, hidden } = find("alfa", { place: "praha" });
    expect(ids).not.toContain("cheb");
    expect(hidden).toBe(1);
  });

  test("filters look behind however many better answers", () => {
    const many = Array.from({ length: 250 }, (_, nth) => aService(`linka-${nth}`, { name: "Linka Alfa" }));
    const whole = aDirectory([...many, aService("z", { name: "Linka Alfa pro nás", kind: "app" })]);
    const filters = { ...NO_FILTERS, kind: "app" as const };
    const found = findServices(
      prepareOffer(whole, filters, AT),
      buildIndexNow(toDocuments(whole), nothing),
      "linka alfa",
      filters,
    );
    expect([found.matches.map(({ service }) => service.id), found.hidden]).toEqual([["z"], 250]);
  });

  test("no filter hides the emergency numbers from whoever asks for them", () => {
    expect(find("policie", { place: "praha", audience: "child" }).ids).toEqual(["police"]);
  });
});

describe("behind the door of a person who hurts others", () => {
  const filters = { ...NO_FILTERS, audience: "violent_person" as const };

  test("no shelter is found, and none can be opened", () => {
    expect(find("alfa", filters).ids).toEqual(["programme"]);
    expect(find("dům", filters)).toEqual({ ids: [], hidden: 0 });
    expect(matchOf(prepareOffer(directory, filters, AT), "shelter")).toBeUndefined();
  });
});

describe("filters", () => {
  test("start from the settings", () => {
    expect(startFilters({ region: "praha", audience: "child" })).toEqual({
      ...NO_FILTERS,
      place: "praha",
      audience: "child",
    });
  });

  test("that are folded away are counted", () => {
    expect(countFolded(NO_FILTERS)).toBe(0);
    expect(countFolded({ ...NO_FILTERS, place: "praha", openOnly: true })).toBe(0);
    expect(
      countFolded({
        ...NO_FILTERS,
        kind: "app",
        language: "uk",
        channel: "chat",
        later: { dayNumber: 20_516, hour: 8 },
      }),
    ).toBe(4);
  });

  test("offer the languages that some line speaks", () => {
    expect(spokenLanguages(directory)).toEqual(["cs", "uk"]);
  });

  test("never call a secret place one to be visited", () => {
    const secret = aDirectory([aService("a", { confidential: true, locations: [{ city: "Lipová" }] })]);
    const visit = { ...NO_FILTERS, channel: "visit" as const };
    expect(findServices(prepareOffer(secret, visit, AT), index, "", visit).matches).toEqual([]);
  });
});
