import { crx } from "@crxjs/vite-plugin";
import { build, type UserConfig, type ViteBuilder } from "vite";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { ascii } from "./.ci/plugins/ascii.mjs";
import { configurator } from "./.ci/plugins/configurator.mjs";
import { emergency } from "./.ci/plugins/emergency.mjs";
import { firstPaint } from "./.ci/plugins/first-paint.mjs";
import { gate } from "./.ci/plugins/gate.mjs";
import { manifestFor } from "./.ci/plugins/manifest.mjs";
import { optionDocs } from "./.ci/plugins/option-docs.mjs";
import { packed } from "./.ci/plugins/packed.mjs";
import { preactWithoutRawHtml } from "./.ci/plugins/preact.mjs";
import { site } from "./.ci/plugins/site.mjs";
import { yaml } from "./.ci/plugins/yaml.mjs";
import { releaseTime } from "./.ci/release.mjs";
import { weighParts } from "./.ci/weight.mjs";
import manifest from "./manifest.json" with { type: "json" };

const shared = {
  publicDir: false,
  define: { __BUILD_TIME__: String(releaseTime()) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
} satisfies UserConfig;

/** What is built, in this order; `vite build --mode <name>` builds one of them. */
const targets: Record<string, UserConfig> = {
  widget: {
    ...shared,
    plugins: [
      yaml(),
      packed(),
      optionDocs(),
      preactWithoutRawHtml(),
      site(),
      weighParts(),
      ascii(),
      gate(),
      configurator(),
    ],
    build: {
      outDir: "dist",
      target: "es2022",
      lib: { entry: "widget/main.ts", formats: ["iife"], name: "kos", fileName: () => "widget/kos.js" },
    },
  },
  chrome: extension("chrome"),
  firefox: extension("firefox"),
};

function extension(browser: "chrome" | "firefox"): UserConfig {
  return {
    ...shared,
    publicDir: "src/popup/static",
    plugins: [
      yaml(),
      emergency(),
      preactWithoutRawHtml(),
      crx({ browser, manifest: manifestFor(browser, manifest) }),
      firstPaint(),
    ],
    build: {
      outDir: `dist/extension/${browser}`,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The manifest names every other page.
        input: { coverage: "src/popup/coverage.html" },
        // Each file is one more question to the browser before anything can be searched.
        output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } },
      },
    },
  };
}

async function buildApp(builder: ViteBuilder): Promise<void> {
  for (const mode of Object.keys(targets)) await build({ mode, logLevel: builder.config.logLevel ?? "info" });
  // Vite would go on to build an environment of its own, which has no entry here.
  for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
}

const projects = [
  project("unit", ["tests/**/*.test.{ts,tsx}"], {
    exclude: [
      ...configDefaults.exclude,
      "tests/{view,widget,popup/views,popup/coverage,popup/guidance,popup/roster,dist,e2e,a11y}/**",
    ],
  }),
  project(
    "dom",
    ["tests/{view,widget,popup/views,popup/coverage,popup/guidance,popup/roster}/**/*.test.{ts,tsx}"],
    {
      environment: "happy-dom",
    },
  ),
  project("dist", ["tests/dist/**/*.test.ts"]),
  project("e2e", ["tests/{e2e,a11y}/**/*.test.ts"], {
    maxWorkers: 2,
    // A browser on a busy machine is late now and then; what fails twice is broken. The report names each second try.
    retry: 1,
    sequence: { groupOrder: 1 },
  }),
];

export default defineConfig(
  ({ mode }) =>
    targets[mode] ?? {
      ...shared,
      plugins: [yaml(), packed()],
      builder: { buildApp },
      // A slow machine is no reason to fail.
      test: { pool: "forks", testTimeout: 30_000, hookTimeout: 30_000, projects },
    },
);

function project(
  name: string,
  include: string[],
  more: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include, ...more } };
}
