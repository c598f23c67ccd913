import envelope from "../data/release/directory.signed.json?raw";

/** The signed release that ships with the extension: the copy that needs no network. */
export const BUNDLED_ENVELOPE: string = envelope;
