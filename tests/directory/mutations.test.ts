import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { parsePublicKey } from "../../src/directory/minisign";
import { decodeText } from "../../src/directory/text";
import { verifyText } from "../../src/directory/verify";
import { directoryJson, organizationJson, write } from "../helpers/documents";
import { hasProgram, makeScratch } from "../helpers/programs";
import { KEYS, keyPath, signText } from "../helpers/sign";
import { mutate, sampleMutations } from "./mutations";

const COUNT = 10_000;
/** Of those that we refuse, minisign is asked about one in so many: nothing depends on its answer. */
const SAMPLED = 20;
const SEED = Number(process.env.KOS_SEED ?? randomInt(2 ** 31));

const editor = KEYS["editor-a"];
const publicKey = parsePublicKey(editor.pub);
if (!publicKey.ok) throw new Error(publicKey.detail);
const role = { threshold: 1, keys: [{ ...publicKey.value, label: "editor A" }] };

/** As an envelope is judged: bytes to text, then signatures over the text. */
function weAccept(text: Uint8Array, signature: Uint8Array): boolean {
  const [decoded, decodedSignature] = [decodeText(text), decodeText(signature)];
  if (!decoded.ok || !decodedSignature.ok) return false;
  return verifyText(decoded.value, [decodedSignature.value], role).text !== undefined;
}

interface Case {
  readonly index: number;
  readonly text: Buffer;
  readonly signature: Buffer;
  readonly ours: boolean;
}

const TEXTS = [
  "Linka pomoci +420 999 000 001\n",
  write(directoryJson({ entries: [organizationJson({ name: "Žluťoučký kůň 🐎" })] })),
].map((text) => Buffer.from(text));

const COMMENT = `help-directory cz epoch=1 version=1 issued=2026-11-01T00:00:00Z sha256=${"0a".repeat(32)}`;
const sign = (text: Buffer, key = editor) => Buffer.from(signText(text, key, { trustedComment: COMMENT }));

/** Each text with its signature file, and the files that parts of a mutation may come from. */
const ORIGINALS = TEXTS.map((text, index) => {
  const other = TEXTS[1 - index]!;
  return { text, signature: sign(text), other, others: [sign(other), sign(text, KEYS["editor-b"])] as const };
});

/** A case as it can be looked at: which one it was, and the files. */
const print = ({ index, text, signature }: Case) => ({
  ...{ index, text: text.toString("base64"), signature: signature.toString("latin1") },
});

/** Mutations that change something, each judged by us. */
function makeCases(): readonly Case[] {
  const cases: Case[] = [];
  for (const [index, mutation] of sampleMutations(SEED, 2 * COUNT).entries()) {
    const { text, signature, other, others } = ORIGINALS[index % 2]!;
    const mutated = mutation.inSignature
      ? { text, signature: mutate(signature, mutation, others[mutation.byte % 2]!) }
      : { text: mutate(text, mutation, other), signature };
    if (mutated.text.equals(text) && mutated.signature.equals(signature)) continue;
    cases.push({ index, ...mutated, ours: weAccept(mutated.text, mutated.signature) });
    if (cases.length === COUNT) break;
  }
  return cases;
}

let cases: readonly Case[] = [];
let accepted: readonly Case[] = [];
beforeAll(() => {
  cases = makeCases();
  accepted = cases.filter(({ ours }) => ours);
}, 120_000);
const again = `again with KOS_SEED=${SEED}`;

test(`of ${COUNT} mutations of text and signature file, only those of the unsigned first line pass`, () => {
  expect(cases).toHaveLength(COUNT);
  const signedPart = ({ text, signature }: Pick<Case, "text" | "signature">): string =>
    text.toString("latin1") + signature.toString("latin1").replace(/^.*\n/, "");
  const originals = ORIGINALS.map(signedPart);
  const changed = accepted.filter((one) => !originals.includes(signedPart(one)));
  expect(changed.map(print), again).toEqual([]);
  // A measure that never sees a yes measures nothing.
  expect(accepted.length).toBeGreaterThan(COUNT / 200);
});

describe.skipIf(!hasProgram("minisign"))("minisign (skipped when it is not installed)", () => {
  const scratch = makeScratch();

  const minisignAccepts = ({ text, signature }: Case, worker: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const files = [scratch(`${worker}.txt`, text), scratch(`${worker}.minisig`, signature)] as const;
      const flags = ["-V", "-q", "-p", keyPath("editor-a.pub"), "-m", files[0], "-x", files[1]];
      execFile("minisign", flags, (error) => {
        // Only an exit code is an answer; a process that did not start is none.
        if (error && typeof error.code !== "number") reject(error);
        else resolve(!error);
      });
    });

  /** Asks minisign about every case, a few at a time. */
  async function askMinisign(cases: readonly Case[]): Promise<ReadonlyMap<Case, boolean>> {
    const answers = new Map<Case, boolean>();
    const queue = cases.values();
    const work = async (_: unknown, worker: number) => {
      for (const one of queue) answers.set(one, await minisignAccepts(one, worker));
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    return answers;
  }

  test("refuses nothing that we accept, and something of what we refuse", async () => {
    const sample = cases.filter(({ ours, index }) => !ours && index % SAMPLED === 0);
    const answers = await askMinisign([...accepted, ...sample]);
    const unsound = accepted.filter((one) => !answers.get(one));
    const stricter = sample.filter((one) => answers.get(one)).length;
    console.log(
      `KOS_SEED=${SEED}: ${cases.length} mutations, we accept ${accepted.length}, minisign refuses ${unsound.length} ` +
        `of them; of ${sample.length} that we refuse, minisign accepts ${stricter}`,
    );
    expect(unsound.map(print), again).toEqual([]);
    expect(sample.length - stricter).toBeGreaterThan(sample.length / 2);
  }, 120_000);
});
