import { build, type Plugin } from "vite";
import { ROOT } from "../../.ci/files.mjs";
import { yaml } from "../../.ci/plugins/yaml.mjs";
import { weigh } from "../../.ci/weight.mjs";

const ENTRY = "virtual:bench";

/** What a bundle leaves out. */
interface Without {
  /** Modules that are not counted, by their path. */
  readonly external?: (id: string) => boolean;
  readonly format?: "es" | "iife";
}

/** A few lines of code bundled and minified as a site would get them; `/src/…` names files of the project. */
export async function bundle(source: string, { external, format = "es" }: Without = {}): Promise<string> {
  const plugins: Plugin[] = [
    yaml(),
    {
      name: "kos:bench-entry",
      resolveId: (id) => (id.endsWith(ENTRY) ? `${ROOT}/${ENTRY}.ts` : undefined),
      load: (id) => (id.endsWith(`${ENTRY}.ts`) ? source : undefined),
    },
  ];
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"', __BUILD_TIME__: "0" },
    plugins,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: "allow-extension",
        output: { format },
        ...(external && { external: (id) => external(id) }),
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !("output" in first)) throw new Error("nothing was built");
  return first.output[0].code;
}

/** Bytes on the wire of a few lines of code with all that they import. */
export const brotliOf = async (source: string, without?: Without): Promise<number> =>
  weigh(await bundle(source, without));
