// `npm run readme` also writes what administrators are told about settings: the schema that Chromium reads, and the
// table in the guide. A test compares both with the code.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./files.mjs";
import { loadModule } from "./load.mjs";
import { fillParts, row } from "./readme.mjs";

const SCHEMA = join(ROOT, "src/popup/static/managed-schema.json");
const GUIDE = join(ROOT, "src/popup/GUIDE.cs.md");

/**
 * The schema of managed settings. Types only: Chromium drops what does not fit without a word, and a value that is
 * merely not allowed has to reach us to be named on the page of settings.
 */
export async function renderSchema() {
  const properties = Object.fromEntries(
    (await policySettings()).map(([name, { type, values, doc }]) => [
      name,
      { title: name, description: `${doc} (${values})`, type },
    ]),
  );
  return `${JSON.stringify({ type: "object", properties }, null, 2)}\n`;
}

/**
 * The guide with today's table of settings in it.
 * @param {string} guide
 */
export async function renderGuide(guide) {
  const rows = (await policySettings()).map(([name, { type, values, fallback, doc }]) =>
    row([`\`${name}\``, type === "boolean" ? "ano/ne" : "text", values, sayFallback(fallback), doc]),
  );
  const head = [row(["klíč", "typ", "hodnoty", "bez nastavení", "k čemu je"]), row(Array(5).fill("---"))];
  return fillParts(guide, { settings: [...head, ...rows].join("\n") });
}

async function policySettings() {
  const { SETTINGS } = /** @type {typeof import("../src/popup/settings")} */ (
    await loadModule("src/popup/settings.ts")
  );
  return Object.entries(SETTINGS).filter(([, { policy }]) => policy);
}

/** @param {unknown} fallback */
const sayFallback = (fallback) => (typeof fallback === "boolean" ? `\`${fallback}\`` : "–");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SCHEMA, await renderSchema());
  writeFileSync(GUIDE, await renderGuide(readFileSync(GUIDE, "utf8")));
}
