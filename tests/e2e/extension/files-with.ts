import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Firefox packs some files: this stands before an LZ4 block and its size. */
const PACKED = Buffer.from("mozLz40\0");

/** Which of some texts stand in files under a folder, in UTF-8 or UTF-16: `file: text` for each. */
export function findInFiles(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const bytes = readIfFile(join(folder, name));
    return texts
      .filter((text) => bytes.includes(text, "utf8") || bytes.includes(text, "utf16le"))
      .map((text) => `${name}: ${text}`);
  });
}

function readIfFile(path: string): Buffer {
  try {
    if (!statSync(path).isFile()) return Buffer.alloc(0);
    const bytes = readFileSync(path);
    return bytes.subarray(0, 8).equals(PACKED) ? unpack(bytes.subarray(12)) : bytes;
  } catch {
    // A lock or a socket, or gone meanwhile.
    return Buffer.alloc(0);
  }
}

/** One block of LZ4 (lz4_Block_format.md): literals, then a copy of what came before, and so on. */
function unpack(packed: Buffer): Buffer {
  const out: number[] = [];
  let at = 0;
  const readLength = (start: number): number => {
    let length = start;
    if (start === 15) {
      let more: number;
      do {
        more = packed[at++] ?? 0;
        length += more;
      } while (more === 255);
    }
    return length;
  };
  while (at < packed.length) {
    const token = packed[at++] ?? 0;
    const literals = readLength(token >> 4);
    for (let left = literals; left > 0; left--) out.push(packed[at++] ?? 0);
    if (at >= packed.length) break;
    const offset = packed.readUInt16LE(at);
    at += 2;
    for (let left = readLength(token & 15) + 4; left > 0; left--) out.push(out[out.length - offset] ?? 0);
  }
  return Buffer.from(out);
}
