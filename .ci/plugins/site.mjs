import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, ROOT } from "../files.mjs";
import { verifyRelease } from "../release.mjs";

/** The signed directory and what proves it: never a note, a draft or a key that lies beside it. */
export const RELEASED =
  /^(?:directory\.(?:signed\.)?json|directory\.json\.[0-9A-F]{16}\.minisig|keys\/(?:\d+\.keys\.json(?:\.[0-9A-F]{16}\.minisig)?|[0-9A-F]{16}\.(?:pub|pem)))$/;

/** What is published as it lies in the repository: folder, where it goes in `dist`, which files. */
const PUBLISHED = /** @type {const} */ ([
  ["src/data/release", "directory", RELEASED],
  ["widget/demo", "demo", /\.html$/],
  ["widget/embed", "widget", /\.html$/],
]);

/** Publishes the signed directory and the plain pages beside the script, and nothing at all without a good release. */
export const site = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:site",
    async buildStart() {
      const release = await verifyRelease();
      if (!release.ok) this.error(`the bundled directory is refused: ${release.code}: ${release.detail}`);
    },
    generateBundle() {
      for (const [from, to, wanted] of PUBLISHED) {
        for (const name of filesUnder(from)) {
          if (!wanted.test(name)) continue;
          const source = readFileSync(join(ROOT, from, name));
          this.emitFile({ type: "asset", fileName: `${to}/${name}`, source });
        }
      }
    },
  });
