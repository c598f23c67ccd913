import packed from "../data/release/box.signed.json?packed";
import type { Envelope } from "./envelope";
import { runNow, type Steps } from "./steps";
import { unpackEnvelopeInSteps } from "./unpack";

/**
 * The box edition of the signed release: the copy in the help box, which carries nothing that it never shows. Unpacked
 * when asked for, because a page waits while a script starts.
 */
export const readBoxEnvelopeInSteps = (): Steps<Envelope> => unpackEnvelopeInSteps(packed);

/** The same in one go. */
export const readBoxEnvelope = (): Envelope => runNow(readBoxEnvelopeInSteps());
