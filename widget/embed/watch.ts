/** What the self-test looks at; each has to stay empty. */
export const AREAS = ["request", "storage", "global", "policy", "error"] as const;

/** One of the areas. */
export type Area = (typeof AREAS)[number];

/** Something that the box must not do, and did: a name or an address. */
export interface Finding {
  readonly area: Area;
  readonly detail: string;
}

/** A page that is being watched. */
export type Realm = Window & typeof globalThis;

/** Ways to ask for something, then ways to keep something: where the function stands, and its name. */
const CALLS = [
  ["request", "", "fetch"],
  ["request", "", "WebSocket"],
  ["request", "", "EventSource"],
  ["request", "", "Worker"],
  ["request", "", "SharedWorker"],
  ["request", "", "RTCPeerConnection"],
  ["request", "", "WebTransport"],
  ["request", "XMLHttpRequest", "open"],
  ["request", "Navigator", "sendBeacon"],
  ["storage", "Storage", "setItem"],
  ["storage", "IDBFactory", "open"],
  ["storage", "CacheStorage", "open"],
  ["storage", "ServiceWorkerContainer", "register"],
  ["storage", "CookieStore", "set"],
  ["storage", "StorageManager", "getDirectory"],
] as const;

/**
 * Watches a page from before its script until `end` is called, which gives all that was found. The page is ours
 * (a frame without anything else in it), so nothing found can be somebody else's. `own` is the end of the address of
 * the one file that may be asked for.
 */
export function watchPage(realm: Realm, own: string): { readonly end: () => readonly Finding[] } {
  const found: Finding[] = [];
  const note = (area: Area, detail: string): void => void found.push({ area, detail });
  for (const [area, owner, name] of CALLS) {
    const place = owner === "" ? realm : prototypeOf(realm, owner);
    if (place) spyOn(place, name, (first) => note(area, `${name} ${first}`.trim()));
  }
  spyOnCookie(realm, (value) => note("storage", `cookie ${value}`));
  for (const name of ["localStorage", "sessionStorage"] as const) {
    spyOnStorage(realm, name, (key) => note("storage", `${name} ${key}`));
  }
  realm.document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    note("policy", `${violatedDirective} ${blockedURI}`),
  );
  realm.addEventListener("error", ({ message }) => note("error", message));
  realm.addEventListener("unhandledrejection", ({ reason }) => note("error", String(reason)));
  const before = namesOf(realm);
  return {
    end: () => [
      ...found,
      ...listRequests(realm, own).map((detail) => ({ area: "request" as const, detail })),
      ...namesOf(realm)
        .filter((name) => !before.includes(name))
        .map((detail) => ({ area: "global" as const, detail })),
    ],
  };
}

const namesOf = (realm: Realm): readonly string[] => Object.getOwnPropertyNames(realm);

function prototypeOf(realm: Realm, name: string): object | undefined {
  const owner: unknown = Reflect.get(realm, name);
  const prototype: unknown = typeof owner === "function" ? owner.prototype : undefined;
  return typeof prototype === "object" && prototype !== null ? prototype : undefined;
}

/** The call goes on as before; only its first argument is noted. */
function spyOn(owner: object, name: string, note: (first: string) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") return;
  const value = new Proxy(original, {
    apply(target, self, args) {
      note(String(args[0] ?? ""));
      return Reflect.apply(target, self, args);
    },
    construct(target, args, made) {
      note(String(args[0] ?? ""));
      return Reflect.construct(target, args, made);
    },
  });
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function spyOnCookie(realm: Realm, note: (value: string) => void): void {
  const { prototype } = realm.Document;
  const cookie = Object.getOwnPropertyDescriptor(prototype, "cookie");
  if (!cookie?.set) return;
  Object.defineProperty(prototype, "cookie", {
    ...cookie,
    set(value: unknown) {
      note(String(value));
      cookie.set?.call(this, value);
    },
  });
}

/** The browser's own list of what the page has asked for. */
function listRequests(realm: Realm, own: string): readonly string[] {
  const asked = realm.performance.getEntriesByType("resource").map(({ name }) => name);
  const first = asked.findIndex((address) => address.endsWith(own));
  return asked.filter((_, index) => index !== first);
}

/** The page shares its storage with the whole site, so what is written is noted when it is, not looked for afterwards. */
function spyOnStorage(
  realm: Realm,
  name: "localStorage" | "sessionStorage",
  note: (key: string) => void,
): void {
  const kept = readStorage(realm, name);
  if (!kept) return;
  const value = new Proxy(kept, {
    set(target, key, text) {
      note(String(key));
      return Reflect.set(target, key, text);
    },
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== "function") return found;
      return (...args: unknown[]): unknown => Reflect.apply(found, target, args);
    },
  });
  Object.defineProperty(realm, name, { value, configurable: true });
}

/** Where the browser forbids it, the box cannot write either. */
function readStorage(realm: Realm, name: "localStorage" | "sessionStorage"): Storage | undefined {
  try {
    return realm[name];
  } catch {
    return undefined;
  }
}
