import { join } from "node:path";
import type { KeyDocument, Role } from "../../directory/keys";
import { defineCommand } from "../command";
import { describeDocument, listFacts } from "../document";
import { showPath } from "../files";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { ENVELOPE_NAME, readKeyDocuments, RELEASE_FOLDER } from "../release";
import { trustNewest } from "../rotation/chain";
import { composeKeyDocument, type KeysText } from "../rotation/compose";
import { compareMembers, describeKeyChanges, describeSigners } from "../rotation/describe";
import { startsNewEpoch } from "../rotation/floor";
import { writeKeyFiles } from "../rotation/key-files";
import { planRotation, type RotationGround, type RotationRequest } from "../rotation/plan";
import { describeSteps } from "../rotation/steps";
import { openRelease } from "../verified";
import type { World } from "../world";

const NAMES = { type: "array", string: true } as const;

/** `kos rotate`: the next key document, when a key is lost or stolen, a person comes or leaves, or the old one ends. */
export const rotate = defineCommand({
  usage: "rotate",
  describe: "vymění klíče: sestaví další dokument klíčů",
  positionals: {},
  options: {
    "add-editor": { ...NAMES, describe: "klíče nových editorů (.pub)" },
    "remove-editor": { ...NAMES, describe: "editoři, kteří končí: role nebo číslo klíče" },
    "add-root": { ...NAMES, describe: "nové kořenové klíče (.pub)" },
    "remove-root": { ...NAMES, describe: "kořenové klíče, které končí: role nebo číslo klíče" },
    "threshold-editor": { type: "number", describe: "kolik podpisů editorů stačí (jinak jako dosud)" },
    "threshold-root": { type: "number", describe: "kolik kořenových podpisů stačí (jinak jako dosud)" },
    floor: { type: "string", describe: "nejstarší vydání, kterému ještě věřit, jako 1.42" },
    renew: { type: "boolean", default: false, describe: "jen prodlouží platnost o dva roky" },
    development: { type: "boolean", default: false, describe: "nové klíče jsou jen pro zkušební vydání" },
    keys: { type: "string", default: `${RELEASE_FOLDER}/keys`, describe: "složka s dokumenty klíčů" },
    issued: { type: "string", describe: "datum vydání (jinak teď)" },
    out: { type: "string", describe: "kam zapsat (jinak další číslo ve složce klíčů)" },
    ...JSON_OPTION,
  },
  examples: [
    ['rotate --remove-editor "editor C" --add-editor editor-d.pub', "místo editora C přichází D"],
    ['rotate --remove-editor "editor C" --floor 2.1', "klíč C někdo ukradl: starším vydáním už nevěřit"],
    ["rotate --renew", "dokument klíčů brzy vyprší"],
  ],
  run: ({ keys: folder, out, ...options }, world) => {
    const issued = chooseInstant("issued", options.issued, world.clock());
    if (!issued.ok) return refused(issued);
    const chain = readKeyDocuments(world, folder);
    if (!chain.ok) return refused(chain);
    const current = trustNewest(chain.value);
    if (!current.ok) return refused(current);
    const members = chain.value.flatMap(({ keys }) => [
      ...keys.roles.keys.keys,
      ...keys.roles.directory.keys,
    ]);
    const ground: RotationGround = {
      current: current.value,
      used: members.map(({ label }) => label),
      newest: findNewestRelease(world, folder, issued.value),
    };
    const request: RotationRequest = {
      root: {
        add: options["add-root"] ?? [],
        remove: options["remove-root"] ?? [],
        threshold: options["threshold-root"],
      },
      editor: {
        add: options["add-editor"] ?? [],
        remove: options["remove-editor"] ?? [],
        threshold: options["threshold-editor"],
      },
      floor: options.floor,
      renew: options.renew,
      development: options.development,
      issued: issued.value,
    };
    const draft = planRotation(world, request, ground);
    if (!draft.ok) return refused(draft);
    const path = out ?? join(folder, `${draft.value.version}.keys.json`);
    const document = composeKeyDocument(draft.value, showPath(world, path));
    if (!document.ok) return refused(document);
    const file = writeKeyFiles(world, path, document.value);
    if (!file.ok) return refused(file);
    return report(world, {
      ...ground,
      document: document.value,
      file: file.value,
      release: join(folder, ".."),
    });
  },
});

/** The release beside the keys, as far as it can be believed; its age and a floor that came after it play no part. */
function findNewestRelease(world: World, folder: string, now: number): RotationGround["newest"] {
  const [envelope, keys] = [join(folder, "..", ENVELOPE_NAME), join(folder, "1.keys.json")];
  const opened = openRelease(world, envelope, now, keys, { past: true });
  return opened.ok ? opened.value.loaded.directory : undefined;
}

interface Written extends RotationGround {
  readonly document: KeysText;
  readonly file: string;
  readonly release: string;
}

function report(world: World, { current, newest, document, file, release }: Written): Outcome {
  const { keys: after } = document;
  const editors = compareMembers(current.roles.directory, after.roles.directory);
  const roots = compareMembers(current.roles.keys, after.roles.keys);
  const raisesEpoch = editors.removed.length > 0 || startsNewEpoch(after, newest);
  const changes = describeKeyChanges(current, after);
  const warnings = warnOfNoSpare(after);
  const lines = [
    ...describeDocument(document),
    `Co se mění proti verzi ${current.version}:`,
    ...(changes.length > 0 ? changes : ["  jen platnost"]),
    "Kdo ho musí podepsat:",
    ...describeSigners(current, after),
    ...warnings,
    `Zapsáno: ${file}`,
    "Co teď:",
    ...describeSteps(world, { file, release, document, raisesEpoch }),
  ];
  const listIds = (role: Pick<Role, "keys">): readonly string[] => role.keys.map(({ keyId }) => keyId);
  const data = {
    ...{ ok: true, file, raises_epoch: raisesEpoch, warnings, trusted_comment: document.trustedComment },
    added: listIds({ keys: [...roots.added, ...editors.added] }),
    removed: listIds({ keys: [...roots.removed, ...editors.removed] }),
    signers: [current, after].map(({ roles: { keys: role } }) => ({
      threshold: role.threshold,
      key_ids: listIds(role),
    })),
    ...listFacts(document),
  };
  return done(lines, data, warnings.length > 0 ? 2 : 0);
}

/** A role in which everybody must sign stops at the first lost key. */
const warnOfNoSpare = ({ roles }: KeyDocument): readonly string[] =>
  [
    {
      role: roles.keys,
      warning: "Pozor: bez rezervy. Ztratí-li se jeden kořenový klíč, klíče už nikdo nevymění.",
    },
    {
      role: roles.directory,
      warning: "Pozor: bez rezervy. Ztratí-li se jeden klíč editora, nepůjde nic vydat.",
    },
  ]
    .filter(({ role }) => role.threshold === role.keys.length)
    .map(({ warning }) => warning);
