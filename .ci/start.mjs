// `npm start`: builds, says what directory is inside, and serves it on this machine only.
import { createBuilder, preview } from "vite";
import { ROOT } from "./files.mjs";
import { verifyRelease } from "./release.mjs";

// What is served is what is published. Looking at the release first would make a build for development of it.
process.env.NODE_ENV = "production";

const release = await verifyRelease();
if (!release.ok) {
  console.error(`Adresář byl odmítnut (${release.code}: ${release.detail}). Nic se nestaví ani nespouští.`);
  process.exit(1);
}
console.log(describe(release.value));

console.log("Stavím do dist/ …");
const builder = await createBuilder({ root: ROOT, logLevel: "warn" });
await builder.buildApp();

const server = await preview({ root: ROOT, appType: "mpa", logLevel: "warn", preview: { port: 4173 } });
const address = server.resolvedUrls?.local[0] ?? "";
console.log(`
  stránka obce    ${address}demo/obec.html
  stránka školy   ${address}demo/skola.html
  s tlačítkem     ${address}demo/knihovna.html
  konfigurátor    ${address}widget/
  rozšíření       složka dist/extension/chrome (v Chromiu chrome://extensions → Načíst rozbalené)

Ukončíte klávesami Ctrl+C.`);

// Being asked to stop is no failure; Vite would leave with 143.
process.exitCode = 0;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}

/** @param {import("../src/directory/load").Loaded} loaded */
function describe({ directory, freshness, keys, signers }) {
  const { threshold, keys: editors } = keys.roles.directory;
  const names = signers.map((id) => editors.find(({ keyId }) => keyId === id)?.label ?? id).join(", ");
  const trial = directory.release === "development" ? ", zkušební vydání" : "";
  const issued = new Date(directory.issued).toLocaleDateString("cs-CZ", { timeZone: "Europe/Prague" });
  const age = { fresh: "platný", stale: "čeká na kontrolu", expired: "prošlý" }[freshness];
  return (
    `Adresář ${directory.directoryId}, verze ${directory.epoch}.${directory.version}${trial}, ze dne ${issued}, ${age}; ` +
    `podepsali ${names} (${signers.length} z ${editors.length}, stačí ${threshold}).`
  );
}
