import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choice, FIELDS, type Field, fits, NOTHING_CHOSEN } from "../../../widget/embed/choice";
import { listLeftOut, listOptions, writeSnippet } from "../../../widget/embed/snippet";
import { valuesOf } from "../../../widget/embed/values";
import framePage from "../../../widget/frame/frame.html?raw";
import { OPTIONS, readOptions } from "../../../widget/options";
import type { Option } from "../../../widget/option-readers";

const PIN = { file: "kos.0123456789abcdef.js", integrity: "sha384-abc" };
const choose = (chosen: Partial<Choice>): Choice => ({ ...NOTHING_CHOSEN, ...chosen });

/** What a browser makes of a pasted snippet. */
function paste(chosen: Partial<Choice>): HTMLElement {
  const { paste: html, once = "" } = writeSnippet(choose(chosen), PIN);
  document.body.innerHTML = html + once;
  return document.body;
}

/** Whatever somebody types or a link brings: words of the lists, and texts that try to break out. */
const hostile = fc.constantFrom(
  '"><img src=x onerror=alert(1)>',
  "</script><script>alert(1)</script>",
  "'\"&amp;&lt;<!--",
  "Děti & „rodiče“",
  "\u202eobráceně",
  "řádek\nřádek",
  "\ud800",
);
const text = fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 90 }));
const valueOf = (name: Field): fc.Arbitrary<string> => {
  const values = valuesOf(name)?.map(([value]) => value) ?? [];
  return fc.oneof(fc.constant(""), fc.constantFrom("", ...values), text);
};
const choices: fc.Arbitrary<Choice> = fc
  .record({
    ...Object.fromEntries(FIELDS.map((name) => [name, valueOf(name)])),
    contact: text,
    phone: fc.constantFrom("", "999 000 111", "+420 999 000 222", "112", "linka", '"><b>'),
    folder: fc.constantFrom(
      "/kos/",
      "/a b/",
      "https://pomoc.example.cz/kos",
      'javascript:alert("x")',
      '/"><b>/',
    ),
    guard: fc.constantFrom("on", "off"),
    version: fc.constantFrom("rolling", "pinned"),
  })
  .map((chosen) => choose(chosen));

/** What the box reads from a value, by the table of options itself. */
const meaning = (name: Field, value: string): unknown => {
  const { read, fallback }: Option<unknown> = OPTIONS[name];
  return read(value) ?? fallback;
};

describe("a pasted snippet", () => {
  test.each(["script", "div"])("for the editor %s gives the box exactly the chosen options", (editor) => {
    fc.assert(
      fc.property(choices, (choice) => {
        const body = paste({ ...choice, editor });
        const host = body.querySelector("[data-kos-help]")!;
        const { options, problems } = readOptions([host]);
        const chosen = listOptions(choice).filter(([name]) => name !== "source");
        for (const [name, value] of chosen) expect(host.getAttribute(`data-kos-${name}`)).toBe(value);
        for (const name of FIELDS.filter((field) => field !== "source")) {
          const value = fits(name, choice[name]) ? choice[name].trim() : "";
          expect(options[name]).toEqual(value ? meaning(name, value) : OPTIONS[name].fallback);
        }
        expect(problems).toEqual([]);
        expect(body.querySelectorAll("div")).toHaveLength(1);
        expect(body.querySelectorAll("script")).toHaveLength(1);
        expect(body.querySelector("img, b, [onerror]")).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test("hands over the page's own contact as it was written", () => {
    const body = paste({ contact: '"><img> psycholožka:', phone: "00420 999 000 111" });
    const { options, problems } = readOptions([body.querySelector("[data-kos-help]")!]);
    expect(problems).toEqual([]);
    expect(options.local).toEqual([
      { text: '"><img> psycholožka: ' },
      { text: "999 000 111", href: "tel:+420999000111" },
    ]);
  });

  test.each(["777 123 456", "+49 30 123456", "116111", "112", "12", "linka", "+420999", "00420999000111"])(
    "takes the number %s for one exactly where the box does",
    (phone) => {
      const link = `<div data-kos-help data-kos-local="k"><a id="k" href="tel:${phone}">x</a></div>`;
      document.body.innerHTML = link;
      const { options } = readOptions([document.querySelector("[data-kos-help]")!]);
      expect(fits("phone", phone)).toBe(options.local !== undefined);
    },
  );

  test("leaves its links to dial where no script runs", () => {
    for (const editor of ["script", "div", "links"]) {
      const links = [...paste({ editor }).querySelectorAll('a[href^="tel:"]')];
      expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
        ["tel:112", "112"],
        ["tel:158", "158"],
      ]);
    }
  });
});

describe("the script of a snippet", () => {
  const scriptOf = (chosen: Partial<Choice>) => paste(chosen).querySelector("script")!;

  test("is either rolling without a hash, or pinned with one, never both", () => {
    fc.assert(
      fc.property(choices, fc.constantFrom("script", "div"), (choice, editor) => {
        const { version } = choice;
        const script = scriptOf({ ...choice, editor });
        const name = script.getAttribute("src")!.split("/").at(-1);
        expect([name, script.getAttribute("integrity")]).toEqual(
          version === "pinned" ? [PIN.file, PIN.integrity] : ["kos.js", null],
        );
        expect(script.hasAttribute("async")).toBe(true);
      }),
    );
  });

  test("asks another site without cookies, because only then a browser compares the hash", () => {
    expect(scriptOf({ version: "pinned" }).hasAttribute("crossorigin")).toBe(false);
    const far = scriptOf({ version: "pinned", folder: "https://pomoc.example.cz/kos/" });
    expect(far.getAttribute("crossorigin")).toBe("anonymous");
    expect(far.getAttribute("src")).toBe(`https://pomoc.example.cz/kos/${PIN.file}`);
  });

  test("carries the marks of tools that hold scripts back where they are asked for", () => {
    expect(scriptOf({}).getAttributeNames().toSorted()).toEqual(["async", "src"]);
    expect(scriptOf({ guard: "on" }).getAttribute("data-cookieconsent")).toBe("ignore");
  });
});

describe("a pasted frame", () => {
  const names = /names = "([^"]+)"/.exec(framePage)![1]!.split(" ");

  test("hands the frame page every chosen option that it knows", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        // Parsed apart from the page, where nothing is loaded.
        const { paste: html } = writeSnippet({ ...choice, editor: "iframe" }, PIN);
        const { body } = new DOMParser().parseFromString(html, "text/html");
        const source = body.querySelector("iframe")!.getAttribute("src")!;
        const asked = new URLSearchParams(source.split("#")[1] ?? "");
        const left: readonly string[] = listLeftOut({ ...choice, editor: "iframe" });
        const carried = listOptions(choice).filter(([name]) => !left.includes(name));
        expect([...asked]).toEqual(carried.map(([name, value]) => [name, value]));
        expect(carried.filter(([name]) => !names.includes(name))).toEqual([]);
        expect(body.children).toHaveLength(1);
      }),
    );
  });

  test("says what it leaves behind", () => {
    const chosen = choose({
      editor: "iframe",
      heading: "Pomoc",
      layout: "button",
      region: "praha",
      contact: "Škola",
    });
    expect(listLeftOut(chosen)).toEqual(["layout", "heading", "contact"]);
  });
});
