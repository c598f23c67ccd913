import { readFileSync, rmSync, statSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { KEYS } from "../../helpers/sign";
import { LINKA, openBundledWorkshop, RELEASE, signatureName, signBy, type Workshop } from "../workshop";

interface ManifestJson {
  readonly rolling: string;
  readonly pinned: readonly { file: string; integrity: string; directory: string }[];
  readonly files: readonly { path: string; bytes: number; sha256: string }[];
}

/** A workshop as it stands after `npm run build`: a script that carries the signed directory. */
async function openBuiltWorkshop(code = "var code=1;"): Promise<Workshop> {
  const workshop = await openBundledWorkshop();
  buildScript(workshop, code);
  workshop.write("dist/widget/index.html", "<!doctype html><title>KOS</title>\n");
  return workshop;
}

function buildScript(workshop: Workshop, code: string): void {
  const envelope = workshop.read(`${RELEASE}/box.signed.json`);
  workshop.write("dist/widget/kos.js", `${code}var envelope=${JSON.stringify(envelope)};\n`);
}

const readManifest = (workshop: Workshop): ManifestJson => JSON.parse(workshop.read("release/release.json"));
const remove = (workshop: Workshop, name: string) => rmSync(workshop.path(name));
const bytesOf = (workshop: Workshop, name: string) => readFileSync(workshop.path(`release/${name}`));

describe("kos release", () => {
  test("prepares the script under both names, the signed files and the settings of servers", async () => {
    const workshop = await openBuiltWorkshop();
    const { code, out } = await workshop.run("release");
    expect(code).toBe(0);
    const { pinned, rolling, files } = readManifest(workshop);
    expect(rolling).toBe("kos.js");
    expect(pinned).toHaveLength(1);
    expect(pinned[0]!.file).toMatch(/^kos\.[0-9a-f]{16}\.js$/);
    expect(bytesOf(workshop, pinned[0]!.file)).toEqual(bytesOf(workshop, "kos.js"));
    expect(out).toContain(`integrity="${pinned[0]!.integrity}"`);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ...["kos.js", "index.html", "directory/directory.signed.json", "directory/keys/1.keys.json"],
        ...["directory/directory.json", "directory/box.signed.json", "directory/box.json"],
        ...["servers/nginx.conf", "servers/Caddyfile", ".htaccess", "_headers"],
      ]),
    );
  });

  test("has a hash of the pinned script that a browser would compute", async () => {
    const workshop = await openBuiltWorkshop();
    await workshop.run("release");
    const { file, integrity } = readManifest(workshop).pinned[0]!;
    const hash = await crypto.subtle.digest("SHA-384", bytesOf(workshop, file));
    expect(integrity).toBe(`sha384-${Buffer.from(hash).toString("base64")}`);
  });

  test("lists every file with its size and SHA-256", async () => {
    const workshop = await openBuiltWorkshop();
    await workshop.run("release");
    for (const { path, bytes, sha256 } of readManifest(workshop).files) {
      const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytesOf(workshop, path)));
      expect([path, bytes, sha256]).toEqual([path, bytesOf(workshop, path).length, hash.toString("hex")]);
    }
  });

  test("lays compressed copies beside what is worth it", async () => {
    const workshop = await openBuiltWorkshop(`/*${"x".repeat(2000)}*/`);
    await workshop.run("release");
    const plain = bytesOf(workshop, "kos.js");
    expect(gunzipSync(bytesOf(workshop, "kos.js.gz")).equals(plain)).toBe(true);
    expect(brotliDecompressSync(bytesOf(workshop, "kos.js.br")).equals(plain)).toBe(true);
    expect(workshop.exists("release/index.html.gz")).toBe(false);
  });

  test("gives the same bytes twice and touches nothing the second time", async () => {
    const workshop = await openBuiltWorkshop();
    await workshop.run("release");
    const before = readManifest(workshop);
    const time = statSync(workshop.path("release/kos.js")).mtimeMs;
    expect((await workshop.run("release")).code).toBe(0);
    expect(readManifest(workshop)).toEqual(before);
    expect(statSync(workshop.path("release/kos.js")).mtimeMs).toBe(time);
  });

  test("keeps the scripts that somebody's page may have pinned", async () => {
    const workshop = await openBuiltWorkshop();
    await workshop.run("release");
    const [first] = readManifest(workshop).pinned;
    buildScript(workshop, "var code=2;");
    await workshop.run("release");
    const { pinned } = readManifest(workshop);
    expect(pinned.map(({ file }) => file)).toEqual([expect.not.stringMatching(first!.file), first!.file]);
    expect(workshop.exists(`release/${first!.file}`)).toBe(true);
  });

  test("takes away signatures that belong to no file any more", async () => {
    const workshop = await openBuiltWorkshop();
    await workshop.run("release");
    const old = signatureName("directory/directory.json", "editor-b");
    expect(workshop.exists(`release/${old}`)).toBe(true);
    for (const name of ["directory", "box"])
      remove(workshop, signatureName(`${RELEASE}/${name}.json`, "editor-b"));
    await signBy(workshop, `${RELEASE}/directory.json`, "editor-c");
    await workshop.run("bundle");
    buildScript(workshop, "var code=1;");
    expect((await workshop.run("release")).code).toBe(0);
    expect(workshop.exists(`release/${old}`)).toBe(false);
  });

  test.each<[string, string, (workshop: Workshop) => void, string[]]>([
    ["a script that was not built", "E_BUILD", (w) => remove(w, "dist/widget/kos.js"), []],
    [
      "a script with another directory",
      "E_BUILD",
      (w) => w.write("dist/widget/kos.js", "var envelope='{}';"),
      [],
    ],
    [
      "a script that a server could re-encode",
      "E_BUILD",
      (w) => w.write("dist/widget/kos.js", `${w.read("dist/widget/kos.js")}//č`),
      [],
    ],
    [
      "a directory with one digit changed",
      "E_SIG_THRESHOLD",
      (w) =>
        w.write(
          `${RELEASE}/directory.signed.json`,
          w.read(`${RELEASE}/directory.signed.json`).replace("+420999000001", "+420999000003"),
        ),
      [],
    ],
    [
      "data that the gate would not let out today",
      "E_WITHDRAWN",
      (w) =>
        w.write(
          "src/data/withdrawn.yaml",
          '- {tel: "+420999000001", since: "2026", reason: Skončilo., source: "https://linka.example.cz/"}\n',
        ),
      [],
    ],
    [
      "a signed directory that says something else than the data that the gate has seen",
      "E_DIFFERENT",
      (w) => w.write("src/data/organizations/linka.yaml", LINKA.replace("Dlouhá 5", "Dlouhá 6")),
      [],
    ],
    [
      "a release without the edition for the box",
      "E_FILE",
      (w) => remove(w, `${RELEASE}/box.signed.json`),
      [],
    ],
    [
      "an edition for the box with one digit changed",
      "E_SIG_THRESHOLD",
      (w) =>
        w.write(
          `${RELEASE}/box.signed.json`,
          w.read(`${RELEASE}/box.signed.json`).replace("+420999000001", "+420999000003"),
        ),
      [],
    ],
    ["a trial release as a publication", "E_DEVELOPMENT", () => {}, ["--publication"]],
    ["a damaged list of earlier scripts", "E_MANIFEST", (w) => w.write("release/release.json", "{"), []],
  ])("refuses %s and writes nothing", async (_, code, spoil, flags) => {
    const workshop = await openBuiltWorkshop();
    spoil(workshop);
    const manifest = () =>
      workshop.exists("release/release.json") ? workshop.read("release/release.json") : "";
    const before = manifest();
    const { code: exit, data } = await workshop.json("release", ...flags);
    expect([exit, data.error]).toEqual([1, code]);
    expect(workshop.exists("release/kos.js")).toBe(false);
    expect(manifest()).toBe(before);
  });

  test("hands out what was signed, and nothing else that lies in the same folder", async () => {
    const workshop = await openBuiltWorkshop();
    const strangers = ["keys/editor-a.key", "reasons.yaml", "poznamky.txt", ".env"];
    for (const name of strangers) workshop.write(`${RELEASE}/${name}`, "tajné\n");
    workshop.write(`${RELEASE}/directory.json`, workshop.read(`${RELEASE}/directory.json`).replace("1", "2"));
    await workshop.run("rotate", "--renew");
    expect((await workshop.run("release")).code).toBe(0);
    const folder = workshop.list("release/directory");
    expect(folder).toContain("directory.signed.json");
    expect(folder).not.toContain("directory.json");
    expect(workshop.list("release/directory/keys")).not.toContain("2.keys.json");
    for (const name of strangers) expect(workshop.exists(`release/directory/${name}`)).toBe(false);
    const { keyId } = KEYS["root-a"];
    expect(workshop.list("release/directory/keys")).toEqual(
      expect.arrayContaining(["1.keys.json", `1.keys.json.${keyId}.minisig`, `${keyId}.pub`, `${keyId}.pem`]),
    );
  });

  test.each([
    ["a way out of the folder", [], [{ path: "../src/data/absences.yaml" }]],
    ["an absolute path", [], [{ path: "/absences.yaml" }]],
    ["a file without a path", [], [null]],
    ["a pinned script without a name", [{}], []],
  ])("refuses a list of earlier files with %s and deletes nothing", async (_, pinned, files) => {
    const workshop = await openBuiltWorkshop();
    workshop.write("release/release.json", JSON.stringify({ format: "kos-release/1", pinned, files }));
    const { code, data } = await workshop.json("release");
    expect([code, data.error]).toEqual([1, "E_MANIFEST"]);
    expect(workshop.exists("src/data/absences.yaml")).toBe(true);
  });

  test("says in Czech what to do when nothing was built", async () => {
    const workshop = await openBundledWorkshop();
    expect((await workshop.run("release")).err).toContain("spusťte npm run build");
  });

  test("leaves a whole earlier release behind when it is interrupted", async () => {
    const workshop = await openBuiltWorkshop();
    await workshop.run("release");
    const script = bytesOf(workshop, "kos.js");
    buildScript(workshop, "var code=2;");
    // A folder where a file should go stops the writing half way, after the script.
    workshop.write("dist/widget/zzz.html", "<p>");
    workshop.write("release/zzz.html/blocked", "");
    expect((await workshop.run("release")).code).toBe(1);
    const { pinned, files } = readManifest(workshop);
    expect(files.map(({ path }) => path)).not.toContain("zzz.html");
    expect(bytesOf(workshop, pinned[0]!.file)).toEqual(script);
    expect(bytesOf(workshop, "kos.js")).toEqual(readFileSync(workshop.path("dist/widget/kos.js")));
  });
});
