import { defineCommand } from "../command";
import { describeDocument, listFacts } from "../document";
import { showPath } from "../files";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { composeKeyDocument } from "../rotation/compose";
import { writeKeyFiles } from "../rotation/key-files";
import { readMembers } from "../rotation/members";

/** `kos keys`: writes the first document that says whose signatures count; every later one comes from `kos rotate`. */
export const keys = defineCommand({
  usage: "keys",
  describe: "sestaví první dokument klíčů: čí podpisy platí",
  positionals: {},
  options: {
    root: { type: "array", string: true, demandOption: true, describe: "kořenové klíče (.pub)" },
    editor: { type: "array", string: true, demandOption: true, describe: "klíče editorů (.pub)" },
    "threshold-root": { type: "number", default: 2, describe: "kolik kořenových podpisů stačí" },
    "threshold-editor": { type: "number", default: 2, describe: "kolik podpisů editorů stačí" },
    development: { type: "boolean", default: false, describe: "klíče jen pro zkušební vydání" },
    issued: { type: "string", describe: "datum vydání (jinak teď)" },
    out: { type: "string", demandOption: true, describe: "kam zapsat, například keys/1.keys.json" },
    ...JSON_OPTION,
  },
  examples: [["keys --root root-*.pub --editor editor-*.pub --out keys/1.keys.json", "první dokument klíčů"]],
  run: ({ development, out, ...args }, world) => {
    const issued = chooseInstant("issued", args.issued, world.clock());
    if (!issued.ok) return refused(issued);
    const naming = { development, held: [], used: [] };
    const roots = readMembers(world, args.root, { office: "root", ...naming });
    if (!roots.ok) return refused(roots);
    const editors = readMembers(world, args.editor, { office: "editor", ...naming });
    if (!editors.ok) return refused(editors);
    const roles = {
      keys: { threshold: args["threshold-root"], keys: roots.value },
      directory: { threshold: args["threshold-editor"], keys: editors.value },
    };
    const draft = { version: 1, issued: issued.value, roles, floor: {} };
    const document = composeKeyDocument(draft, showPath(world, out));
    if (!document.ok) return refused(document);
    const file = writeKeyFiles(world, out, document.value);
    if (!file.ok) return refused(file);
    const lines = [
      ...describeDocument(document.value),
      `Zapsáno: ${file.value}. Teď ho podepíšou kořenové klíče (kos sign).`,
    ];
    return done(lines, { ok: true, file: file.value, ...listFacts(document.value) });
  },
});
