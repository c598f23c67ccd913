import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderGuide, renderSchema } from "../../.ci/policies.mjs";
import { BUNDLED_ENVELOPE } from "../../src/directory/bundled";
import { SETTING_NAMES, type SettingName, SETTINGS } from "../../src/popup/settings";

const guide = readFileSync(new URL("../../src/popup/GUIDE.cs.md", import.meta.url), "utf8");
const samples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, sample]) => JSON.parse(sample ?? ""));

describe("a setting", () => {
  test.each<[SettingName, unknown[], unknown[]]>([
    ["language", ["cs", "en"], ["de", "uk", "vi", "ru", "", "CS", 1, null]],
    ["theme", ["auto", "dark"], ["blue", true]],
    ["region", ["karlovarsky", "praha-7"], ["CZ041", "praha-99", "", {}]],
    ["audience", ["child", "violent_person"], ["children", []]],
    ["keepFavourites", [true, false], ["true", "", null, 2]],
    ["favourites", [[], ["linka-bezpeci"]], [["<b>"], "linka", [1], Array(201).fill("a")]],
    ["contextMenu", [true, false], ["no"]],
    ["updates", [true, false], ["yes"]],
    [
      "updateUrl",
      ["https://example.cz/a.json", ""],
      ["http://example.cz/", "https://a:b@example.cz/", "x", 3],
    ],
  ])("%s takes what is allowed and nothing else", (name, allowed, refused) => {
    for (const value of allowed) expect(SETTINGS[name].read(value)).toEqual(value);
    for (const value of refused) expect(SETTINGS[name].read(value)).toBeUndefined();
  });

  test("takes the id of every service as a favourite", () => {
    const { entries } = JSON.parse(JSON.parse(BUNDLED_ENVELOPE).directory.payload);
    const ids = entries.flatMap(({ services }: { services: { id: string }[] }) =>
      services.map(({ id }) => id),
    );
    expect(SETTINGS.favourites.read(ids.slice(0, 200))).toEqual(ids.slice(0, 200));
  });

  test("takes yes and no as the Windows registry writes them", () => {
    expect([SETTINGS.updates.read(1), SETTINGS.updates.read(0)]).toEqual([true, false]);
  });

  test("leaves nothing out of the table of defaults", () => {
    expect(SETTING_NAMES.filter((name) => SETTINGS[name].fallback === true)).toEqual(["contextMenu"]);
    expect(SETTINGS.updates.fallback).toBe(false);
    expect(SETTINGS.keepFavourites.fallback).toBe(false);
  });
});

describe("administrators", () => {
  // `npm run readme` writes both.
  test("get a schema that says the same as the code", async () => {
    const schema = new URL("../../src/popup/static/managed-schema.json", import.meta.url);
    expect(await renderSchema()).toBe(readFileSync(schema, "utf8"));
  });

  test("get a table that says the same as the code", async () => {
    expect(await renderGuide(guide)).toBe(guide);
  });

  test("get samples in which every value is allowed", () => {
    const [chromium, firefox] = samples;
    for (const sample of [
      chromium["3rdparty"].extensions.ID,
      firefox.policies["3rdparty"].Extensions["kos@kos.example"],
    ]) {
      expect(Object.keys(sample).length).toBeGreaterThan(3);
      for (const [name, value] of Object.entries(sample)) {
        const setting = SETTINGS[name as SettingName];
        expect([name, setting.policy, setting.read(value)]).toEqual([name, true, value]);
      }
    }
  });
});
