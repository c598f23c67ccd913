import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, ROOT } from "../files.mjs";
import { loadModule } from "../load.mjs";
import { verifyRelease } from "../release.mjs";

/** The signed directory and what proves it: never a note, a draft or a key that lies beside it. */
export const RELEASED =
  /^(?:(?:directory|box|guidance)\.(?:(?:signed\.)?json|json\.[0-9A-F]{16}\.minisig)|keys\/(?:\d+\.keys\.json(?:\.[0-9A-F]{16}\.minisig)?|[0-9A-F]{16}\.(?:pub|pem)))$/;

/** What is published as it lies in the repository: folder, where it goes in `dist`, which files. */
const PUBLISHED = /** @type {const} */ ([
  ["src/data/release", "directory", RELEASED],
  ["widget/demo", "demo", /\.html$/],
  ["widget/frame", "widget", /\.html$/],
]);

/**
 * The pages for readers without JavaScript, rendered from the release as `kos export` renders its own.
 * @param {import("../../src/directory/load").Loaded} loaded
 */
async function pagesWithoutScript(loaded) {
  const { toEdition } = /** @type {typeof import("../../src/cli/export/edition")} */ (
    await loadModule("src/cli/export/edition.ts")
  );
  const { renderWithoutScript } = /** @type {typeof import("../../src/cli/export/html/without-script")} */ (
    await loadModule("src/cli/export/html/without-script.tsx")
  );
  return renderWithoutScript(toEdition(loaded));
}

/** Publishes the signed directory and the plain pages beside the script, and nothing at all without a good release. */
export const site = () => {
  /** @type {import("../../src/directory/load").Loaded} */
  let loaded;
  return /** @type {import("vite").Plugin} */ ({
    name: "kos:site",
    async buildStart() {
      const release = await verifyRelease();
      if (!release.ok) this.error(`the bundled directory is refused: ${release.code}: ${release.detail}`);
      loaded = release.value;
    },
    async generateBundle() {
      for (const { path, text } of await pagesWithoutScript(loaded)) {
        this.emitFile({ type: "asset", fileName: `widget/${path}`, source: text });
      }
      for (const [from, to, wanted] of PUBLISHED) {
        for (const name of filesUnder(from)) {
          if (!wanted.test(name)) continue;
          const source = readFileSync(join(ROOT, from, name));
          this.emitFile({ type: "asset", fileName: `${to}/${name}`, source });
        }
      }
    },
  });
};
