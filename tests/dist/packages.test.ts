import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";
import { makePackages } from "../../.ci/package.mjs";

let packages: Awaited<ReturnType<typeof makePackages>>;
const folder = mkdtempSync(join(tmpdir(), "kos-source-"));

beforeAll(async () => {
  packages = await makePackages();
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = async (kind: string) => {
  const [, bytes] = Object.entries(packages).find(([name]) => name.startsWith(`kos-${kind}-`))!;
  return JSZip.loadAsync(bytes);
};

/** Writes an archive into a folder, as a person who unpacks it would. */
async function unpack(zip: JSZip, into: string): Promise<void> {
  for (const entry of Object.values(zip.files)) {
    const path = join(into, entry.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async("nodebuffer"));
  }
}

describe("packages for the stores", () => {
  test.each(["chrome", "firefox"])("%s holds what was built and nothing else", async (browser) => {
    const zip = await open(browser);
    const built = `dist/extension/${browser}`;
    expect(Object.keys(zip.files)).toEqual(filesUnder(built));
    for (const [name, entry] of Object.entries(zip.files)) {
      expect(readFileSync(join(ROOT, built, name)).equals(await entry.async("nodebuffer"))).toBe(true);
    }
  });

  test("are the same bytes every time, whatever the clock and the disk say", async () => {
    expect(await makePackages()).toEqual(packages);
    const dates = Object.values((await open("source")).files).map(({ date }) => date.toISOString());
    expect(new Set(dates)).toEqual(new Set(["1980-01-01T00:00:00.000Z"]));
  });

  test("tell a reviewer in the archive itself how to build", async () => {
    const zip = await open("source");
    expect(await zip.file("README-FOR-REVIEWERS.md")?.async("string")).toContain(
      "npx vite build --mode firefox",
    );
    expect(zip.file("package-lock.json")).not.toBeNull();
    expect(Object.keys(zip.files).filter((name) => /^(dist|node_modules|\.cache)\//.test(name))).toEqual([]);
  });

  test("hold no file of the source that git does not know", async () => {
    const { stdout } = spawnSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" });
    const known = new Set(["README-FOR-REVIEWERS.md", ...stdout.split("\n")]);
    expect(Object.keys((await open("source")).files).filter((name) => !known.has(name))).toEqual([]);
  });

  test("hold a source from which the extension for Firefox comes out byte for byte", async () => {
    await unpack(await open("source"), folder);
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const build = [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--mode", "firefox"];
    // Vitest's own would make another build of it.
    const { NODE_ENV: _, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, build, { cwd: folder, env, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, expect.anything()]);
    const submitted = await open("firefox");
    for (const [name, entry] of Object.entries(submitted.files)) {
      const rebuilt = readFileSync(join(folder, "dist/extension/firefox", name));
      expect([name, rebuilt.equals(await entry.async("nodebuffer"))]).toEqual([name, true]);
    }
  });
});
