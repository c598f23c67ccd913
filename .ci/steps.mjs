import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "./files.mjs";

/** A program of the clone and its arguments, run by this very Node, so that no shell and no PATH is involved. */
const node = (/** @type {string[]} */ ...args) => args;
const tsc = (/** @type {string} */ project) => node("node_modules/typescript/bin/tsc", "-p", project);

/**
 * What the house asks of every file, in the order in which a person wants to read about it.
 * @type {readonly { name: string, command: readonly string[] }[]}
 */
export const CHECKS = [
  { name: "format", command: node("node_modules/oxfmt/bin/oxfmt", "--check") },
  { name: "lint", command: node("node_modules/oxlint/bin/oxlint", "--deny-warnings") },
  { name: "types of the code", command: tsc("tsconfig.json") },
  { name: "types of the tools", command: tsc("tsconfig.node.json") },
  { name: "types of the tests", command: tsc("tests/tsconfig.json") },
  { name: "import directions", command: node(".ci/check-imports.mjs") },
  {
    name: "unused code",
    command: node("node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"),
  },
];

/** Builds everything that is published. */
export const BUILD = { name: "build", command: node("node_modules/vite/bin/vite.js", "build") };

/** Colours belong to terminals: logs of a CI are read as plain text. */
const plain = Boolean(process.env.CI) || !process.stdout.isTTY;

/**
 * Runs a program of the clone to its end and hands its output through as it comes.
 * @param {readonly string[]} command
 * @returns {Promise<boolean>} whether it left with 0
 */
export function stream(command) {
  const { FORCE_COLOR: _, ...colourless } = process.env;
  const env = plain ? { ...colourless, NO_COLOR: "1" } : process.env;
  const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/**
 * Runs one step, says in one line how it ended, and shows its output only when it failed.
 * @param {{ name: string, command: readonly string[] }} step
 * @returns {Promise<boolean>} whether it passed
 */
export function report({ name, command }) {
  const child = spawn(process.execPath, command, { cwd: ROOT });
  let output = "";
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding("utf8").on("data", (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.on("error", ({ message }) => (output += message));
    child.on("close", (code) => {
      const text = plain ? stripVTControlCharacters(output) : output;
      console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n\n${text.trim()}\n`);
      resolve(code === 0);
    });
  });
}
