import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkBeside } from "../beside";
import { defineCommand } from "../command";
import { describeDocument, listFacts, readDocument, type SignableDocument } from "../document";
import { locate, readBytes, readText, showPath, writeFileAtomically } from "../files";
import { runGate } from "../gate/gate";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, type Problem, refuseOne } from "../problem";
import { readData } from "../read-data";
import { ENVELOPE_NAME, readKeyDocuments, RELEASE_FOLDER } from "../release";
import { RELEASE_DOCUMENTS, type ReleaseDocument } from "../release-documents";
import { checkContents, checkPublication, checkScript } from "../site/check";
import { readFolder, readSigned, under } from "../site/collect";
import {
  compress,
  COMPRESSED_ENDS,
  type Manifest,
  MANIFEST_NAME,
  namePinned,
  readManifest,
  type SiteFile,
  writeIntegrity,
  writeManifest,
} from "../site/manifest";
import { listServerSettings } from "../site/servers";
import { openRelease } from "../verified";
import type { World } from "../world";

const SCRIPT = "kos.js";

/** `kos release`: from a built script and a signed directory to a folder that any web server can hand out. */
export const release = defineCommand({
  usage: "release",
  describe: "připraví složku, kterou stačí nahrát na web",
  positionals: {},
  options: {
    out: { type: "string", default: "release", describe: "kam složku připravit" },
    built: { type: "string", default: "dist", describe: "složka po npm run build" },
    data: { type: "string", default: "src/data", describe: "složka s údaji" },
    publication: { type: "boolean", default: false, describe: "ostré vydání: nic zkušebního neprojde" },
    at: { type: "string", describe: "k jakému času posoudit stáří (jinak teď)" },
    ...JSON_OPTION,
  },
  examples: [
    ["release", "zkušební vydání do složky release"],
    ["release --publication", "ostré vydání, přísnější kontrola"],
  ],
  run: (options, world) => runRelease(options, world),
});

interface ReleaseOptions {
  readonly out: string;
  readonly built: string;
  readonly data: string;
  readonly publication: boolean;
  readonly at: string | undefined;
}

function runRelease({ out, built, data, publication, at }: ReleaseOptions, world: World): Outcome {
  const now = chooseInstant("at", at, world.clock());
  if (!now.ok) return refused(now);
  const opened = openRelease(world, join(RELEASE_FOLDER, ENVELOPE_NAME), now.value);
  if (!opened.ok) return refused(opened);
  const document = readDocument(opened.value.loaded.payload, opened.value.file);
  if (!document.ok) return refused(document);
  const scriptPath = join(built, "widget", SCRIPT);
  const script = readBytes(world, scriptPath);
  if (!script.ok) {
    const file = showPath(world, scriptPath);
    return refused(refuseOne("E_BUILD", "sestavený skript (spusťte npm run build)", "nic", file));
  }
  const envelopes = readEnvelopes(world);
  if (!envelopes.ok) return refused(envelopes);
  const chain = readKeyDocuments(world, join(RELEASE_FOLDER, "keys"));
  if (!chain.ok) return refused(chain);
  const earlier = readEarlier(world, out);
  const read = readData(world, data);
  const context = { publication, issued: now.value, complete: read.problems.length === 0 };
  const problems = [
    ...(earlier.ok ? [] : earlier.problems),
    ...read.problems,
    ...runGate(read.data, context),
    ...(context.complete ? checkContents(opened.value, read.data) : []),
    ...checkBeside(world, opened.value.file, opened.value, now.value),
    ...envelopes.value.flatMap(({ envelope, form }) =>
      form.inScript ? checkScript(script.value, { envelope }, showPath(world, scriptPath)) : [],
    ),
    ...(publication ? checkPublication(opened.value, chain.value) : []),
  ];
  if (problems.length > 0 || !earlier.ok) return refused({ ok: false, problems });
  const pages = readFolder(world, join(built, "widget"));
  const files = [
    ...pages,
    ...under(
      "directory",
      readSigned(
        world,
        RELEASE_FOLDER,
        envelopes.value.map(({ envelope }) => envelope),
      ),
    ),
  ];
  return store({ world, out, script: script.value, files, document: document.value, earlier: earlier.value });
}

/** The envelope of every document: all of them are published, and whoever made a release by hand may lack one. */
function readEnvelopes(
  world: World,
): Checked<readonly { readonly form: ReleaseDocument; readonly envelope: string }[]> {
  const problems: Problem[] = [];
  const found = RELEASE_DOCUMENTS.flatMap((form) => {
    const text = readText(world, join(RELEASE_FOLDER, form.envelope));
    if (text.ok) return [{ form, envelope: text.value }];
    problems.push(...text.problems);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found };
}

/** Pages elsewhere may name a script of an earlier release, so a damaged manifest stops us before we forget them. */
function readEarlier(world: World, out: string): Checked<Contents> {
  const path = join(out, MANIFEST_NAME);
  if (!existsSync(locate(world, path))) return { ok: true, value: { pinned: [], files: [] } };
  const text = readText(world, path);
  if (!text.ok) return text;
  const manifest = readManifest(text.value);
  if (manifest) return { ok: true, value: manifest };
  return refuseOne("E_MANIFEST", "seznam od minulého kos release", "poškozený soubor", showPath(world, path));
}

type Contents = Pick<Manifest, "pinned" | "files">;

interface Site {
  readonly world: World;
  readonly out: string;
  readonly script: Uint8Array;
  readonly files: readonly SiteFile[];
  readonly document: SignableDocument;
  readonly earlier: Contents;
}

/**
 * Writes file after file, each in one step, and the manifest last: whenever this is interrupted, every file is whole
 * and every one of them can be served. Scripts pinned earlier stay.
 */
function store({ world, out, script, files, document, earlier }: Site): Outcome {
  const facts = listFacts(document);
  const directory = `${facts["epoch"]}.${facts["version"]}`;
  const own = { file: namePinned(script), integrity: writeIntegrity(script), directory };
  const pinned = [own, ...earlier.pinned.filter(({ file }) => file !== own.file)];
  const plain = [{ path: own.file, bytes: script }, ...files];
  const served = [...pinned.map(({ file }) => file), ...files.map(({ path }) => path), MANIFEST_NAME];
  const settings = [...listServerSettings(served)].map(([path, text]) => ({
    path,
    bytes: Buffer.from(text),
  }));
  const manifest = writeManifest({ directory: facts, rolling: SCRIPT, pinned }, [...plain, ...settings]);
  const all = [...plain, ...plain.flatMap(compress), ...settings];
  for (const { path, bytes } of [...all, { path: MANIFEST_NAME, bytes: Buffer.from(manifest) }]) {
    replaceFile(locate(world, join(out, path)), bytes);
  }
  for (const path of listGone(earlier, all, pinned)) rmSync(locate(world, join(out, path)), { force: true });
  const folder = showPath(world, out);
  const lines = [
    ...describeDocument(document),
    `Připraveno: ${folder} (souborů: ${all.length + 1})`,
    `  nahrajte celou složku na web, nastavení serveru je v ${folder}/servers, .htaccess a _headers`,
    "Skript, který se sám obnovuje:",
    `  <script src="${SCRIPT}" async></script>`,
    "Skript, který se nikdy nezmění (nahrajte ho na vlastní web):",
    `  <script src="${own.file}" integrity="${own.integrity}" async></script>`,
  ];
  return done(lines, { ok: true, folder, pinned: own, files: all.length + 1, ...facts });
}

/** A file that did not change keeps its time, and with it the ETag that caches know it by. */
function replaceFile(path: string, bytes: Uint8Array): void {
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileAtomically(path, bytes);
}

/** A signature of the previous directory beside the new one would look like a forgery. */
function listGone(
  earlier: Contents,
  written: readonly SiteFile[],
  pinned: Manifest["pinned"],
): readonly string[] {
  const kept = new Set([...written.map(({ path }) => path), ...pinned.map(({ file }) => file)]);
  return earlier.files
    .filter(({ path }) => !kept.has(path))
    .flatMap(({ path }) => [path, ...COMPRESSED_ENDS.map((end) => path + end)]);
}
