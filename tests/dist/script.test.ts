import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { forbiddenText } from "../../.ci/plugins/gate.mjs";
import { weigh } from "../../.ci/weight.mjs";
import { MOST_BYTES } from "../../.ci/budgets.mjs";
import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { cs } from "../../src/i18n/cs";
import { OPTIONS } from "../../widget/options";
import { KOS_PARTS, OWN_TEXTS } from "./script-parts";

const { script, packed, envelope, pinnedKeys } = KOS_PARTS;

describe("kos.js", () => {
  test("is the only script beside the page that shows it", () => {
    const files = readdirSync(join(ROOT, "dist/widget"));
    expect(files.filter((name) => !name.endsWith(".html"))).toEqual(["kos.js"]);
  });

  test("is pure ASCII, so that it reads the same in every encoding", () => {
    const bytes = readFileSync(join(ROOT, "dist/widget/kos.js"));
    expect(bytes.findIndex((byte) => byte > 0x7e || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a))).toBe(
      -1,
    );
    expect(bytes.toString("latin1")).toBe(script);
  });

  test("is one classic script of one expression", () => {
    const { program, errors } = parseSync("kos.js", script, { sourceType: "script" });
    expect(errors).toEqual([]);
    const statements = program.body.filter(({ type }) => type !== "EmptyStatement");
    expect(statements.map(({ type }) => type)).toEqual(["ExpressionStatement"]);
  });

  test("defines no global, whether the page's document is ready or not", () => {
    for (const readyState of ["loading", "complete"]) {
      const events: string[] = [];
      const document = {
        readyState,
        currentScript: null,
        querySelector: () => null,
        querySelectorAll: () => [],
        addEventListener: (name: string) => events.push(name),
      };
      const observer = class {
        observe() {
          events.push("observes");
        }
      };
      const sandbox = {
        document,
        HTMLScriptElement: class {},
        MutationObserver: observer,
        requestAnimationFrame: () => 0,
        console,
      };
      const names = [...Object.keys(sandbox), "globalThis"].toSorted();
      createContext(sandbox);
      runInContext(script, sandbox);
      expect(events).toEqual(readyState === "loading" ? ["DOMContentLoaded"] : ["observes"]);
      const left = Reflect.ownKeys(sandbox).map(String);
      expect([...left, "globalThis"].toSorted()).toEqual(names);
    }
  });

  test("asks for something at one place only, that of data-kos-source", () => {
    expect(script.split(/\bfetch\(/)).toHaveLength(2);
  });

  test("holds nothing that a host page forbids or breaks, and nothing that stores or sends", () => {
    expect(forbiddenText(script)).toEqual([]);
    for (const word of [
      "eval(",
      "Function(",
      "innerHTML",
      "outerHTML",
      "localStorage",
      "sessionStorage",
      "indexedDB",
      "document.cookie",
      "sendBeacon",
      "XMLHttpRequest",
      "WebSocket",
      "postMessage",
      "serviceWorker",
      "pushState",
      "replaceState",
      "sourceMappingURL",
    ]) {
      expect(script, word).not.toContain(word);
    }
    expect(script).not.toMatch(/for\s*\((var|let|const)\s+[$\w]+\s+in\s+\w+\.(services|phones|entries)/);
  });

  test("writes no style attribute, which a page's policy would refuse", () => {
    expect(script).not.toMatch(/setAttribute\([`'"]style/);
  });

  test("carries the emergency numbers and the sentence about failure outside everything signed", () => {
    for (const text of [...EMERGENCY_NUMBERS, cs.failed, cs.emergency]) expect(OWN_TEXTS).toContain(text);
  });

  test("carries exactly the published envelope and the published keys", () => {
    const published = (name: string) => readFileSync(join(ROOT, "dist/directory", name), "utf8");
    expect(envelope).toEqual(JSON.parse(published("box.signed.json")));
    expect(envelope.directory.payload).toBe(published("box.json"));
    expect(pinnedKeys).toBe(published("keys/1.keys.json"));
  });

  test("carries nothing that the box never shows", () => {
    const {
      entries,
    }: { entries: { sources: { ref: string; note?: string }[]; services: { emails?: string[] }[] }[] } =
      JSON.parse(readFileSync(join(ROOT, "dist/directory/directory.json"), "utf8"));
    const emails = entries.flatMap(({ services }) => services.flatMap(({ emails: own }) => own ?? []));
    const notes = entries.flatMap(({ sources }) => sources.flatMap(({ note }) => note ?? []));
    expect(emails.length).toBeGreaterThan(10);
    // A short note may be an everyday phrase that also stands in a summary.
    const long = notes.filter(({ length }) => length > 30);
    expect([...emails, ...long].filter((text) => packed.includes(text))).toEqual([]);
    expect(Object.values(OPTIONS).filter(({ doc }) => OWN_TEXTS.includes(doc))).toEqual([]);
  });

  test("names no path of the machine that built it", () => {
    expect(script).not.toMatch(/\/(work|home|root|Users|tmp)\/|node_modules/);
  });

  test(`weighs at most ${MOST_BYTES} bytes on the wire`, () => {
    const bytes = weigh(script);
    console.info(`kos.js: ${script.length} bytes, ${bytes} after brotli`);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytes).toBeGreaterThan(MOST_BYTES / 2);
  });
});
