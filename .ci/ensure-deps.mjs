// Runs before start, build and test: a fresh clone needs no command of its own. Only `node:` modules are here yet.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;
const wanted = `${root}package-lock.json`;

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  const npm = process.env.npm_execpath;
  if (!npm) {
    console.error("Dependencies are missing or old. Run: npm ci");
    process.exit(1);
  }
  console.error("Installing dependencies (npm ci) …");
  const { status } = spawnSync(process.execPath, [npm, "ci"], { cwd: root, stdio: ["ignore", 2, 2] });
  process.exit(status ?? 1);
}
