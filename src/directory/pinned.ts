import pinnedKeys from "../data/release/keys/1.keys.json?raw";

// Put in by the build (`define`), so that the compiled file knows when it was made.
declare const __BUILD_TIME__: number;

/** The key document that every chain of trust starts from. */
export const PINNED_KEYS: string = pinnedKeys;

/** When this code was built, in milliseconds since 1970; a device clock that runs behind it is wrong. */
export const BUILD_TIME: number = __BUILD_TIME__;
