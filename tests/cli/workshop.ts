import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../src/cli/main";
import type { Problem } from "../../src/cli/problem";
import type { World } from "../../src/cli/world";
import { EDITORS, keyPath, ROOTS } from "../helpers/sign";
import { GUIDANCE } from "./guidance/minimal";

/** The clock of every workshop: the day of the sample release. */
const NOW = Date.UTC(2026, 10, 21);

/** What a command printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The fields of reports that tests ask for; which of them are there depends on the command. */
export interface Report {
  readonly error: string;
  readonly problems: readonly Problem[];
  readonly key_id: string;
  readonly signers: readonly string[];
  readonly signatures: number;
  readonly warnings: readonly string[];
}

/** A temporary folder in which commands run in-process, as an editor would run them. */
export interface Workshop {
  readonly world: World;
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  readonly exists: (name: string) => boolean;
  readonly list: (name: string) => readonly string[];
  readonly run: (...argv: string[]) => Promise<Run>;
  readonly json: (...argv: string[]) => Promise<{ code: number; data: Report }>;
}

/** Opens an empty workshop; answers to questions are given in the order they are asked. */
export function openWorkshop(changes: Partial<World> & { answers?: readonly string[] } = {}): Workshop {
  const root = changes.root ?? mkdtempSync(join(tmpdir(), "kos-cli-"));
  const answers = [...(changes.answers ?? [])];
  let out = "";
  let err = "";
  const world: World = {
    root,
    clock: () => NOW,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colours: false,
    askPassword: async () => answers.shift(),
    ask: async (question) => {
      err += question;
      return answers.shift();
    },
    env: {},
    ...changes,
  };
  const path = (name: string) => join(root, name);
  const run = async (...argv: string[]): Promise<Run> => {
    out = err = "";
    const code = await main(argv, world);
    return { code, out, err };
  };
  return {
    world,
    path,
    write: (name, text) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    read: (name) => readFileSync(path(name), "utf8"),
    exists: (name) => existsSync(path(name)),
    list: (name) => readdirSync(path(name)).toSorted(),
    run,
    json: async (...argv) => {
      const { code, out: line } = await run(...argv, "--json");
      return { code, data: JSON.parse(line) };
    },
  };
}

/** One organization with two numbers and one place, as an editor writes it. */
export const LINKA = `id: linka
name: Linka pomoci
status: published
assurance:
  level: sourced
  date: "2024"
  note: jen pro editory
services:
  - id: linka-telefon
    kind: helpline
    audiences: [child]
    service_area:
      nationwide: true
    phones:
      - number: "+420999000001"
        label:
          en: day line
          cs: denní linka
        hours: "Mo-Fr 08:00-16:00"
        assurance:
          level: sourced
          date: "2026-09"
    websites: [https://linka.example.cz/]
    locations:
      - street: Dlouhá 5
        city: Praha 7
    summary:
      cs: Pomoc po telefonu.
sources:
  - ref: seed:kos-praha-7
    fields: [phones, locations]
seed:
  file: kos-praha-7
  lines: [Linka pomoci]
`;

/** A second organization whose only service is a secret place. */
export const AZYL = `id: azyl
name: Tichý dům
status: published
assurance:
  level: seed
services:
  - id: azyl-pobyt
    kind: shelter
    audiences: [adult_at_risk]
    service_area: {}
    phones:
      - number: "+420999000002"
        label:
          cs: příjem
        assurance:
          level: sourced
          date: "2026-09"
    confidential: true
    summary:
      cs: Bezpečné bydlení. Zeptejte se po telefonu.
sources:
  - ref: https://azyl.example.cz/
    fields: [phones]
`;

/** A line of the log by which a person made sure of a number. */
export const assuredPhone = (service: string, number: string, date = "2026-10-01"): string =>
  `- service: ${service}
  field: phones/${number}
  value: "${number}"
  date: "${date}"
  role: editor A
  how: telefonátem
`;

const data = (name: string): string => fileURLToPath(new URL(`../../src/data/${name}`, import.meta.url));

/** A workshop with two organizations in `src/data`, each number assured; `records` replaces or adds files. */
export function openEditorsWorkshop(records: Readonly<Record<string, string>> = {}): Workshop {
  const workshop = openWorkshop();
  const files = {
    "organizations/linka.yaml": LINKA,
    "organizations/azyl.yaml": AZYL,
    "assurances/linka.yaml": assuredPhone("linka-telefon", "+420999000001"),
    "assurances/azyl.yaml": assuredPhone("azyl-pobyt", "+420999000002"),
    ...GUIDANCE,
    ...records,
  };
  workshop.write("src/data/withdrawn.yaml", "[]\n");
  workshop.write("src/data/absences.yaml", "[]\n");
  copyFileSync(data("taxonomy.yaml"), workshop.path("src/data/taxonomy.yaml"));
  for (const [name, text] of Object.entries(files)) workshop.write(`src/data/${name}`, text);
  return workshop;
}

/** Where a workshop keeps its release. */
export const RELEASE = "src/data/release";

const three = (role: string): readonly string[] =>
  ["a", "b", "c"].map((letter) => keyPath(`${role}-${letter}.pub`));

/** Signs a file by the development keys named, through the command itself. */
export async function signBy(workshop: Workshop, file: string, ...names: string[]): Promise<void> {
  for (const name of names) {
    const reason = ["--because", `Zkouška: podepisuje ${name}.`];
    const { code, err } = await workshop.run("sign", "--key", keyPath(`${name}.key`), file, ...reason);
    if (code !== 0) throw new Error(err);
  }
}

/** A workshop with a built directory signed by two editors under a key document signed by two root keys. */
export const openSignedWorkshop = (): Promise<Workshop> =>
  copyPrepared("signed", async () => {
    const workshop = openEditorsWorkshop();
    const keys = `${RELEASE}/keys/1.keys.json`;
    await workshop.run(
      "keys",
      "--development",
      "--root",
      ...three("root"),
      "--editor",
      ...three("editor"),
      "--out",
      keys,
    );
    await signBy(workshop, keys, "root-a", "root-b");
    await workshop.run("build");
    await signBy(workshop, `${RELEASE}/directory.json`, "editor-a", "editor-b");
    return workshop;
  });

/** The same with the envelope that clients read. */
export const openBundledWorkshop = (): Promise<Workshop> =>
  copyPrepared("bundled", async () => {
    const workshop = await openSignedWorkshop();
    await workshop.run("bundle");
    return workshop;
  });

const prepared = new Map<string, Promise<Workshop>>();

/** Every test gets a folder of its own, but the release in it is signed once. */
async function copyPrepared(name: string, prepare: () => Promise<Workshop>): Promise<Workshop> {
  if (!prepared.has(name)) prepared.set(name, prepare());
  const workshop = openWorkshop();
  cpSync((await prepared.get(name)!).world.root, workshop.world.root, { recursive: true });
  return workshop;
}

/** File name of an editor's or root's signature. */
export const signatureName = (
  file: string,
  key: "editor-a" | "editor-b" | "editor-c" | "root-a" | "root-b",
): string => {
  const { keyId } = (key.startsWith("editor") ? EDITORS : ROOTS)["abc".indexOf(key.at(-1)!)]!;
  return `${file}.${keyId}.minisig`;
};
