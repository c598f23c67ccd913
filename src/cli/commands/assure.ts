import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { checkEntry } from "../assurance/check-entry";
import { type Answers, askFacts, nameFacts } from "../assurance/choose-facts";
import { listFacts } from "../assurance/facts";
import { findLine, findService, type FoundService } from "../assurance/find-service";
import { appendEntries } from "../assurance/log-file";
import { entriesOf } from "../assurance/merge";
import { sayFact } from "../assurance/words";
import { defineCommand } from "../command";
import { locate, readText, showPath, writeFileAtomically } from "../files";
import { pragueDay } from "../instant";
import { JSON_OPTION } from "../options";
import { done, type Outcome, refused } from "../outcome";
import { type Checked, type Problem, refuse } from "../problem";
import { ASSURANCES_FOLDER, readData, type ReadData } from "../read-data";
import type { AssuranceEntry, ServiceRecord } from "../records";
import type { World } from "../world";

interface AssureOptions {
  readonly id: string;
  readonly role: string | undefined;
  readonly how: string | undefined;
  readonly date: string | undefined;
  readonly field: readonly string[];
  readonly phone: readonly string[];
  readonly note: string | undefined;
  readonly data: string;
}

// One value each time: otherwise a number with spaces would swallow what follows it.
const REPEATED = { type: "string", array: true, nargs: 1, default: [] } as const;

/**
 * `kos assure`: writes down that a person made sure of facts as they stand. It never edits a record: editing and
 * assuring are two acts, so that nobody assures what they have just typed by accident.
 */
export const assure = defineCommand({
  usage: "assure <id>",
  describe: "zapíše, kdo, jak a kdy údaje ověřil",
  positionals: {
    id: { type: "string", demandOption: true, describe: "služba (její id)" },
  },
  options: {
    role: { type: "string", describe: "kdo ověřil: role jako „editor A“, nikdy jméno" },
    how: { type: "string", describe: "jak: telefonátem, e-mailem od služby, na webu služby" },
    date: { type: "string", describe: "den ověření jako 2026-11-21 (jinak dnes)" },
    phone: { ...REPEATED, describe: "ověřené číslo v uvozovkách; jde opakovat" },
    field: { ...REPEATED, describe: "ověřený údaj; jde opakovat" },
    note: {
      type: "string",
      describe: "poznámka pro editory: na obrazovku nepůjde, v souboru ji uvidí každý",
    },
    data: { type: "string", default: "src/data", describe: "složka s údaji" },
    ...JSON_OPTION,
  },
  examples: [
    ['assure rosa --role "editor A" --how telefonátem', "projde údaje jeden po druhém"],
    ['assure rosa --phone "241 432 466" --role "editor A" --how telefonátem', "jen číslo"],
  ],
  run: (options, world) => runAssure(options, world),
});

async function runAssure(options: AssureOptions, world: World): Promise<Outcome> {
  const read = readData(world, options.data);
  const found = findService(read.data, read.problems, options.id);
  if (!found.ok) return refused(found);
  const act = await describeAct(options, found.value, world);
  if (!act.ok) return refused(act);
  const answers = await choose(options, found.value, world);
  if (!answers.ok) return refused(answers);
  const { service, ...rest } = act.value;
  const entries = answers.value.agreed.map(({ field, value }) => ({ service, field, value, ...rest }));
  const file = write(entries, found.value, read, options.data, world);
  return file.ok ? report(answers.value, entries, found.value, file.value) : refused(file);
}

/** Who made sure, how and when; the same for all facts of one call. */
async function describeAct(
  options: AssureOptions,
  found: FoundService,
  world: World,
): Promise<Checked<Omit<AssuranceEntry, "field" | "value">>> {
  const today = pragueDay(world.clock());
  const { date = today, note } = options;
  const role = options.role ?? (await world.ask("Kdo ověřil (role jako „editor A“, nikdy jméno): "));
  // Whoever gave up at the first question is not asked the second.
  const how =
    options.how ?? (role === undefined ? undefined : await world.ask("Jak (například telefonátem): "));
  const act = {
    service: found.service.id,
    date,
    role: (role ?? "").trim(),
    how: (how ?? "").trim(),
    ...(note === undefined ? {} : { note: note.trim() }),
  };
  const missing = (["role", "how"] as const).filter((name) => act[name] === "");
  if (missing.length > 0) {
    const problems = missing.map((name) => ({ code: "E_USAGE", wanted: MISSING[name], got: "nic" }));
    return refuse(...problems, ...(listNames(options).length > 0 ? [] : [offerFacts(found.service)]));
  }
  const faults = checkEntry({ ...act, field: "", value: "" }, found.organization.value, today);
  if (faults.length === 0) return { ok: true, value: act };
  return refuse(
    ...faults.map(({ code, path, wanted, got }) => ({ code, wanted: `u --${path.join()} ${wanted}`, got })),
  );
}

const MISSING = {
  role: "--role: kdo ověřil, jako „editor A“",
  how: "--how: jak, jako telefonátem",
};

const listNames = ({ phone, field }: AssureOptions): readonly string[] => [
  ...phone.map((number) => `phones/${number}`),
  ...field,
];

async function choose(
  options: AssureOptions,
  { service }: FoundService,
  world: World,
): Promise<Checked<Answers>> {
  const facts = listFacts(service);
  const names = listNames(options);
  if (names.length > 0) return nameFacts(facts, names);
  const answers = await askFacts(facts, world);
  return answers ? { ok: true, value: answers } : refuse(offerFacts(service));
}

/** What somebody without a terminal can name, ready to be copied. */
function offerFacts(service: ServiceRecord): Problem {
  const lines = listFacts(service).map((fact) => `\n    --field "${fact.field}"  (${sayFact(fact)})`);
  return { code: "E_FIELD", wanted: `co jste u služby ${service.id} ověřili:${lines.join("")}`, got: "nic" };
}

/** Appends to the log and gives its path; a log that could not be read is refused, other files do not matter. */
function write(
  entries: readonly AssuranceEntry[],
  { organization }: FoundService,
  { data, problems }: ReadData,
  folder: string,
  world: World,
): Checked<string> {
  const path = join(folder, ASSURANCES_FOLDER, basename(organization.yaml.file));
  const file = showPath(world, path);
  const faults: readonly Problem[] = problems.filter((problem) => problem.file === file);
  if (faults.length > 0) return refuse(...faults);
  if (entries.length === 0) return { ok: true, value: file };
  const text = existsSync(locate(world, path)) ? readText(world, path) : undefined;
  if (text && !text.ok) return text;
  const next = appendEntries(text?.value, entriesOf(data, organization.yaml), entries, file);
  if (!next.ok) return next;
  writeFileAtomically(locate(world, path), next.value);
  return { ok: true, value: file };
}

/** A fact that does not hold is on somebody's screen now: exit code 2 makes scripts notice it too. */
function report(
  { agreed, wrong }: Answers,
  entries: readonly AssuranceEntry[],
  found: FoundService,
  file: string,
): Outcome {
  const corrections = wrong.map(({ field, said, path }) => ({
    field,
    said,
    file: found.organization.yaml.file,
    line: findLine(found, path),
  }));
  const shared = (found.service.phones ?? [])
    .filter(({ number }) => agreed.some(({ value }) => value === number))
    .flatMap(({ shared_with = [] }) => shared_with);
  const lines = [
    entries.length > 0 ? `Zapsáno: ${file}` : "Nic nebylo potvrzeno, nic se nezapsalo.",
    ...agreed.map((fact) => `  ověřeno: ${sayFact(fact)}`),
    ...corrections.map((one) => `  nesouhlasí: ${sayFact(one)}. Opravte ${one.file}:${one.line}`),
    ...(corrections.length > 0 ? ["Po opravě údaj ověřte znovu: kos assure."] : []),
    ...shared.map((id) => `Stejné číslo má i služba ${id}. Ptali jste se i na ni? kos assure ${id}`),
  ];
  return done(lines, { ok: true, file, entries, corrections, shared }, corrections.length > 0 ? 2 : 0);
}
