import { join } from "node:path";
import { showPath } from "../files";
import { ENVELOPE_NAME, readHeld, RELEASE_FOLDER } from "../release";
import { RELEASE_DOCUMENTS } from "../release-documents";
import type { World } from "../world";
import type { KeysText } from "./compose";

/** What follows from a new key document. */
export interface Rotation {
  /** Path of the new document, as an editor would type it. */
  readonly file: string;
  /** Folder of the release that the keys belong to. */
  readonly release: string;
  readonly document: KeysText;
  /** The next release has to name the new key document. */
  readonly raisesEpoch: boolean;
}

/** The commands that make a key document take effect, in their order, ready to be copied. */
export function describeSteps(world: World, rotation: Rotation): readonly string[] {
  const { file, release, document, raisesEpoch } = rotation;
  const away = showPath(world, release) !== RELEASE_FOLDER;
  const [directory, envelope] = ["directory.json", ENVELOPE_NAME].map((name) =>
    showPath(world, join(release, name)),
  );
  const build = `kos build --epoch ${document.keys.version}${away ? ` --out ${directory}` : ""}`;
  const steps = [
    [
      "Podepíšou držitelé kořenových klíčů, každý na svém počítači nad kopií složky keys:",
      `kos sign --key root-x.key ${file}`,
      `Podpis bez KOS: minisign -S -l -s root-x.key -m ${file} -t "${document.trustedComment}" -x root-x.minisig`,
      `a pak zde: kos attach ${file} root-x.minisig`,
    ],
    ...listStale(world, rotation),
    ...(raisesEpoch
      ? [
          ["Sestavte vydání pod novými klíči:", build],
          ["Podepíšou ho editoři:", `kos sign --key editor-x.key ${directory}`],
        ]
      : []),
    [
      "Spojte vydání do jednoho souboru:",
      `kos bundle${away ? ` --release ${showPath(world, release)}` : ""}`,
    ],
    ["Ověřte ho:", `kos verify ${envelope}`],
  ];
  return steps.flatMap(([first = "", ...rest], index) => [
    `  ${index + 1}. ${first}`,
    ...rest.map((line) => `     ${line}`),
  ]);
}

/** Signatures of the release before: those that nobody writes anew would stop `kos bundle`. */
function listStale(world: World, { release, raisesEpoch }: Rotation): readonly (readonly string[])[] {
  if (!raisesEpoch) return [];
  const stale = RELEASE_DOCUMENTS.flatMap(({ name }) => {
    const held = readHeld(world, join(release, name));
    return held.ok ? held.value.signatures : [];
  });
  return stale.length > 0 ? [["Smažte podpisy minulého vydání:", ...stale.map(({ file }) => file)]] : [];
}
