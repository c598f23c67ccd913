import { existsSync } from "node:fs";
import { serialize } from "../../directory/normal-form";
import { defineCommand } from "../command";
import { countServices, type Counts, describeCounts } from "../counts";
import { writeNumberChanges } from "../diff/number-lines";
import { describeDocument, listFacts, parseUnsigned, readDocument, type SignableDocument } from "../document";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { runGate } from "../gate/gate";
import { DAY, writeInstant } from "../instant";
import { chooseInstant, JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { assembleDirectory, type ReleaseHead } from "../publish";
import { readData } from "../read-data";
import type { EditorsData } from "../records";
import { RELEASE_FOLDER } from "../release";
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
  const text = chooseRelease(data, options, issued.value, previous.value);
  const file = showPath(world, options.out);
  const document = readDocument(text, file);
  if (!document.ok) return refused(document);
  if (text !== previous.value?.text) writeFileAtomically(locate(world, options.out), text);
  return report(document.value, previous.value, countServices(data), file);
}

function readPrevious(world: World, out: string): Checked<SignableDocument | undefined> {
  if (!existsSync(locate(world, out))) return { ok: true, value: undefined };
  const text = readText(world, out);
  if (!text.ok) return text;
  const file = showPath(world, out);
  const document = readDocument(text.value, file);
  if (!document.ok || document.value.kind === "directory") return document;
  return refuseOne("E_TYPE", "adresář", "dokument klíčů", file);
}

/**
 * One (epoch, version) never names two different texts: a release that would come out letter for letter as before
 * keeps its number and dates, anything else, be it only a new date, gets the next number.
 */
function chooseRelease(
  data: EditorsData,
  options: BuildOptions,
  issued: number,
  previous: SignableDocument | undefined,
): string {
  const before = previous?.kind === "directory" ? previous.directory : undefined;
  const write = (version: number, date: number): string => {
    const head: ReleaseHead = {
      epoch: options.epoch ?? before?.epoch ?? 1,
      version,
      release: options.publication ? "publication" : "development",
      issued: writeInstant(date),
      review_by: writeInstant(date + 90 * DAY),
      expires: writeInstant(date + 180 * DAY),
    };
    return serialize(assembleDirectory(data, head));
  };
  const chosen = options["directory-version"];
  if (chosen !== undefined) return write(chosen, issued);
  // A new epoch counts from one: whatever number stolen keys have used up stays behind.
  if (!before || (options.epoch ?? 0) > before.epoch) return write(1, issued);
  const same = write(before.version, options.issued === undefined ? before.issued : issued);
  return same === previous?.text ? same : write(before.version + 1, issued);
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
  const text = assembleAgain(data, previous.directory);
  if (text === previous.text) return done([`${file} odpovídá údajům.`], { ok: true, ...listFacts(previous) });
  const next = parseUnsigned(text);
  const changes = next.ok ? writeNumberChanges(previous.directory, next.value) : [];
  const problem = refuseOne(
    "E_DIFFERENT",
    "adresář sestavený z údajů (kos build)",
    "starší nebo jiný obsah",
    file,
  );
  const outcome = refused(problem, "");
  return { ...outcome, lines: [...outcome.lines, ...changes] };
}

function report(
  document: SignableDocument,
  previous: SignableDocument | undefined,
  counts: Counts,
  file: string,
): Outcome {
  const both = document.kind === "directory" && previous?.kind === "directory";
  const changes = both ? writeNumberChanges(previous.directory, document.directory) : [];
  const same = previous?.text === document.text;
  const lines = [
    ...describeDocument(document),
    ...describeCounts(counts),
    ...(changes.length > 0 ? ["Změny čísel proti minulému vydání:", ...changes] : []),
    same ? `Beze změny: ${file}` : `Zapsáno: ${file}`,
    `Podpis bez KOS: minisign -S -l -s váš.key -m ${file} -t "${document.trustedComment}"`,
  ];
  return done(lines, { ok: true, file, changed: !same, counts, ...listFacts(document) });
}
