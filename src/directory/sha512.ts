/**
 * SHA-512 (FIPS 180-4 §6.4), because Ed25519 is defined over it. Written out here although `@noble/hashes` has it: that
 * one serves every hash of its family and carries a table of constants, which in the help box weighs 2.2 kB more than
 * this; the constants are computed from their definition instead. Proved by NIST's vectors and by comparison with
 * OpenSSL. Gives 64 bytes, and yields now and then: a whole directory in one go holds a slow phone's screen.
 */
export function* sha512InPieces(message: Uint8Array): Generator<void, Uint8Array<ArrayBuffer>, void> {
  const size = message.length;
  const padded = new Uint8Array(Math.ceil((size + 17) / BLOCK) * BLOCK);
  padded.set(message);
  padded[size] = 128;
  const input = new DataView(padded.buffer);
  input.setUint32(padded.length - 8, size / 2 ** 29);
  input.setUint32(padded.length - 4, size * 8);
  const state = fractions(8, 2n);
  for (let at = 0; at < padded.length; at += BLOCK) {
    addBlock(state, new DataView(padded.buffer, at));
    if (at % PIECE === PIECE - BLOCK) yield;
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((half, index) => digest.setInt32(4 * index, half));
  return new Uint8Array(digest.buffer);
}

/** The same in one go. */
export function sha512(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const pieces = sha512InPieces(message);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

const BLOCK = 128;
/** Some milliseconds of work on a slow phone. */
const PIECE = 64 * BLOCK;
const WORD = 2 ** 32;

/** Words of 64 bits, each as two numbers, the upper half first: 32-bit arithmetic is what every engine does fast. */
type Words = Int32Array;
type Eight = [number, number, number, number, number, number, number, number];
type Sixteen = [...Eight, ...Eight];

/** What a sum of lower halves hands to the upper one. */
const carry = (sum: number): number => (sum / WORD) | 0;

/** Both halves are taken modulo 2^32, the lower one with its carry. */
function put(words: Words, index: number, upper: number, lower: number): void {
  words[index] = upper + carry(lower);
  words[index + 1] = lower;
}

/** An upper half. */
const high = (half = 0): number => half;
/** A lower half, without its sign because of the carry. */
const low = (half = 0): number => half >>> 0;

/** One half of a word turned right; the other half with the first two exchanged. */
const turn = (own: number, other: number, by: number): number =>
  by < 32 ? (own >>> by) | (other << (32 - by)) : (other >>> (by - 32)) | (own << (64 - by));

const mix = (own: number, other: number, a: number, b: number, c: number): number =>
  turn(own, other, a) ^ turn(own, other, b) ^ turn(own, other, c);

const choose = (x: number, y: number, z: number): number => (x & y) ^ (~x & z);
const majority = (x: number, y: number, z: number): number => (x & y) ^ (x & z) ^ (y & z);

/** The first 64 bits behind the point of a root of each of the first primes (§4.2.3, §5.3.5). */
function fractions(count: number, degree: bigint): Words {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  }
  const roots = primes.map((prime) => root(prime << (64n * degree), degree));
  return Int32Array.from(
    roots.flatMap((found) => [found >> 32n, found].map((half) => Number(BigInt.asIntN(32, half)))),
  );
}

/** Newton's method from above; every root asked for here is below 2^68. */
function root(of: bigint, degree: bigint): bigint {
  let found = 1n << 68n;
  for (;;) {
    const next = ((degree - 1n) * found + of / found ** (degree - 1n)) / degree;
    if (next >= found) return found;
    found = next;
  }
}

/** Made at the first use: a page waits while a script starts. */
let constants: Words | undefined;
/** The schedule of one block after another. */
const schedule = new Int32Array(160);

function addBlock(state: Words, block: DataView): void {
  const own = (constants ??= fractions(80, 3n));
  prepareSchedule(block);
  // Sixteen plain variables: what compilers keep in registers is ten times as fast as any list.
  let [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl] = [...state] as Sixteen;
  for (let t = 0; t < 160; t += 2) {
    const lower =
      low(hl) +
      low(mix(el, eh, 14, 18, 41)) +
      low(choose(el, fl, gl)) +
      low(own[t + 1]) +
      low(schedule[t + 1]);
    const upper = hh + mix(eh, el, 14, 18, 41) + choose(eh, fh, gh) + high(own[t]) + high(schedule[t]);
    const next = lower + low(mix(al, ah, 28, 34, 39)) + low(majority(al, bl, cl));
    const nextUpper = upper + mix(ah, al, 28, 34, 39) + majority(ah, bh, ch);
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    const sum = low(dl) + lower;
    eh = (dh + upper + carry(sum)) | 0;
    el = sum | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    ah = (nextUpper + carry(next)) | 0;
    al = next | 0;
  }
  [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl].forEach((half, i, halves) => {
    if (i % 2) put(state, i - 1, high(state[i - 1]) + high(halves[i - 1]), low(state[i]) + low(half));
  });
}

function prepareSchedule(block: DataView): void {
  for (let t = 0; t < 32; t++) schedule[t] = block.getInt32(4 * t);
  for (let t = 32; t < 160; t += 2) {
    const ah = high(schedule[t - 30]);
    const al = high(schedule[t - 29]);
    const bh = high(schedule[t - 4]);
    const bl = high(schedule[t - 3]);
    put(
      schedule,
      t,
      (turn(ah, al, 1) ^ turn(ah, al, 8) ^ (ah >>> 7)) +
        (turn(bh, bl, 19) ^ turn(bh, bl, 61) ^ (bh >>> 6)) +
        high(schedule[t - 14]) +
        high(schedule[t - 32]),
      low(mix(al, ah, 1, 8, 7)) + low(mix(bl, bh, 19, 61, 6)) + low(schedule[t - 13]) + low(schedule[t - 31]),
    );
  }
}
