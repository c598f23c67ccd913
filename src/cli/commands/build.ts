import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DAY } from "../../hours/wall-clock";
import { defineCommand } from "../command";
import { countServices, type Counts, describeCounts } from "../counts";
import { writeNumberChanges } from "../diff/number-lines";
import { describeDocument, listFacts, parseUnsigned, readDocument, type SignableDocument } from "../document";
import { type Draft, placeDrafts, readWritten } from "../drafts";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { runGate } from "../gate/gate";
import { writeInstant } from "../instant";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, type Problem, refuse, refuseOne } from "../problem";
import type { ReleaseHead } from "../publish";
import { readData } from "../read-data";
import type { EditorsData } from "../records";
import { ENVELOPE_NAME, RELEASE_FOLDER } from "../release";
import {
  composeRelease,
  DIRECTORY_DOCUMENT,
  findBeside,
  RELEASE_DOCUMENTS,
  type ReleaseTexts,
} from "../release-documents";
import { assembleAgain } from "../site/assemble-again";
import type { World } from "../world";

interface BuildOptions {
  readonly out: string;
  readonly data: string;
  readonly issued: string | undefined;
  readonly publication: boolean;
  readonly "directory-version": number | undefined;
  readonly epoch: number | undefined;
  readonly check: boolean;
}

/** `kos build`: from what editors wrote to the text that gets signed, through the release gate. */
export const build = defineCommand({
  usage: "build",
  describe: "zkontroluje údaje a sestaví adresář",
  positionals: {},
  options: {
    out: { type: "string", default: `${RELEASE_FOLDER}/directory.json`, describe: "kam adresář zapsat" },
    data: { type: "string", default: "src/data", describe: "složka s údaji" },
    issued: { type: "string", describe: "datum vydání jako 2026-11-21T00:00:00Z (jinak teď)" },
    publication: {
      type: "boolean",
      default: false,
      describe: "ostré vydání: jen čísla ověřená do 12 měsíců",
    },
    "directory-version": { type: "number", describe: "číslo vydání (jinak další po minulém)" },
    epoch: { type: "number", describe: "verze dokumentu klíčů (jinak jako minule)" },
    check: { type: "boolean", default: false, describe: "nic nezapíše, jen porovná s hotovým souborem" },
    ...JSON_OPTION,
  },
  examples: [
    ["build", "zkontroluje a sestaví"],
    ["build --check", "je hotový soubor stejný jako údaje?"],
  ],
  run: (options, world) => runBuild(options, world),
});

function runBuild(options: BuildOptions, world: World): Outcome {
  const numbers = checkNumbers(options);
  if (numbers.length > 0) return refused({ ok: false, problems: numbers });
  const previous = readPrevious(world, options.out);
  if (!previous.ok) return refused(previous);
  const issued = chooseInstant("issued", options.issued, world.clock());
  if (!issued.ok) return refused(issued);
  const { data, problems } = readData(world, options.data);
  const { publication } = options;
  const context = { publication, issued: issued.value, complete: problems.length === 0 };
  const found = [...problems, ...runGate(data, context)];
  if (found.length > 0) return refused({ ok: false, problems: found });
  if (options.check) return compare(world, options.out, data, previous.value);
  const texts = chooseRelease(world, data, { ...options, issuedAt: issued.value }, previous.value);
  const drafts = texts.ok ? placeDrafts(world, options.out, texts.value) : texts;
  if (!drafts.ok) return refused(drafts);
  for (const { path, document, changed } of drafts.value) {
    if (changed) writeFileAtomically(locate(world, path), document.text);
  }
  return report(drafts.value, previous.value, countServices(data));
}

const checkNumbers = (options: BuildOptions): readonly Problem[] =>
  (["directory-version", "epoch"] as const).flatMap((name) => {
    const { [name]: number = 1 } = options;
    if (Number.isSafeInteger(number) && number > 0) return [];
    return [{ code: "E_USAGE", wanted: `u --${name} celé číslo od jedné`, got: "něco jiného" }];
  });

/** Without the last directory the count would start again, which every client refuses once two people have signed. */
const RESTORED = `minulý adresář beze změny; vydá ho kos unpack z ${ENVELOPE_NAME}`;

function readPrevious(world: World, out: string): Checked<SignableDocument | undefined> {
  const file = showPath(world, out);
  if (!existsSync(locate(world, out))) {
    const released = existsSync(locate(world, join(dirname(out), ENVELOPE_NAME)));
    return released ? refuseOne("E_NO_PREVIOUS", RESTORED, "nic", file) : { ok: true, value: undefined };
  }
  const text = readText(world, out);
  if (!text.ok) return text;
  const document = readDocument(text.value, file);
  if (!document.ok) return refuse(...document.problems.map((one) => ({ ...one, wanted: RESTORED })));
  if (document.value.kind === "directory") return document;
  return refuseOne("E_TYPE", "úplný adresář", "jiný dokument", file);
}

/**
 * One (epoch, version) never names two different texts: a release whose documents would all come out letter for letter
 * as before keeps its number and dates, anything else, be it only a new date, gets the next number.
 */
function chooseRelease(
  world: World,
  data: EditorsData,
  options: BuildOptions & { readonly issuedAt: number },
  previous: SignableDocument | undefined,
): Checked<ReleaseTexts> {
  const before = previous?.kind === "directory" ? previous.directory : undefined;
  const { issuedAt, out } = options;
  const write = (version: number, date: number): Checked<ReleaseTexts> => {
    const head: ReleaseHead = {
      epoch: options.epoch ?? before?.epoch ?? 1,
      version,
      release: options.publication ? "publication" : "development",
      issued: writeInstant(date),
      review_by: writeInstant(date + 90 * DAY),
      expires: writeInstant(date + 180 * DAY),
    };
    return composeRelease(data, head);
  };
  const chosen = options["directory-version"];
  if (chosen !== undefined) return write(chosen, issuedAt);
  // A new epoch counts from one: whatever number stolen keys have used up stays behind.
  if (!before || (options.epoch ?? 0) > before.epoch) return write(1, issuedAt);
  const again = write(before.version, options.issued === undefined ? before.issued : issuedAt);
  if (!again.ok) return again;
  const same = RELEASE_DOCUMENTS.every((one) => {
    const text = again.value.get(one.name);
    return text === (readWritten(world, findBeside(out, one)) ?? text);
  });
  return same ? again : write(before.version + 1, issuedAt);
}

/** `--check`: what the data give under the head of the committed file. */
function compare(
  world: World,
  out: string,
  data: EditorsData,
  previous: SignableDocument | undefined,
): Outcome {
  const file = showPath(world, out);
  if (previous?.kind !== "directory")
    return refused(refuseOne("E_DIFFERENT", "hotový adresář", "nic", file), "");
  const texts = assembleAgain(data, previous.directory);
  if (!texts.ok) return refused(texts, "");
  const problems = RELEASE_DOCUMENTS.flatMap((one): readonly Problem[] => {
    const path = findBeside(out, one);
    const written = readWritten(world, path);
    if (written === texts.value.get(one.name)) return [];
    const got = written === undefined ? "nic" : "starší nebo jiný obsah";
    const wanted = one.name === DIRECTORY_DOCUMENT.name ? "adresář" : "soubor";
    return refuseOne("E_DIFFERENT", `${wanted} sestavený z údajů (kos build)`, got, showPath(world, path))
      .problems;
  });
  if (problems.length === 0) return done([`${file} odpovídá údajům.`], { ok: true, ...listFacts(previous) });
  const next = parseUnsigned(texts.value.get(DIRECTORY_DOCUMENT.name) ?? "");
  const changes = next.ok ? writeNumberChanges(previous.directory, next.value) : [];
  const outcome = refused({ ok: false, problems }, "");
  return { ...outcome, lines: [...outcome.lines, ...changes] };
}

function report(drafts: readonly Draft[], previous: SignableDocument | undefined, counts: Counts): Outcome {
  const [draft] = drafts;
  if (!draft) throw new Error("a release has no document");
  const { document, file } = draft;
  const both = document.kind === "directory" && previous?.kind === "directory";
  const changes = both ? writeNumberChanges(previous.directory, document.directory) : [];
  const changed = drafts.some((one) => one.changed);
  const lines = [
    ...describeDocument(document),
    ...describeCounts(counts),
    ...(changes.length > 0 ? ["Změny čísel proti minulému vydání:", ...changes] : []),
    ...drafts.map((one) => `${one.changed ? "Zapsáno" : "Beze změny"}: ${one.file}`),
    ...drafts.map(
      (one) => `Podpis bez KOS: minisign -S -l -s váš.key -m ${one.file} -t "${one.document.trustedComment}"`,
    ),
  ];
  return done(lines, { ok: true, file, changed, counts, ...listFacts(document) });
}
