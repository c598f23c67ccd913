import envelope from "../data/release/guidance.signed.json?raw";

/** The signed guidance that ships with the extension. */
export const BUNDLED_GUIDANCE: string = envelope;
