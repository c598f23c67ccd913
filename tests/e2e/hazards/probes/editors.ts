import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { PLAIN_LINKS, SCRIPT } from "../../../helpers/pages";
import type { Answer } from "../../../helpers/server";
import type { Build, Fixture, Probe } from "../hazard";
import { waitFor } from "../watch";

const require = createRequire(import.meta.url);
const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", html: "text/html" };

/** Every file that an editor may load by itself; its languages and pictures are not among them. */
function serve(name: string, main: string): Record<string, Answer> {
  const folder = dirname(main);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^[^/]*|^(themes|models|icons|plugins|skins|lang)\/.*)\.(js|css)$/.test(path),
  );
  return Object.fromEntries(
    files
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile() && statSync(path).size < 1_000_000)
      .map((path) => [
        `/${name}/${relative(folder, path)}`,
        { body: readFileSync(path), type: TYPES[path.split(".").at(-1) ?? ""] ?? "text/plain" },
      ]),
  );
}

/** The forms of the snippet that a webmaster may paste; the naive box knows one. */
const formsOf = ({ name, place }: Build): Readonly<Record<string, string>> =>
  name === "KOS"
    ? {
        "script and place": place('data-kos-region="praha"') + SCRIPT,
        place: place('data-kos-region="praha"'),
        links: PLAIN_LINKS,
        frame: `<iframe src="/frame.html" title="Pomoc"></iframe>${PLAIN_LINKS}`,
      }
    : { "script and place": `<naive-help></naive-help>${SCRIPT}` };

const page = (script: string): string =>
  `<!doctype html><title>Redakce</title><textarea id="text"></textarea><script src="${script}"></script>`;

/** What an editor gives back when a webmaster pastes each form and saves, in the order of the forms. */
const roundTrip = async (
  visit: Parameters<Probe["look"]>[0],
  ready: string,
  save: string,
  build: Build,
): Promise<
  Record<string, { numbers: number; place: boolean; options: boolean; script: boolean; frame: boolean }>
> => {
  await visit.evaluate(ready);
  await waitFor(() => visit.evaluate<boolean>("window.ready === true"), 8_000);
  return visit.evaluate(`Object.fromEntries(Object.entries(${JSON.stringify(formsOf(build))}).map(([name, html]) => {
    const saved = document.createElement("template");
    saved.innerHTML = (${save})(html);
    const has = (selector) => saved.content.querySelector(selector) !== null;
    const numbers = [...saved.content.querySelectorAll("a[href^='tel:']")].filter((link) => link.getAttribute("href") === "tel:" + link.textContent).length;
    return [name, { numbers, place: has("[data-kos-help]"), options: has("[data-kos-region]"), script: has("script[src]"), frame: has("iframe") }];
  }))`);
};

/** What was read in these versions with their settings as delivered: the guide for webmasters leans on it. */
const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "TinyMCE 6": {
    "script and place": "place, options",
    place: "place, options",
    links: "",
    frame: "frame",
  },
  "CKEditor 4": {
    "script and place": "",
    place: "",
    links: "",
    frame: "",
  },
};

const editor = (
  name: string,
  path: string,
  files: Record<string, Answer>,
  ready: string,
  save: string,
): Fixture => ({
  name: `a page whose text is written in ${name}`,
  site: (build) => build.site(page(path), files),
  without: "box",
  probes: [
    {
      row: "43",
      title: `the numbers of every form of the snippet survive ${name}`,
      naive: /script and place: 0 numbers/,
      look: async (visit, build) => {
        const saved = await roundTrip(visit, ready, save, build);
        return Object.entries(saved).flatMap(([form, { numbers, ...parts }]) => {
          const kept = Object.entries(parts)
            .filter(([, there]) => there)
            .map(([part]) => part)
            .join(", ");
          const known = KEPT[name]?.[form];
          return [
            ...(numbers >= 2 ? [] : [`${form}: ${numbers} numbers`]),
            ...(kept === known ? [] : [`${form} keeps: ${kept || "nothing else"}`]),
          ];
        });
      },
    },
  ],
});

/** Row 43: what the editors of content management systems leave of a snippet. */
export const EDITORS: readonly Fixture[] = [
  editor(
    "TinyMCE 6",
    "/tinymce/tinymce.min.js",
    serve("tinymce", require.resolve("tinymce")),
    'void tinymce.init({ selector: "#text", promotion: false }).then(() => (window.ready = true))',
    "(html) => { tinymce.activeEditor.setContent(html); return tinymce.activeEditor.getContent(); }",
  ),
  editor(
    "CKEditor 4",
    "/ckeditor/ckeditor.js",
    serve("ckeditor", require.resolve("ckeditor4")),
    'void CKEDITOR.replace("text", { versionCheck: false }).on("instanceReady", () => (window.ready = true))',
    "(html) => { const { dataProcessor } = CKEDITOR.instances.text; return dataProcessor.toDataFormat(dataProcessor.toHtml(html)); }",
  ),
];
