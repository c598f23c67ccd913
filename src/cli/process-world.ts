import { createInterface } from "node:readline";
import type { World } from "./world";

/** The world of a person at a terminal; the only place of the command line that touches `process`. */
export function processWorld(): World {
  return {
    root: process.cwd(),
    clock: Date.now,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colours: process.stderr.isTTY === true && process.stdout.isTTY === true && !process.env.NO_COLOR,
    askPassword,
    ask,
    env: process.env,
  };
}

/** Reads a line without showing it. Backspace works, Ctrl+C gives up. */
function askPassword(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return Promise.resolve(undefined);
  stderr.write(question);
  return new Promise((resolve) => {
    let typed = "";
    const finish = (answer: string | undefined) => {
      stdin.off("data", read).setRawMode(false).pause();
      stderr.write("\n");
      resolve(answer);
    };
    const read = (keys: string) => {
      for (const key of keys) {
        if (key === "\r" || key === "\n") return finish(typed);
        if (key === "\u0003" || key === "\u0004") return finish(undefined);
        typed = key === "\u007F" || key === "\b" ? typed.slice(0, -1) : typed + key;
      }
    };
    stdin.setRawMode(true).setEncoding("utf8").on("data", read).resume();
  });
}

/** Reads a line; Ctrl+C and Ctrl+D give up. */
function ask(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return Promise.resolve(undefined);
  const line = createInterface({ input: stdin, output: stderr });
  return new Promise((resolve) => {
    line.once("close", () => resolve(undefined));
    line.question(question, (answer) => {
      resolve(answer);
      line.close();
    });
  });
}
