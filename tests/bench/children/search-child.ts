import { readFileSync } from "node:fs";
import type { Directory } from "../../../src/directory/model";
import { ourSearch } from "../ours";
import { toPeerDocuments } from "../peers/documents";
import { MINISEARCH_STEMS } from "../peers/minisearch";

const BUILD = {
  ours: ourSearch,
  peer: (directory: Directory) => MINISEARCH_STEMS.index(toPeerDocuments(directory)),
};

/** Whose cost is measured, in a process that did nothing before. */
export type Engine = keyof typeof BUILD;

/** From the bytes of the directory to the first answer in milliseconds, or what the index keeps besides it in bytes. */
export type Cost = "cold" | "memory";

const [engine = "", cost, path = "", query = ""] = process.argv.slice(2);
const build = BUILD[engine as Engine];
console.log(await (cost === "cold" ? coldStart() : memory()));

async function coldStart(): Promise<number> {
  const bytes = readFileSync(path);
  const began = performance.now();
  const ask = await build(JSON.parse(bytes.toString("utf8")) as Directory);
  await ask(query, 5);
  return performance.now() - began;
}

async function memory(): Promise<number> {
  const directory = await readDirectory();
  const before = await used();
  const ask = await build(directory);
  const kept = (await used()) - before;
  // Both are needed afterwards, so that neither is collected before it is counted.
  if ((await ask(query, 5)).length > directory.organizations.length)
    throw new Error("more answers than services");
  return kept;
}

/** A function of its own, so that the text is gone when memory is counted. */
async function readDirectory(): Promise<Directory> {
  return JSON.parse(readFileSync(path, "utf8")) as Directory;
}

/** Bytes in use once everything is collected that nobody needs. */
async function used(): Promise<number> {
  await new Promise((resume) => setTimeout(resume, 0));
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
