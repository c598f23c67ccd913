import packed from "../data/release/box.signed.json?packed";
import type { Envelope } from "./envelope";
import { unpackEnvelope } from "./unpack";

/**
 * The box edition of the signed release: the copy in the help box, which carries nothing that it never shows. Unpacked
 * when asked for, because a page waits while a script starts.
 */
export const readBoxEnvelope = (): Envelope => unpackEnvelope(packed);
