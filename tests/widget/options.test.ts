import { describe, expect, test } from "vitest";
import { OPTIONS, optionNames, readOptions } from "../../widget/options";

function element(attributes: Record<string, string>): Element {
  const host = document.createElement("div");
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(`data-kos-${name}`, value);
  return host;
}
const read = (attributes: Record<string, string>) => readOptions([element(attributes)]);

describe("options", () => {
  test("without attributes every option has its fallback and nothing is reported", () => {
    const { options, problems } = read({ help: "" });
    expect(problems).toEqual([]);
    expect(options).toEqual(Object.fromEntries(optionNames().map((name) => [name, OPTIONS[name].fallback])));
  });

  test.each([
    ["lang", "EN", "en"],
    ["region", "praha-7", "praha-7"],
    ["region", "CZ041", "karlovarsky"],
    ["region", " Karlovarsky ", "karlovarsky"],
    ["audience", "violent-person", "violent_person"],
    ["kind", "helpline, child-centre", ["helpline", "child_centre"]],
    ["kind", "helpline child-centre", ["helpline", "child_centre"]],
    ["layout", "compact", "compact"],
    ["layout", "button", "button"],
    ["corner", "Start", "start"],
    ["print", "hide", "hide"],
    ["theme", "auto", "auto"],
    ["accent", "#0b5d66", "#0b5d66"],
    ["heading", "Kam se obrátit", "Kam se obrátit"],
    ["heading-level", "3", 3],
    ["limit", "30", 30],
    ["open", "", true],
    ["open", "ano", true],
    ["open", "off", false],
    ["exit", "off", false],
    [
      "source",
      "https://pomoc.example.cz/directory.signed.json",
      "https://pomoc.example.cz/directory.signed.json",
    ],
    ["source", "novy/directory.signed.json", new URL("novy/directory.signed.json", document.baseURI).href],
  ] as const)('%s="%s" is read', (name, raw, value) => {
    const { options, problems } = read({ [name]: raw });
    expect(options[name]).toEqual(value);
    expect(problems).toEqual([]);
  });

  test.each([
    ["lang", "xx"],
    ["region", "praha-23"],
    ["region", "Atlantida"],
    ["audience", "agresor"],
    ["kind", "helpline, pizza"],
    ["layout", "popup"],
    ["corner", "left"],
    ["print", "no"],
    ["theme", "drak"],
    ["accent", "red"],
    ["accent", "#ffcc00"],
    ["heading", ""],
    ["heading", "x".repeat(81)],
    ["heading-level", "1"],
    ["heading-level", "6"],
    ["limit", "2"],
    ["limit", "31"],
    ["limit", "8.5"],
    ["open", "maybe"],
    ["exit", "maybe"],
    ["source", "http://pomoc.example.cz/directory.signed.json"],
    ["source", "javascript:alert(1)"],
    ["source", "data:application/json,{}"],
    ["source", "https://"],
  ] as const)(
    '%s="%s" gives the fallback and one problem with attribute, value and what is allowed',
    (name, raw) => {
      const { options, problems } = read({ [name]: raw });
      expect(options[name]).toEqual(OPTIONS[name].fallback);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`data-kos-${name}="${raw}"`);
      expect(problems[0]).toContain(OPTIONS[name].values);
    },
  );

  test("an unknown attribute with our prefix is reported with the names there are", () => {
    const { problems } = read({ regoin: "praha" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('data-kos-regoin="praha"');
    expect(problems[0]).toContain("data-kos-region");
  });

  test("the placeholder wins over the script, option by option", () => {
    const { options } = readOptions([
      element({ region: "praha" }),
      element({ region: "zlinsky", theme: "dark" }),
    ]);
    expect(options).toMatchObject({ region: "praha", theme: "dark" });
  });
});
