import { describe, expect, it } from "vitest";
import { compareReleases, composePage } from "../../../src/cli/diff/compose";
import type { Release } from "../../../src/cli/diff/read-release";
import { showHidden } from "../../../src/cli/diff/visible";
import { writeMarkdown } from "../../../src/cli/diff/write-markdown";
import { writeText } from "../../../src/cli/diff/write-text";
import type { Directory, Service } from "../../../src/directory/model";
import { aDirectory, aPhone, aService } from "../../fixtures/directory";

const release = (directory: Directory): Release => ({
  file: "directory.json",
  directory,
  sha256: "",
  proof: "unsigned",
  reasons: [],
});

const compose = (before: Partial<Service>, after: Partial<Service>) =>
  composePage(
    compareReleases(
      release(aDirectory([aService("s", before)])),
      release({ ...aDirectory([aService("s", after)]), version: 2 }),
    ),
  );

const text = (before: Partial<Service>, after: Partial<Service>) =>
  writeText(compose(before, after)).join("\n");
const markdown = (before: Partial<Service>, after: Partial<Service>) =>
  writeMarkdown(compose(before, after)).join("\n");

const phones = (number: string) => ({ phones: [aPhone(number)] });

describe("the page as text", () => {
  it("puts carets under the digits that differ and says that they are swapped", () => {
    expect(text(phones("+420999123456"), phones("+420999132456"))).toContain(
      [
        " 1. Změněné číslo: Organizace s [s]",
        "      bylo   999 123 456",
        "                  ^^",
        "      je     999 132 456",
        "                  ^^  dvě sousední číslice jsou prohozené",
        "      POZOR  od minulého vydání toto číslo nikdo neověřil",
      ].join("\n"),
    );
  });

  it("says that no number changed, and shows what did", () => {
    const page = text({ websites: ["https://a.cz/"] }, { websites: ["https://a.cz/", "https://b.cz/"] });
    expect(page).toContain("TELEFONNÍ ČÍSLA: ŽÁDNÉ SE NEZMĚNILO\n\nOSTATNÍ\n 1. Služba: Organizace s [s]");
    expect(page).toContain("weby přibylo  https://b.cz/");
  });

  it("shows a list in another order whole", () => {
    const page = text({ audiences: ["child", "family"] }, { audiences: ["family", "child", "anyone"] });
    expect(page).toContain("komu je bylo  děti a dospívající · rodiny s dětmi");
    expect(page).toContain("komu je je    rodiny s dětmi · děti a dospívající · kdokoli");
  });

  it("puts a secret place before everything else that is no number", () => {
    const before = aDirectory([aService("a"), aService("b")]);
    const after = aDirectory([aService("a", { hours: "24/7" }), aService("b", { confidential: true })]);
    const page = writeText(composePage(compareReleases(release(before), release(after)))).join("\n");
    expect(page).toMatch(/OSTATNÍ\n 1\. POZOR, utajené místo – Služba: Organizace b/);
  });

  it("lists withdrawn numbers among the numbers, and one that came back aloud", () => {
    const tel = "+420999000009";
    const before = aDirectory([aService("s")]);
    const after = { ...before, withdrawn: [{ tel, since: "2026", reason: "Linka skončila." }] };
    const page = (one: Directory, other: Directory) =>
      writeText(composePage(compareReleases(release(one), release(other)))).join("\n");
    expect(page(before, after)).toContain("TELEFONNÍ ČÍSLA\n 1. Číslo zrušené navždy: 999 000 009");
    expect(page(after, before)).toContain("POZOR, číslo už není mezi zrušenými: 999 000 009");
  });

  it("says in one sentence that nothing changed", () => {
    expect(text({}, {})).toMatch(/\n {2}Obsah obou vydání je stejný: [^\n]*$/);
  });

  it("cannot be turned around or given more lines by a value", () => {
    const page = text({}, { summary: { cs: "a\u202e\u001b[2K\n 2. Nové číslo\u00a0:" } });
    expect(page).toContain("a\\u{202e}\\u{1b}[2K\\u{a} 2. Nové číslo\\u{a0}:");
  });
});

describe("the page as Markdown", () => {
  it("makes the digits that differ bold", () => {
    const page = markdown(phones("+420999123456"), phones("+420999124356"));
    expect(page).toContain(
      "1. ⚠️ **Změněné číslo: Organizace s \\[s\\]**\n     - bylo: 999 12**3** **4**56\n",
    );
  });

  it("keeps markup and line ends of values as text", () => {
    const page = markdown({}, { summary: { cs: "**tučně** <b> [x](http://y) `z`\n# nadpis" } });
    expect(page).toContain(
      "popis je: \\*\\*tučně\\*\\* \\<b\\> \\[x\\](http://y) \\`z\\`\\\\u\\{a\\}\\# nadpis",
    );
  });
});

describe("hidden characters", () => {
  it("are shown, and Czech, Ukrainian and Vietnamese text stays as it is", () => {
    const words = "Příliš žluťoučký – „kůň“; Київ й ї; tiếng Việt";
    expect(showHidden(words)).toBe(words);
    expect(showHidden("a\u200bb\u{e0041}e\u0301\u2028")).toBe("a\\u{200b}b\\u{e0041}e\\u{301}\\u{2028}");
  });
});
