import { dirname, join } from "node:path";
import type { Failure } from "../directory/result";
import { projectBox } from "../directory/edition";
import { type Loaded, openEnvelope, type OpenInputs } from "../directory/load";
import { parseNormalForm, serialize } from "../directory/normal-form";
import type { JsonObject } from "../directory/normal-form";
import { openGuidance } from "../guidance/open";
import type { SignableDirectory, SignableDocument } from "./document";
import { checkBesideDirectory } from "./guidance/beside-directory";
import { composeGuidance } from "./guidance/compose";
import { type Checked, type Problem, refuseOne } from "./problem";
import { assembleDirectory, type ReleaseHead } from "./publish";
import type { EditorsData } from "./records";

/** What the documents of a release are made from: the data, and the directory under whose number they go out. */
interface Ground {
  readonly data: EditorsData;
  readonly directory: JsonObject;
}

/** One document of a release: a text of its own with signatures of its own, under the number all of them share. */
export interface ReleaseDocument {
  readonly kind: Exclude<SignableDocument["kind"], "keys">;
  /** Its name in the folder of the release. */
  readonly name: string;
  /** The name of the file that clients read. */
  readonly envelope: string;
  /** It is compiled into the script of the help box. */
  readonly inScript?: true;
  /** The text that gets signed. */
  readonly compose: (ground: Ground) => Checked<string>;
  /** What is wrong with such a text beside the directory of its release; `file` is where it was read. */
  readonly check: (text: string, directory: SignableDirectory, file: string) => readonly Problem[];
  /** Opens its envelope as its clients do. */
  readonly open: (
    inputs: OpenInputs,
  ) => { readonly ok: true; readonly value: Pick<Loaded, "payload"> } | Failure;
}

/** The document that people review before they sign; every other one goes out beside it. */
export const DIRECTORY_DOCUMENT: ReleaseDocument = {
  kind: "directory",
  name: "directory.json",
  envelope: "directory.signed.json",
  compose: ({ directory }) => ({ ok: true, value: serialize(directory) }),
  check: () => [],
  open: openEnvelope,
};

const BOX_DOCUMENT: ReleaseDocument = {
  kind: "box",
  name: "box.json",
  envelope: "box.signed.json",
  inScript: true,
  compose: ({ directory }) => ({ ok: true, value: serialize(projectBox(directory)) }),
  check: (text, { text: source }, file) => {
    const json = parseNormalForm(source);
    const projection = json.ok ? serialize(projectBox(json.value as JsonObject)) : "";
    if (text === projection) return [];
    const wanted = "výtah z directory.json pro box (kos build)";
    return refuseOne("E_EDITION", wanted, "něco jiného", file).problems;
  },
  open: (inputs) => openEnvelope({ ...inputs, anyEdition: true }),
};

const GUIDANCE_DOCUMENT: ReleaseDocument = {
  kind: "guidance",
  name: "guidance.json",
  envelope: "guidance.signed.json",
  compose: ({ data, directory }) =>
    data.guidance
      ? { ok: true, value: serialize(composeGuidance(data.guidance, directory)) }
      : refuseOne("E_FILE", "postupy ve složce guidance", "nic"),
  check: checkBesideDirectory,
  open: openGuidance,
};

/**
 * Every document of a release, in the order in which they are written. All are signed in one step, because nobody
 * should sign one and forget another: `kos build`, `sign`, `bundle`, `verify` and `release` go through this table.
 */
export const RELEASE_DOCUMENTS: readonly ReleaseDocument[] = [
  DIRECTORY_DOCUMENT,
  BOX_DOCUMENT,
  GUIDANCE_DOCUMENT,
];

/** Those that go out beside the directory. */
export const COMPANIONS = RELEASE_DOCUMENTS.filter((one) => one !== DIRECTORY_DOCUMENT);

/** Where a document lies beside the directory, which may have another name while it is being made. */
export const findBeside = (directory: string, { name }: ReleaseDocument): string =>
  name === DIRECTORY_DOCUMENT.name ? directory : join(dirname(directory), name);

/** The text of every document, by its name. */
export type ReleaseTexts = ReadonlyMap<string, string>;

/** What the data give under these numbers and dates; all faults of all documents together. */
export function composeRelease(data: EditorsData, head: ReleaseHead): Checked<ReleaseTexts> {
  const directory = assembleDirectory(data, head);
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { name, compose } of RELEASE_DOCUMENTS) {
    const text = compose({ data, directory });
    if (text.ok) texts.set(name, text.value);
    else problems.push(...text.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: texts };
}
