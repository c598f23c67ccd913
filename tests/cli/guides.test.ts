import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkshop } from "./workshop";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = "src/cli/GUIDE.cs.md";
const GUIDES = [
  MAIN,
  "src/cli/KEYS.cs.md",
  "src/cli/REGISTER.cs.md",
  "src/cli/EXPORT.cs.md",
  "src/cli/ROSTER.cs.md",
  "src/data/GUIDE.cs.md",
];
const read = (guide: string): string => readFileSync(join(ROOT, guide), "utf8");

/** Every line that a reader may copy: the command and its options. */
const LINES = GUIDES.flatMap((guide) =>
  [...read(guide).matchAll(/npm run kos -- ([a-z]+)([^`\n]*)/g)].map(([line, name = "", rest = ""]) => ({
    guide,
    line,
    name,
    options: [...rest.matchAll(/(?<=\s)--([a-z-]+)/g)].map(([, option]) => `--${option}`),
  })),
);

let commands: readonly string[];
const help = new Map<string, string>();

beforeAll(async () => {
  const { out } = await openWorkshop().run("--help");
  commands = [...out.matchAll(/^ {2}kos ([a-z]+)(?=.* {2})/gm)].map(([, name]) => name!);
  for (const name of commands) help.set(name, (await openWorkshop().run(name, "--help")).out);
});

describe("the guides for editors", () => {
  it("show every command on one page", () => {
    expect(commands.length).toBeGreaterThan(15);
    const shown = LINES.filter(({ guide }) => guide === MAIN).map(({ name }) => name);
    expect(commands.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it("show no command and no option that does not exist", () => {
    const wrong = LINES.filter(
      ({ name, options }) =>
        !help.has(name) || options.some((option) => !help.get(name)!.includes(` ${option} `)),
    );
    expect(wrong.map(({ guide, line }) => `${guide}: ${line}`)).toEqual([]);
  });

  it("lead only to pages that are there", () => {
    const links = GUIDES.flatMap((guide) =>
      [...read(guide).matchAll(/\]\(([^)#]+)\)/g)].map(([, to = ""]) => ({ guide, to })),
    ).filter(({ to }) => !/^https?:/.test(to));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ guide, to }) => !existsSync(join(ROOT, dirname(guide), to)))).toEqual([]);
  });

  it("use numbers that nobody has", () => {
    const numbers = GUIDES.flatMap((guide) => read(guide).match(/\+420\d{9}/g) ?? []);
    expect(numbers.filter((number) => !number.startsWith("+420999"))).toEqual([]);
  });
});
