// Runs before the tests: finds Chromium, or installs it where that is possible, and writes down where it is.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { ROOT } from "./files.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Some tests use these; without them they are skipped and say so. */
const HELPERS = /** @type {const} */ ([
  ["minisign", () => onPath(["minisign"])],
  ["nginx-light", () => onPath(["nginx"]) !== undefined || existsSync("/usr/sbin/nginx")],
  ["firefox-esr", () => onPath(["firefox-esr", "firefox"])],
  ["openssl", () => onPath(["openssl"])],
  ["libjs-prototype", () => existsSync("/usr/share/javascript/prototype/prototype.js")],
  ["libjs-mootools", () => existsSync("/usr/share/javascript/mootools/mootools-core.min.js")],
]);

/** Package lists are read once, and only when something is missing. @type {boolean | undefined} */
let updated;

const found = findBrowser() ?? installBrowser();
installHelpers();
if (!found) {
  console.error(
    "No Chromium was found, and it could not be installed here.\n" +
      "Install it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to its program, and try again.\n" +
      "The tests that need no browser run with: npm run test:unit",
  );
  process.exit(1);
}
mkdirSync(join(ROOT, ".cache"), { recursive: true });
writeFileSync(join(ROOT, ".cache/chromium-path"), `${found}\n`);

function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isProgram(named))
    console.error(`CHROMIUM_PATH names no program (${named}); looking further.`);
  const own = chromium.executablePath();
  return [named, onPath(NAMES), own].find((path) => path && isProgram(path));
}

function installBrowser() {
  if (canInstall() && apt("chromium")) return findBrowser();
  console.error("Installing Playwright's Chromium …");
  run(process.execPath, [join(ROOT, "node_modules/playwright-core/cli.js"), "install", "chromium"]);
  return findBrowser();
}

/** Best effort: an old mirror or no network must not stop the tests that need none of it. */
function installHelpers() {
  const missing = HELPERS.filter(([, present]) => !present()).map(([name]) => name);
  if (!missing.length || !canInstall()) return;
  for (const name of missing) {
    if (!apt(name)) console.error(`${name} could not be installed; the tests that use it are skipped.`);
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** @param {string} name */
function apt(name) {
  console.error(`Installing ${name} (apt-get) …`);
  const patience = ["-qq", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  const install = ["install", "-y", "--no-install-recommends", name];
  // A run level in which Debian starts no services: what tests need must not open a port by itself.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  updated ??= run("apt-get", [...patience, "update"], env);
  return updated && run("apt-get", [...patience, ...install], env);
}

/**
 * Output goes to stderr, where progress belongs.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function run(program, args, env = process.env) {
  return spawnSync(program, args, { stdio: ["ignore", 2, 2], env }).status === 0;
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
