import { dirname, join } from "node:path";
import { defineCommand } from "../command";
import { chooseInstant, JSON_OPTION } from "../options";
import { refused } from "../outcome";
import { buildRoster } from "../roster/build";
import { bundleRoster } from "../roster/bundle";
import { signRoster } from "../roster/sign";
import { verifyRoster } from "../roster/verify";

/**
 * `kos roster`: the colleagues of one group, from what the coordinator writes to the file that members load into the
 * extension. A document of its own with keys of its own: no command of a release knows it, so it is never published.
 */
export const roster = defineCommand({
  usage: "roster <krok> <soubor>",
  describe: "sestaví, podepíše, spojí a ověří síť kolegů jedné skupiny",
  positionals: {
    krok: {
      choices: ["build", "sign", "bundle", "verify"] as const,
      demandOption: true,
      describe: "co udělat",
    },
    soubor: {
      type: "string",
      demandOption: true,
      describe: "build: .yaml; sign a bundle: roster.json; verify: roster.signed.json",
    },
  },
  options: {
    key: { type: "string", describe: "sign: tajný klíč (.key)" },
    keys: { type: "string", describe: "složka s dokumenty klíčů skupiny (jinak keys vedle souboru)" },
    issued: { type: "string", describe: "build: datum vydání jako 2026-11-21T00:00:00Z (jinak teď)" },
    at: { type: "string", describe: "verify: k jakému času posoudit stáří (jinak teď)" },
    ...JSON_OPTION,
  },
  examples: [
    ["roster build skupina/clenove.yaml", "zkontroluje seznam a sestaví skupina/roster.json"],
    ["roster sign skupina/roster.json --key editor-a.key", "ukáže členy a podepíše"],
    ["roster bundle skupina/roster.json", "vytvoří skupina/roster.signed.json pro členy"],
    ["roster verify skupina/roster.signed.json", "0 platí, 2 platí, ale je stará, 1 neplatí"],
  ],
  run: ({ krok, soubor: file, json, ...args }, world) => {
    const keys = args.keys ?? join(dirname(file), "keys");
    if (krok === "sign") return signRoster(world, { file, key: args.key, keys, json });
    if (krok === "bundle") return bundleRoster(world, file, keys);
    const isBuild = krok === "build";
    const instant = chooseInstant(isBuild ? "issued" : "at", isBuild ? args.issued : args.at, world.clock());
    if (!instant.ok) return refused(instant);
    if (!isBuild) return verifyRoster(world, file, instant.value);
    return buildRoster(world, { file, keys, issued: args.issued === undefined ? undefined : instant.value });
  },
});
