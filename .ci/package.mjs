// `npm run package`: what the stores take, in dist/packages. The same tree gives the same bytes on every machine.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
// The archiver that web-ext itself uses; web-ext would keep the dates and the order that the disk happens to have.
import JSZip from "jszip";
import { filesUnder, ROOT } from "./files.mjs";

const OUT = join(ROOT, "dist/packages");

/** The oldest date that an archive can hold. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** Where Mozilla's reviewers begin to read; in the tree it lies beside what it is about. */
const REVIEWERS = { name: "README-FOR-REVIEWERS.md", file: "src/popup/REVIEWERS.md" };

/**
 * Every archive by its file name: both extensions as they were built, and the source that Firefox' is built from.
 * @returns {Promise<Readonly<Record<string, Buffer>>>}
 */
export async function makePackages() {
  const { version } = JSON.parse(readFileSync(join(ROOT, "manifest.json"), "utf8"));
  return {
    [`kos-chrome-${version}.zip`]: await archive(builtFiles("chrome")),
    [`kos-firefox-${version}.zip`]: await archive(builtFiles("firefox")),
    [`kos-source-${version}.zip`]: await archive(sourceFiles()),
  };
}

/** @param {"chrome" | "firefox"} browser */
function builtFiles(browser) {
  const folder = `dist/extension/${browser}`;
  return filesUnder(folder).map((name) => ({ name, file: `${folder}/${name}` }));
}

/** What git knows, as it lies in the tree; a key or a list that somebody left beside it is nobody else's business. */
function sourceFiles() {
  const list = ["ls-files", "-z", "--cached"];
  const names = execFileSync("git", list, { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 26 }).split("\0");
  const present = [...new Set(names)].filter((name) => name && existsSync(join(ROOT, name)));
  return [REVIEWERS, ...present.map((name) => ({ name, file: name }))];
}

/** @param {readonly { name: string, file: string }[]} files */
function archive(files) {
  const zip = new JSZip();
  for (const { name, file } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    zip.file(name, readFileSync(join(ROOT, file)), { date: DATE, createFolders: false });
  }
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 9 } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(ROOT, "dist/extension/firefox/manifest.json"))) {
    console.error("Rozšíření ještě není sestavené. Spusťte nejdřív: npm run build");
    process.exit(1);
  }
  mkdirSync(OUT, { recursive: true });
  for (const [name, bytes] of Object.entries(await makePackages())) {
    writeFileSync(join(OUT, name), bytes);
    console.log(`dist/packages/${name}  ${Math.ceil(bytes.length / 1000)} kB`);
  }
}
