import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../../src/cli/export/html/render";
import { listings } from "../../../../src/coverage/cell";
import { EMERGENCY_NUMBERS } from "../../../../src/directory/emergency";
import { phoneLink } from "../../../../src/directory/phone-number";
import { behindDoor } from "../../../../src/coverage/doors";
import { aPhone, aService } from "../../../fixtures/directory";
import { anEdition, EVERYTHING, publishedEdition } from "../editions";

const edition = publishedEdition();
const pages = renderHtml(edition, EVERYTHING);
const pageOf = (path: string, from = pages): string => from.find((page) => page.path === path)?.text ?? "";
const doors = pages.filter(({ path }) => path.endsWith("-d.html"));

/** What a reader sees. */
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&");

describe("the pages", () => {
  it("are an index, one for each place and one behind each door", () => {
    expect(pages).toHaveLength(1 + 15 + 15);
    expect(doors).toHaveLength(15);
  });

  it.each(pages.map(({ path }) => path))("%s shows the emergency numbers before anything else", (path) => {
    const calls = [...pageOf(path).matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number);
    expect(calls.slice(0, 4)).toEqual([...EMERGENCY_NUMBERS]);
  });

  it("ask for nothing: no script, no second request, no form, one style that its hash allows", () => {
    for (const { text } of pages) {
      expect(text).not.toMatch(/<(?:script|link|img|iframe|form|object)|\sstyle=|\son\w+=|url\(|@import/);
      const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
      expect(style).toContain("body {");
      const hash = createHash("sha256").update(style).digest("base64");
      expect(text).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri`);
    }
  });

  it("name themselves neutrally in tab, address and heading", () => {
    for (const { path, text } of pages) {
      const title = /<title>(.*?)<\/title>/.exec(text)?.[1] ?? "";
      const heading = /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? "";
      expect(title).toMatch(/^Pomoc a kontakty(?: – [\p{L} ]+)?$/u);
      expect(heading).toBe("Kde najít pomoc");
      expect(path).toMatch(/^[a-z-]+\.html$/);
      expect(`${path}${title}`).not.toMatch(/n[aá]sil|ob[eě][tť]|victim|violent/i);
    }
  });

  it("make text and target of every number from one value, in an element that is not translated", () => {
    for (const { text } of pages) {
      for (const [, attributes = "", shown] of text.matchAll(/<a ([^>]*href="tel:[^>]*)>([^<]*)<\/a>/g)) {
        const number = /tel:([^"]+)/.exec(attributes)?.[1] ?? "";
        expect(shown).toBe(phoneLink(number).text);
        expect(attributes).toContain('translate="no"');
      }
    }
  });

  it("say of every number how well it is known", () => {
    const page = pageOf("praha.html");
    const numbers = page.match(/<li><a class="number"/g) ?? [];
    expect(numbers.length).toBeGreaterThan(30);
    expect(page.match(/zatím neověřeno telefonem<\/small>/g)).toHaveLength(numbers.length);
  });

  it("say how old they are and that the release is a trial", () => {
    for (const { text } of pages) {
      expect(text).toContain(`Údaje k ${edition.date} · ${edition.number}`);
      for (const notice of edition.notices) expect(text).toContain(notice);
    }
    const trial = pageOf("index.html", renderHtml(anEdition([]), EVERYTHING));
    expect(trial).toContain("Zkušební vydání.");
    expect(trial).toContain('<meta name="robots" content="noindex"');
    const publication = renderHtml(anEdition([], { release: "publication" }), EVERYTHING);
    expect(pageOf("index.html", publication)).not.toMatch(/Zkušební|robots/);
  });

  it("lead outside without telling where from", () => {
    const outside = pageOf("praha.html").match(/<a [^>]*href="https?:[^>]*>/g) ?? [];
    expect(outside.length).toBeGreaterThan(10);
    for (const link of outside) expect(link).toContain('rel="noreferrer noopener"');
  });

  it("escape what the directory says", () => {
    const name = '<img src="x"> & spol.';
    const page = pageOf("cela-cr.html", renderHtml(anEdition([aService("x", { name })]), EVERYTHING));
    expect(page).toContain("&lt;img src=&quot;x&quot;> &amp; spol.");
  });

  it("say unknown hours and a missing number in words", () => {
    const services = [aService("a", { phones: [aPhone("+420999000001")] }), aService("b")];
    const page = textOf(pageOf("cela-cr.html", renderHtml(anEdition(services), EVERYTHING)));
    expect(page).toContain("hodiny neznáme");
    expect(page).toContain("Telefon neznáme.");
  });
});

describe("the pages behind the violent person's door", () => {
  const allowed = new Set(
    listings(behindDoor(edition.directory, "violent_person")).map(({ service }) => service.id),
  );
  const forbidden = listings(edition.directory).filter(({ service }) => !allowed.has(service.id));

  it("name no shelter and no service for those who are hurt", () => {
    expect(forbidden.length).toBeGreaterThan(20);
    const shown = new Set(
      [...allowed].flatMap((id) =>
        listings(edition.directory)
          .filter(({ service }) => service.id === id)
          .flatMap(({ service }) => [...service.phones.map(({ number }) => number), ...service.websites]),
      ),
    );
    for (const { text } of doors) {
      for (const { service } of forbidden) {
        expect(text).not.toContain(`>${service.name ?? service.summary.cs}<`);
        expect(text).not.toContain(service.summary.cs);
        const numbers = service.phones
          .map(({ number }) => number)
          .filter((number) => !shown.has(number) && !/^1\d\d$/.test(number));
        for (const number of numbers) expect(text).not.toContain(`tel:${number}`);
      }
      expect(textOf(text)).not.toMatch(/azyl|utajen|ubližuje|obět/i);
    }
  });

  it("lead only to one another", () => {
    for (const { text } of doors) {
      const local = [...text.matchAll(/href="([^"]+\.html|#[^"]*)"/g)].map(([, href]) => href);
      expect(local.length).toBe(14);
      for (const href of local) expect(href).toMatch(/-d\.html$/);
    }
  });

  it("are only linked from the pages of places", () => {
    const page = pageOf("karlovarsky.html");
    expect(page).toContain('<a href="karlovarsky-d.html">Chci přestat ubližovat</a>');
    expect(textOf(page).match(/Chci přestat ubližovat/g)).toHaveLength(1);
    expect(page).not.toContain("Stop násilí – Most");
  });

  it("say where there is no service", () => {
    expect(pageOf("karlovarsky-d.html")).toContain("V Karlovarském kraji jsme takovou službu nenašli.");
  });
});

describe("narrowed pages", () => {
  it("are those of one place and audience, with the lines for anybody", () => {
    const place = { region: "CZ041" } as const;
    const files = renderHtml(edition, { ...EVERYTHING, place, audience: "senior" });
    expect(files.map(({ path }) => path)).toEqual(["index.html", "karlovarsky.html"]);
    expect(files[1]!.text.match(/<h2>([^<]*)/g)).toEqual(["<h2>Senior", "<h2>Obrátit se můžete také sem:"]);
  });

  it("of the violent person's door have an index that leads to doors alone", () => {
    const files = renderHtml(edition, { ...EVERYTHING, audience: "violent_person" });
    expect(files).toHaveLength(16);
    expect(files[0]!.text.match(/href="[^"]*\.html"/g)).toHaveLength(15);
    expect(files[0]!.text).not.toMatch(/href="[a-z]+(?:-cr)?\.html"/);
  });
});
