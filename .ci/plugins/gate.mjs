/**
 * What the help box must never contain, with the reason: host pages that enforce Trusted Types or forbid eval,
 * host pages with Prototype.js or MooTools, and the promise to leave no trace.
 * @type {readonly (readonly [pattern: RegExp, why: string])[]}
 */
const FORBIDDEN_TEXT = [
  [/[^\t\n\x20-\x7e]/, "only ASCII text survives a page in windows-1250"],
  [/\beval\b|\bFunction\(/, "the page's policy forbids eval"],
  [/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/i, "throws under Trusted Types"],
  [/\bJSON\.stringify|\bArray\.from|\.bind\(/, "Prototype.js and MooTools replace it"],
  [/\b(local|session)Storage\b|\bindexedDB\b|document\.cookie/, "nothing is stored"],
  [/\bsendBeacon\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b/, "nothing is sent"],
  [/\b(Shared|Service)?Worker\(|\bimportScripts\b|\bimport\(/, "the box is one file"],
  [/\bcolumnNumber:/, "a build for development names the files of its machine"],
  [/\bprocess\.env\b|\bmodule\.exports\b|\bdefine\.amd\b/, "the box is a plain script"],
];

/** What must not be reached from the help box, not even through another module. */
const FORBIDDEN_MODULES =
  /\/src\/(cli|popup)\/|^node:|__vite-browser-external|\/node_modules\/(yaml|ajv|ajv-formats|yargs)\//;

/**
 * Names every forbidden thing in a script; empty means clean.
 * @param {string} code
 */
export function forbiddenText(code) {
  return FORBIDDEN_TEXT.flatMap(([pattern, why]) => {
    const found = pattern.exec(code);
    return found ? [`${JSON.stringify(found[0])} at ${found.index}: ${why}`] : [];
  });
}

/**
 * Picks the modules that have no business in the help box.
 * @param {Iterable<string>} ids
 */
export function forbiddenModules(ids) {
  return [...ids].filter((id) => FORBIDDEN_MODULES.test(id.replaceAll("\\", "/")));
}

/** Fails the build when the help box holds forbidden text, or reaches a forbidden module by any path. */
export const gate = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:gate",
    generateBundle(_, bundle) {
      const modules = forbiddenModules(this.getModuleIds());
      if (modules[0]) this.error(`the help box reaches ${modules.join(", ")}`);
      for (const file of Object.values(bundle)) {
        const texts = file.type === "chunk" ? forbiddenText(file.code) : [];
        if (texts[0]) this.error(`${file.fileName} contains ${texts.join("; ")}`);
      }
    },
  });
