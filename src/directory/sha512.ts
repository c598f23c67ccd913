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
  put(input, padded.length / 8 - 1, 0, size * 8);
  const state = fractions(8, 2n);
  for (let at = 0; at < padded.length; at += BLOCK) {
    addBlock(state, new DataView(padded.buffer, at));
    if (at % PIECE === PIECE - BLOCK) yield;
  }
  return new Uint8Array(state.buffer);
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
const INDICES = [0, 1, 2, 3, 4, 5, 6, 7];

type Eight = [number, number, number, number, number, number, number, number];

// Words of 64 bits lie in a DataView as two numbers: 32-bit arithmetic is what every engine does fast.
const high = (words: DataView, index: number): number => words.getUint32(index * 8);
const low = (words: DataView, index: number): number => words.getUint32(index * 8 + 4);

const carry = (sum: number): number => (sum / WORD) | 0;

/** Both halves are taken modulo 2^32, the lower one with its carry; it must be no sum of negative numbers. */
function put(words: DataView, index: number, upper: number, lower: number): void {
  words.setUint32(index * 8, upper + carry(lower));
  words.setUint32(index * 8 + 4, lower);
}

/** One half of a word turned right; the other half with the first two exchanged. */
const turn = (own: number, other: number, by: number): number =>
  by < 32 ? (own >>> by) | (other << (32 - by)) : (other >>> (by - 32)) | (own << (64 - by));

const mix = (own: number, other: number, a: number, b: number, c: number): number =>
  turn(own, other, a) ^ turn(own, other, b) ^ turn(own, other, c);

const choose = (x: number, y: number, z: number): number => (x & y) ^ (~x & z);
const majority = (x: number, y: number, z: number): number => (x & y) ^ (x & z) ^ (y & z);

/** The first 64 bits behind the point of a root of each of the first primes (§4.2.3, §5.3.5). */
function fractions(count: number, degree: bigint): DataView<ArrayBuffer> {
  const words = new DataView(new ArrayBuffer(count * 8));
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) {
    if (primes.some((prime) => n % prime === 0n)) continue;
    words.setBigUint64(primes.length * 8, BigInt.asUintN(64, root(n << (64n * degree), degree)));
    primes.push(n);
  }
  return words;
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
let constants: DataView | undefined;

function addBlock(state: DataView, block: DataView): void {
  const own = (constants ??= fractions(80, 3n));
  const schedule = prepareSchedule(block);
  // Sixteen plain variables: what compilers keep in registers is ten times as fast as any list.
  let [ah, bh, ch, dh, eh, fh, gh, hh] = INDICES.map((i) => high(state, i)) as Eight;
  let [al, bl, cl, dl, el, fl, gl, hl] = INDICES.map((i) => low(state, i)) as Eight;
  for (let t = 0; t < 80; t++) {
    const lower =
      hl + (mix(el, eh, 14, 18, 41) >>> 0) + (choose(el, fl, gl) >>> 0) + low(own, t) + low(schedule, t);
    const upper = hh + mix(eh, el, 14, 18, 41) + choose(eh, fh, gh) + high(own, t) + high(schedule, t);
    const next = lower + (mix(al, ah, 28, 34, 39) >>> 0) + (majority(al, bl, cl) >>> 0);
    const nextUpper = upper + mix(ah, al, 28, 34, 39) + majority(ah, bh, ch);
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    el = dl + lower;
    eh = (dh + upper + carry(el)) >>> 0;
    el >>>= 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    ah = (nextUpper + carry(next)) >>> 0;
    al = next >>> 0;
  }
  const uppers = [ah, bh, ch, dh, eh, fh, gh, hh];
  [al, bl, cl, dl, el, fl, gl, hl].forEach((lower, i) =>
    put(state, i, high(state, i) + (uppers[i] ?? 0), low(state, i) + lower),
  );
}

function prepareSchedule(block: DataView): DataView {
  const words = new DataView(new ArrayBuffer(640));
  for (let t = 0; t < 80; t++) {
    if (t < 16) {
      put(words, t, high(block, t), low(block, t));
      continue;
    }
    const ah = high(words, t - 15);
    const al = low(words, t - 15);
    const bh = high(words, t - 2);
    const bl = low(words, t - 2);
    put(
      words,
      t,
      (turn(ah, al, 1) ^ turn(ah, al, 8) ^ (ah >>> 7)) +
        (turn(bh, bl, 19) ^ turn(bh, bl, 61) ^ (bh >>> 6)) +
        high(words, t - 7) +
        high(words, t - 16),
      (mix(al, ah, 1, 8, 7) >>> 0) + (mix(bl, bh, 19, 61, 6) >>> 0) + low(words, t - 7) + low(words, t - 16),
    );
  }
  return words;
}
