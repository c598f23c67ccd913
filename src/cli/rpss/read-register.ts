import { createReadStream, statSync } from "node:fs";
import { JSONParser } from "@streamparser/json";
import { SingleBar } from "cli-progress";
import { explainSystemError, locate, showPath } from "../files";
import { type Checked, refuseOne } from "../problem";
import type { World } from "../world";

/**
 * Streamed, although `JSON.parse` is faster (1.5 s instead of 4 s on 100 MB): it peaks at 120–170 MB instead of 380 MB,
 * shows progress, and points to the first broken record. @streamparser/json, because a tokenizer is not our business.
 */
const CHUNK = 1 << 20;

const WANTED = 'stažený soubor rpss.json, který začíná {"polozky":[';

/**
 * Reads `{"polozky":[…]}` record by record; `take` sees each once. Refuses what only looks like the register: codes
 * E_FILE, E_EMPTY, E_BOM, E_NOT_UTF8, E_NOT_JSON, E_ROOT, E_TRUNCATED. Gives the number of records.
 */
export async function readRegister(
  world: World,
  path: string,
  take: (record: unknown) => void,
): Promise<Checked<number>> {
  const file = showPath(world, path);
  const bar = openBar(world);
  try {
    const size = statSync(locate(world, path)).size;
    bar?.start(Math.ceil(size / CHUNK), 0);
    return await readStream(createReadStream(locate(world, path), { highWaterMark: CHUNK }), file, take, () =>
      bar?.increment(),
    );
  } catch (error) {
    // A fault of ours is no fault of the file.
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return refuseOne("E_FILE", WANTED, explainSystemError(error), file);
  } finally {
    bar?.stop();
  }
}

/** A bar on standard error where somebody is looking, counted in megabytes read. */
const openBar = (world: World): SingleBar | undefined =>
  world.colours
    ? new SingleBar({ format: "Čteme registr [{bar}] {value} z {total} MB", clearOnComplete: true })
    : undefined;

async function readStream(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  take: (record: unknown) => void,
  tick: () => void,
): Promise<Checked<number>> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const parser = new JSONParser({ paths: ["$.polozky.*"], keepStack: false });
  const pending: unknown[] = [];
  parser.onValue = ({ value }) => void pending.push(value);
  let records = 0;
  let begun = false;
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk);
    if (text === undefined) return refuseOne("E_NOT_UTF8", "text v kódování UTF-8", "jiné kódování", file);
    const fault = begun ? undefined : judgeBeginning(text);
    if (fault) return refuseOne(fault.code, WANTED, fault.got, file);
    begun ||= text.trim() !== "";
    const broken = attempt(() => parser.write(text));
    // Outside of `attempt`, so that a fault of ours is never taken for one of the file.
    for (const record of pending.splice(0)) {
      records++;
      take(record);
    }
    if (broken) return refuseBroken(records, file);
    tick();
  }
  if (!begun) return refuseOne("E_EMPTY", WANTED, "prázdný soubor", file);
  if (!parser.isEnded)
    return refuseOne("E_TRUNCATED", "celý soubor", `soubor končí uprostřed, po ${records}. záznamu`, file);
  return records > 0
    ? { ok: true, value: records }
    : refuseOne("E_ROOT", WANTED, "JSON bez záznamů v „polozky“", file);
}

const refuseBroken = (records: number, file: string): Checked<never> =>
  refuseOne("E_NOT_JSON", WANTED, `znak, který tam JSON nemá, za ${records}. záznamem`, file);

function decode(decoder: TextDecoder, chunk: Uint8Array): string | undefined {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    return undefined;
  }
}

/** Sees from the first characters what was downloaded instead; an error page is the commonest. */
function judgeBeginning(text: string): { readonly code: string; readonly got: string } | undefined {
  if (text.startsWith("\uFEFF"))
    return { code: "E_BOM", got: "soubor uložený jinou aplikací (BOM na začátku)" };
  const first = text.trimStart()[0];
  if (first === undefined || first === "{") return undefined;
  if (first === "<") return { code: "E_NOT_JSON", got: "webová stránka (HTML), nejspíš hlášení o chybě" };
  if (first === "[") return { code: "E_ROOT", got: "seznam bez „polozky“" };
  return { code: "E_NOT_JSON", got: "něco jiného než JSON" };
}

function attempt(step: () => void): boolean {
  try {
    step();
    return false;
  } catch {
    return true;
  }
}
