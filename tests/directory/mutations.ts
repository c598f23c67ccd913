import fc from "fast-check";

/** What may happen to a file on its way: by malice, by mail, by an editor program, by a broken disk. */
export interface Mutation {
  readonly inSignature: boolean;
  readonly kind: keyof typeof KINDS;
  /** Where, counted round and round. */
  readonly at: number;
  readonly byte: number;
}

/** Random mutations, reproducible by their seed. */
export const sampleMutations = (seed: number, numRuns: number): readonly Mutation[] =>
  fc.sample(
    fc.record({
      inSignature: fc.boolean(),
      kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
      at: fc.nat(),
      byte: fc.oneof(fc.nat(255), fc.constantFrom(13, 10, 9, 0, 32, 61, 65, 47, 95)),
    }),
    { seed, numRuns },
  );

/** The file after the mutation; `other` is a file of the same sort that parts may come from. */
export const mutate = (file: Buffer, { kind, at, byte }: Mutation, other: Buffer): Buffer =>
  KINDS[kind](file, at, byte, other);

type Change = (file: Buffer, at: number, byte: number, other: Buffer) => Buffer;

const splice = (file: Buffer, at: number, removed: number, ...added: number[]): Buffer => {
  const from = at % (file.length + 1);
  return Buffer.concat([file.subarray(0, from), Buffer.of(...added), file.subarray(from + removed)]);
};

/** Changes the list of lines; their ends stay in them. */
const onLines =
  (change: (lines: string[], at: number, byte: number, other: string[]) => void): Change =>
  (file, at, byte, other) => {
    const [lines, others] = [file, other].map((one) => one.toString("latin1").split(/(?<=\n)/)) as [
      string[],
      string[],
    ];
    change(lines, at % lines.length, byte, others);
    return Buffer.from(lines.join(""), "latin1");
  };

/** Writes a line of base64 anew: other spare bits, another alphabet, other padding. */
const onBase64 = (line: string, byte: number): string => {
  const [, digits = "", padding = "", end = ""] = /^([^=\n]*)(=*)(\n?)$/.exec(line) ?? [];
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const last = alphabet[(alphabet.indexOf(digits.slice(-1)) ^ (1 + (byte % 15))) & 63] ?? "A";
  const forms = [
    digits.slice(0, -1) + last + padding,
    digits.replaceAll("+", "-").replaceAll("/", "_") + padding,
    digits,
    `${digits + padding}=`,
    `${digits.slice(0, byte)} ${digits.slice(byte)}${padding}`,
  ];
  return (forms[byte % forms.length] ?? line) + end;
};

/** S plus the order of the group verifies under a careless verifier (RFC 8032 §5.1.7 forbids it). */
const onScalar = (line: string): string => {
  const bytes = Buffer.from(line, "base64");
  const at = bytes.length - 32;
  let carry = 0n;
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  for (let index = 0; index < 32 && at >= 0; index++) {
    carry += BigInt(bytes[at + index]!) + ((order >> BigInt(8 * index)) & 255n);
    bytes[at + index] = Number(carry & 255n);
    carry >>= 8n;
  }
  return `${bytes.toString("base64")}\n`;
};

const isBase64 = (line: string): boolean => !line.includes(" ");

const KINDS = {
  flip: (file, at, byte) => splice(file, at % file.length, 1, file[at % file.length]! ^ (1 << (byte % 8))),
  replace: (file, at, byte) => splice(file, at % file.length, 1, byte),
  remove: (file, at) => splice(file, at, 1),
  removeMany: (file, at, byte) => splice(file, at, byte),
  insert: (file, at, byte) => splice(file, at, 0, byte),
  caseOf: (file, at) => {
    const index = at % file.length;
    const letter = String.fromCharCode(file[index]!);
    const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return splice(file, index, 1, turned.charCodeAt(0));
  },
  cut: (file, at) => file.subarray(0, at % file.length),
  doubleTail: (file, at) => Buffer.concat([file, file.subarray(at % file.length)]),
  appendOther: (file, _at, _byte, other) => Buffer.concat([file, other]),
  prependOther: (file, _at, _byte, other) => Buffer.concat([other, file]),
  swapLines: onLines((lines, at, byte) => {
    const to = byte % lines.length;
    [lines[at], lines[to]] = [lines[to]!, lines[at]!];
  }),
  removeLine: onLines((lines, at) => void lines.splice(at, 1)),
  doubleLine: onLines((lines, at) => void lines.splice(at, 0, lines[at]!)),
  extraLine: onLines((lines, at, byte) => {
    const extra = ["\n", " \n", "untrusted comment: x\n", "trusted comment: x\n", "\0\n"];
    lines.splice(byte % 2 ? at : lines.length, 0, extra[byte % extra.length]!);
  }),
  lineOfOther: onLines((lines, at, _byte, others) => void (lines[at] = others[at % others.length]!)),
  crlfLine: onLines((lines, at) => void (lines[at] = lines[at]!.replace("\n", "\r\n"))),
  crlf: onLines((lines) => lines.forEach((line, index) => (lines[index] = line.replace("\n", "\r\n")))),
  caseOfLine: onLines((lines, at, byte) => {
    lines[at] = byte % 2 ? lines[at]!.toUpperCase() : lines[at]!.toLowerCase();
  }),
  commentText: onLines((lines, at, byte) => {
    lines[at] = lines[at]!.replace(/: .*/, `: ${String.fromCharCode(byte)}`);
  }),
  base64: onLines((lines, at, byte) => {
    if (isBase64(lines[at]!)) lines[at] = onBase64(lines[at]!, byte);
  }),
  scalar: onLines((lines, at) => {
    if (isBase64(lines[at]!)) lines[at] = onScalar(lines[at]!);
  }),
} satisfies Record<string, Change>;
