import type { Browser } from "webextension-polyfill";

/** A browser's event that tests can fire. */
export interface FakeEvent<Arguments extends unknown[]> {
  readonly addListener: (listener: (...values: Arguments) => unknown) => void;
  readonly fire: (...values: Arguments) => void;
}

/** What a test may want to be different from an ordinary Chromium. */
export interface FakeOptions {
  readonly managed?: Record<string, unknown> | "rejects" | "missing";
  readonly local?: Record<string, unknown> | "rejects" | "missing";
  readonly private?: boolean;
  /** Storage holds no more than this many characters. */
  readonly quota?: number;
}

/** The part of the extension API that the shell uses, in memory. */
export function makeBrowser({
  managed = {},
  local = {},
  private: incognito = false,
  quota,
}: FakeOptions = {}) {
  const stored: Record<string, unknown> = typeof local === "string" ? {} : structuredClone(local);
  const writes: Record<string, unknown>[] = [];
  const refuse = () => Promise.reject(new Error("storage refuses"));
  const localArea = {
    get: async (names: string[]) =>
      structuredClone(
        Object.fromEntries(names.flatMap((name) => (name in stored ? [[name, stored[name]]] : []))),
      ),
    set: async (values: Record<string, unknown>) => {
      if (quota !== undefined && JSON.stringify(values).length > quota) throw new Error("quota exceeded");
      writes.push(values);
      Object.assign(stored, structuredClone(values));
    },
  };
  const fake = {
    extension: { inIncognitoContext: incognito },
    storage: {
      local: local === "missing" ? undefined : local === "rejects" ? { get: refuse, set: refuse } : localArea,
      managed:
        managed === "missing"
          ? undefined
          : { get: managed === "rejects" ? refuse : async () => structuredClone(managed) },
    },
  };
  return { api: fake as unknown as Browser, stored, writes };
}

/** An event with its listeners. */
export function makeEvent<Arguments extends unknown[]>(): FakeEvent<Arguments> {
  const listeners: ((...values: Arguments) => unknown)[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    fire: (...values) => {
      for (const listener of listeners) listener(...values);
    },
  };
}
