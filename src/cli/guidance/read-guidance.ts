import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { locate } from "../files";
import type { EditorsGuidance, Held } from "../records";
import type { SchemaName } from "../schema";
import type { World } from "../world";
import type { CardRecord, CompassRecord, FactRecord, SourceRecord } from "./records";

/** Reads one file and checks it; undefined when it has faults, which the reader keeps. */
type Read = <T>(path: string, schema: SchemaName) => Held<T> | undefined;

// What lies among the cards and is none.
const OTHERS = ["compass.yaml", "sources.yaml", "words.yaml", "orp.yaml"];

/** Where guidance lies inside the data. */
const FOLDER = "guidance";

/**
 * Reads what editors wrote for professionals; undefined when a part cannot be read, so that no rule judges a half of
 * it. A broken card only takes itself away.
 */
export function readGuidance(world: World, folder: string, read: Read): EditorsGuidance | undefined {
  const facts = read<readonly FactRecord[]>(join(folder, "legal-facts.yaml"), "legal-facts");
  const sources = read<readonly SourceRecord[]>(join(folder, FOLDER, "sources.yaml"), "sources");
  const compass = read<CompassRecord>(join(folder, FOLDER, "compass.yaml"), "compass");
  const cards = listCards(world, join(folder, FOLDER)).map((path) => read<CardRecord>(path, "card"));
  if (!facts || !sources || !compass) return undefined;
  return { facts, sources, compass, cards: cards.filter((card) => card !== undefined) };
}

const listCards = (world: World, folder: string): readonly string[] =>
  existsSync(locate(world, folder))
    ? readdirSync(locate(world, folder))
        .filter((name) => /\.ya?ml$/.test(name) && !OTHERS.includes(name))
        .toSorted()
        .map((name) => join(folder, name))
    : [];
