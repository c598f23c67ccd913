import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "../../.ci/files.mjs";

const BROWSERS = ["chrome", "firefox"] as const;
const read = (browser: string, name: string): string =>
  readFileSync(join(ROOT, "dist/extension", browser, name), "utf8");
const manifest = (browser: string) => JSON.parse(read(browser, "manifest.json"));

describe.each(BROWSERS)("the extension for %s", (browser) => {
  test("asks for two permissions and for no page", () => {
    const built = manifest(browser);
    expect(built.permissions).toEqual(["storage", "contextMenus"]);
    for (const key of [
      "host_permissions",
      "optional_permissions",
      "optional_host_permissions",
      "content_scripts",
    ]) {
      expect(built).not.toHaveProperty(key);
    }
    expect(built).not.toHaveProperty("externally_connectable");
    expect(built.web_accessible_resources ?? []).toEqual([]);
  });

  test("runs nothing that did not come with it", () => {
    const policy: string = manifest(browser).content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    const scripts = filesUnder(`dist/extension/${browser}`).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) {
      expect([
        name,
        read(browser, name).match(/\beval\(|new Function\b|\.innerHTML\b|importScripts/),
      ]).toEqual([name, null]);
    }
  });

  test.each(["popup", "options", "coverage"])("paints %s with nothing but the page itself", (name) => {
    const page = read(browser, `src/popup/${name}.html`);
    const policy: string = manifest(browser).content_security_policy.extension_pages;
    const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style!);
    expect(styles).toHaveLength(1);
    for (const style of styles) {
      const hash = createHash("sha256").update(style).digest("base64");
      expect(policy).toMatch(/ style-src 'self' 'sha256-/);
      expect(policy).toContain(` 'sha256-${hash}'`);
    }
    expect(page).not.toContain("stylesheet");
  });

  test("has a name that says nothing over the shoulder", () => {
    for (const language of ["cs", "en"]) {
      const messages = JSON.parse(read(browser, `_locales/${language}/messages.json`));
      expect(messages.name.message).not.toMatch(/násil|oběť|týr|abuse|violen|victim/i);
      // Stores cut a longer one off.
      expect(messages.description.message.length).toBeLessThanOrEqual(132);
    }
  });

  test("has every icon in the size it says", () => {
    for (const [size, name] of Object.entries<string>(manifest(browser).icons)) {
      const png = readFileSync(join(ROOT, "dist/extension", browser, name));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});

test("Firefox is told that nothing is collected", () => {
  const { gecko } = manifest("firefox").browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ["none"] });
});

test("Mozilla's linter finds nothing in the extension for Firefox", () => {
  const { stdout } = spawnSync(process.execPath, [
    ...[join(ROOT, "node_modules/web-ext/bin/web-ext.js"), "lint", "--no-config-discovery"],
    ...["--source-dir", join(ROOT, "dist/extension/firefox"), "--output", "json"],
  ]);
  const { errors, warnings, notices } = JSON.parse(String(stdout));
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
