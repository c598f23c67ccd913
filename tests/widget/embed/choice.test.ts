import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Choice,
  FIELDS,
  fits,
  NOTHING_CHOSEN,
  readChoice,
  writeChoice,
} from "../../../widget/embed/choice";
import { FIELD_TEXTS } from "../../../widget/embed/field-texts";
import { valuesOf } from "../../../widget/embed/values";
import { writePolicy, writePrivacy } from "../../../widget/embed/advice";
import { OPTIONS, optionNames } from "../../../widget/options";

const choose = (chosen: Partial<Choice>): Choice => ({ ...NOTHING_CHOSEN, ...chosen });

describe("the choices on the page", () => {
  test("are the options of the box and nothing else, the own contact apart", () => {
    expect(FIELDS).toEqual(optionNames().filter((name) => name !== "local"));
  });

  const lists = FIELDS.filter((name) => name !== "heading-level").map(
    (name) => [name, valuesOf(name)] as const,
  );

  test("offer exactly the values that an option allows", () => {
    expect(valuesOf("heading-level")?.map(([level]) => level)).toEqual(["2", "3", "4", "5"]);
    const regions = valuesOf("region")?.map(([value]) => value) ?? [];
    expect(regions).toHaveLength(14 + 22);
    expect(regions.filter((value) => !fits("region", value))).toEqual([]);
    const closed = lists.filter(([name, values]) => values && name !== "region");
    expect(closed.length).toBeGreaterThan(6);
    for (const [name, values = []] of closed)
      expect(values.map(([value]) => value).join(", ")).toBe(OPTIONS[name].values);
  });

  test("call every value by a Czech name, and name none that is no longer there", () => {
    for (const [name, values] of lists) {
      expect(values?.filter(([value, text]) => value === text) ?? []).toEqual([]);
      const named = Object.keys(FIELD_TEXTS[name].values ?? {});
      expect([name, named.filter((value) => !fits(name, value))]).toEqual([name, []]);
    }
  });

  test("start with what the box does by itself", () => {
    expect(writeChoice(NOTHING_CHOSEN)).toBe("");
    expect(readChoice("")).toEqual(NOTHING_CHOSEN);
  });
});

describe("a link to the page", () => {
  test("brings back every choice that fits", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 80 });
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom("", "praha-7"),
        fc.constantFrom("/kos/", "/x/y"),
        (...typed) => {
          const [heading, contact, region, folder] = typed;
          const choice = choose({ heading, contact, region, folder, editor: "iframe", version: "pinned" });
          const back = readChoice(writeChoice(choice));
          const expected = {
            ...choice,
            heading: fits("heading", heading) ? heading : "",
            contact: fits("contact", contact) ? contact : "",
          };
          expect(back).toEqual(expected);
        },
      ),
    );
  });

  test.each([
    "https://zly.example/",
    "//zly.example/",
    "/\\zly.example/",
    "\\\\zly.example/",
    "javascript:alert(1)",
    "data:text/javascript,1",
    " https://zly.example/",
  ])("cannot say that the script comes from %s", (folder) => {
    expect(readChoice(new URLSearchParams({ folder, source: folder }).toString())).toEqual(NOTHING_CHOSEN);
    expect(writeChoice(choose({ folder, source: folder }))).toBe("");
  });

  test("with nonsense in it is a link without it", () => {
    const nonsense =
      "region=mars&limit=999&editor=word&host=x&accent=%23ffff00&constructor=1&heading=a%0Ab&%E0%A4%A";
    expect(readChoice(nonsense)).toEqual(NOTHING_CHOSEN);
  });
});

describe("what the page has to allow", () => {
  test.each([
    [{}, "script-src 'self'"],
    [{ folder: "https://pomoc.example.cz/kos/" }, "script-src https://pomoc.example.cz"],
    [{ source: "/kos/directory.signed.json" }, "script-src 'self'\nconnect-src 'self'"],
    [{ source: "https://a.example.cz/d.json" }, "script-src 'self'\nconnect-src https://a.example.cz"],
    [{ editor: "iframe" }, "frame-src 'self'"],
    [{ editor: "links" }, ""],
  ])("for %j is %j", (chosen, policy) => expect(writePolicy(choose(chosen))).toBe(policy));

  test("is said to visitors in the paragraph about privacy", () => {
    expect(writePrivacy(NOTHING_CHOSEN)).toContain("z našeho serveru");
    expect(writePrivacy(choose({ folder: "https://pomoc.example.cz/kos/" }))).toContain(
      "https://pomoc.example.cz",
    );
    expect(writePrivacy(choose({ source: "https://a.example.cz/d.json" }))).toContain("https://a.example.cz");
  });
});
