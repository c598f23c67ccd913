import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { findFirefox } from "../helpers/bidi";
import { PATIENTLY, TUESDAY } from "../helpers/browser";
import { type Server, startServer } from "../helpers/server";
import type { Visit, VisitingBrowser } from "../helpers/visit";
import { startVisitingFirefox } from "../helpers/visit-firefox";
import { CONFIGURATOR, UPLOADED } from "./configurator-page";
import { watchAt } from "./hazards/watch";

const program = findFirefox();

/** What a person reads in the verified box of a page, or nothing while there is none. */
const READ_BOX = `(() => {
  const host = document.querySelector('[data-kos-state="fresh"]');
  return host ? host.shadowRoot.querySelector(".kos").innerText : "";
})()`;

const choose = (name: string, value: string): string => `(() => {
  const field = document.getElementById(${JSON.stringify(name)});
  field.value = ${JSON.stringify(value)};
  field.dispatchEvent(new Event("change", { bubbles: true }));
})()`;

/** The box in the first frame, which may not be there yet. */
const readPreview = (visit: Visit) => visit.evaluate<string>(READ_BOX, "frame").catch(String);

const CLEAN = "V pořádku: nic jsme nenašli.";

/** Runs the configurator's own trial and gives what it says in the end. */
const tryOut = (visit: Visit) =>
  visit.evaluate<string>(`new Promise((resolve) => {
    const part = document.querySelector("[aria-labelledby=self-test]");
    part.querySelector("button").click();
    const look = () => {
      const result = part.querySelector(".result");
      result ? resolve(result.innerText) : setTimeout(look, 100);
    };
    look();
  })`);

describe.skipIf(!program)(`in Firefox${program ? "" : " (skipped: Firefox is not installed)"}`, () => {
  let firefox: VisitingBrowser;
  let server: Server;
  let visit: Visit;
  const pasted = (snippet: string) =>
    `<!doctype html><html lang="cs"><title>Web</title><main>${snippet}</main></html>`;

  beforeAll(async () => {
    [firefox, server] = await Promise.all([startVisitingFirefox(program ?? ""), startServer()]);
    // The page stands beside the script, as in the folder that a webmaster uploads.
    server.put({ "/kos/": { body: CONFIGURATOR }, ...UPLOADED });
    visit = await firefox.open(`http://127.0.0.1:${server.port}/kos/`, watchAt(TUESDAY));
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });

  test("the configurator gives a snippet that shows on a page the very box of the preview", async () => {
    await expect.poll(() => readPreview(visit), PATIENTLY).toContain("Kde najít pomoc");
    await visit.evaluate(choose("region", "karlovarsky"));
    await visit.evaluate(choose("audience", "violent-person"));
    await expect
      .poll(() => readPreview(visit), PATIENTLY)
      .toContain("V Karlovarském kraji jsme takovou službu nenašli");
    const preview = await readPreview(visit);
    const snippet = await visit.evaluate<string>('document.getElementById("snippet").value');
    expect(await visit.evaluate("location.hash")).toContain("region=karlovarsky");

    server.put({ "/web": { body: pasted(snippet) }, ...UPLOADED });
    const web = await firefox.open(`http://127.0.0.1:${server.port}/web`, watchAt(TUESDAY));
    await web.resize(500, 900);
    await expect.poll(() => web.evaluate<string>(READ_BOX), PATIENTLY).toBe(preview);
    await web.close();
  });

  test("it finds by its own trial that the box asks for nothing and keeps nothing", async () => {
    server.put(UPLOADED);
    expect(await tryOut(visit)).toContain(CLEAN);
    expect(server.asked.filter((path) => path !== "/kos/kos.js")).toEqual([]);
  });

  test("it works from a disk as well", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kos-configurator-"));
    for (const name of ["index.html", "kos.js"])
      copyFileSync(join(ROOT, "dist/widget", name), join(folder, name));
    const disk = await firefox.open(pathToFileURL(join(folder, "index.html")).href, watchAt(TUESDAY));
    await expect.poll(() => readPreview(disk), PATIENTLY).toContain("Kde najít pomoc");
    expect(await tryOut(disk)).toContain(CLEAN);
    rmSync(folder, { recursive: true });
  });
});
