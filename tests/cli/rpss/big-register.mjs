// Makes a file as large as the register out of the sample:
//   node tests/cli/rpss/big-register.mjs rpss-sample.json big.json 100
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Services in the register on 2026-08-31; each is padded so that together they have the wanted size. */
const SERVICES = 6733;

/** About one service in seven is one that the rules look at; the rest are homes for seniors. */
const CHOSEN = 7;

/**
 * Writes the file record by record; the same sample and size give the same bytes. Gives its length.
 * @param {string} sample path of the sample
 * @param {string} out
 * @param {number} megabytes
 */
export function writeBigRegister(sample, out, megabytes) {
  /** @type {{ polozky: Record<string, unknown>[] }} */
  const { polozky } = JSON.parse(readFileSync(sample, "utf8"));
  const random = makeRandom(20261121);
  const file = openSync(out, "w");
  let size = writeSync(file, '{"polozky":[');
  for (let index = 0; index < SERVICES; index++) {
    const wanted = ((index + 1) * megabytes * 1_000_000) / SERVICES;
    const record = copyRecord(polozky[index % polozky.length] ?? {}, index, random() * CHOSEN < 1);
    size += writeSync(file, `${index > 0 ? ",\n" : ""}${pad(record, wanted - size)}`);
  }
  size += writeSync(file, "]}\n");
  closeSync(file);
  return size;
}

/**
 * @param {Record<string, unknown>} record
 * @param {number} index
 * @param {boolean} chosen
 */
function copyRecord(record, index, chosen) {
  const provider = { .../** @type {object} */ (record.poskytovatel), ico: String(10_000_000 + index) };
  const copy = { ...record, portalId: 1_000_000 + index, poskytovatel: provider };
  if (chosen) return copy;
  return {
    ...copy,
    druhSocialniSluzby: { id: "DruhSocialniSluzby/13" },
    ciloveSkupiny: [{ cilovaSkupina: { id: "CilovaSkupinaOsoby/24" }, doplnujiciInformace: null }],
  };
}

/**
 * Documents are what really makes the records long.
 * @param {Record<string, unknown>} record
 * @param {number} wanted
 */
function pad(record, wanted) {
  const document = { datum: "2020-05-01", priloha: { url: `https://example.org/rest/${"0".repeat(36)}` } };
  const missing = wanted - Buffer.byteLength(JSON.stringify(record));
  const count = Math.max(0, Math.floor(missing / (JSON.stringify(document).length + 1)));
  return JSON.stringify({
    ...record,
    doplnkoveUdaje: { realizacePoskytovani: Array.from({ length: count }, () => document) },
  });
}

/**
 * Mulberry32: seeded, so that every run makes the same file.
 * @param {number} seed
 */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , sample = "", out = "", megabytes = "100"] = process.argv;
  console.log(`${writeBigRegister(sample, out, Number(megabytes))} B`);
}
