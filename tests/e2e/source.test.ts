import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "../../.ci/files.mjs";
import { useBrowser, type Visit, type VisitOptions } from "../helpers/browser";
import { envelopeFor, type Loose } from "../helpers/documents";
import { type Nginx, startNginx } from "../helpers/nginx";
import { hostPage, placeholder } from "../helpers/pages";
import { hasProgram } from "../helpers/programs";
import { EDITORS } from "../helpers/sign";
import { prepareSite } from "../helpers/site";
import { readCard, readVisibleCalls } from "./read-box";

const open = useBrowser();
const read = (name: string): Loose => JSON.parse(readFileSync(join(ROOT, "dist/directory", name), "utf8"));
const published = read("directory.json");
const version = Number(published["version"]);

/** The published directory with another number on one card, as the editors would sign it. */
const release = (changes: Loose, editors = EDITORS.slice(0, 2), edition = published): string => {
  const text = JSON.stringify(edition).replaceAll("+420283892772", "+420999000777");
  return envelopeFor({ ...JSON.parse(text), ...changes }, editors);
};
const boxRelease = (changes: Loose): string => release(changes, EDITORS.slice(0, 2), read("box.json"));
const OLD_NUMBER = "283 892 772";
const NEW_NUMBER = "999 000 777";

describe.skipIf(!hasProgram("nginx"))("data-kos-source (skipped where nginx is not installed)", () => {
  let nginx: Nginx;
  let site: Awaited<ReturnType<typeof prepareSite>>;

  beforeAll(async () => {
    site = await prepareSite();
    nginx = await startNginx(site.folder, hostPage({ main: box("directory/directory.signed.json") }));
  });
  afterAll(async () => {
    await nginx?.stop();
    site?.remove();
  });
  beforeEach(() => serve(release({ version: version + 1 })));

  /** What the publisher's server hands out from now on. */
  const serve = (text: string | Uint8Array): void => {
    const file = join(site.folder, "directory/directory.signed.json");
    writeFileSync(file, text);
    writeFileSync(`${file}.gz`, gzipSync(text));
    rmSync(`${file}.br`, { force: true });
  };
  const box = (source: string): string =>
    placeholder(`data-kos-region="praha" data-kos-limit="30" data-kos-source="${source}"`);
  const visit = (main: string, options: VisitOptions = {}): Promise<Visit> =>
    open(hostPage({ main }), { context: { ignoreHTTPSErrors: true }, ...options });
  const address = (): string => `${nginx.https}/directory/directory.signed.json`;
  const stateOf = ({ page }: Visit) => page.locator("[data-kos-help]").first().getAttribute("data-kos-state");
  const numbersOf = async ({ page }: Visit): Promise<string[]> =>
    (await readCard(page, "acorus")).numbers.map(({ text }) => text);

  test("shows the newer directory of another site", async () => {
    const newer = await visit(box(address()));
    await expect.poll(() => numbersOf(newer)).toContain(NEW_NUMBER);
    expect(await stateOf(newer)).toBe("fresh");
    expect(newer.console).toEqual([]);
  });

  test("shows the newer directory of the page's own site over plain http", async () => {
    const newer = await visit("", { url: `${nginx.http}/page.html` });
    await expect.poll(() => numbersOf(newer)).toContain(NEW_NUMBER);
  });

  test("shows a newer edition for the box as well", async () => {
    serve(boxRelease({ version: version + 1 }));
    const newer = await visit(box(address()));
    await expect.poll(() => numbersOf(newer)).toContain(NEW_NUMBER);
    expect([await stateOf(newer), newer.console]).toEqual(["fresh", []]);
  });

  test("asks once for all boxes, without cookies and without telling from where", async () => {
    const asked: Record<string, string>[] = [];
    const two = await visit(box(address()) + box(address()), {
      context: { ignoreHTTPSErrors: true, storageState: { cookies: [cookie(nginx)], origins: [] } },
      until: "",
      listen: (page) =>
        page.on("request", async (request) => {
          if (request.url() === address()) asked.push(await request.allHeaders());
        }),
    });
    await expect
      .poll(async () => (await two.page.locator(".card").allTextContents()).join())
      .toContain(NEW_NUMBER);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty("cookie");
    expect(asked[0]).not.toHaveProperty("referer");
  });

  test.each<[string, string, () => string | Uint8Array]>([
    ["older than the bundled one", "E_ROLLBACK", () => release({ version: version - 1 })],
    [
      "of another town",
      "E_WRONG_DIRECTORY",
      () => release({ version: version + 1, directory_id: "cz-CZ010" }),
    ],
    ["cut off in the middle", "E_ENVELOPE", () => release({ version: version + 1 }).slice(0, 20_000)],
    ["signed by one editor", "E_SIG_THRESHOLD", () => release({ version: version + 1 }, EDITORS.slice(0, 1))],
    [
      "with one digit changed",
      "E_SIG_THRESHOLD",
      () => release({ version: version + 1 }).replace("+420999000777", "+420999000778"),
    ],
    ["that differs under the same version", "E_EQUIVOCATION", () => boxRelease({})],
    ["that is an error page", "E_ENVELOPE", () => "<!doctype html><title>Chyba</title>"],
    ["in another encoding", "E_NOT_UTF8", () => Buffer.from(release({}).replace("{", "{\u00e9"), "latin1")],
    ["of more than one megabyte", "E_TOO_LARGE", () => " ".repeat(1_100_000)],
  ])("keeps the bundled list when it meets one %s", async (_, code, make) => {
    serve(make());
    const kept = await visit(box(address()));
    await expect.poll(() => stateOf(kept)).toBe(`fallback:${code}`);
    expect(await numbersOf(kept)).toContain(OLD_NUMBER);
    expect(await numbersOf(kept)).not.toContain(NEW_NUMBER);
    expect((await readVisibleCalls(kept.page)).length).toBeGreaterThan(2);
    expect(kept.console).toEqual([expect.stringContaining(code)]);
  });

  test.each<[string, () => string | Uint8Array]>([
    ["the very same edition", () => readFileSync(join(ROOT, "dist/directory/box.signed.json"))],
    ["the full edition of the same release", () => release({})],
  ])("stays quiet about %s and keeps its own", async (_, make) => {
    serve(make());
    const same = await visit(box(address()));
    await same.page.waitForTimeout(300);
    expect([await stateOf(same), same.console]).toEqual(["fresh", []]);
    expect(await numbersOf(same)).toContain(OLD_NUMBER);
  });

  test("keeps the bundled list when the address is not there", async () => {
    const kept = await visit(box(`${nginx.https}/gone.json`));
    await expect.poll(() => stateOf(kept)).toBe("fallback:E_FETCH");
    expect(await numbersOf(kept)).toContain(OLD_NUMBER);
  });

  test("keeps the bundled list when the page's policy forbids the request", async () => {
    const policy = "default-src 'none'; script-src 'self'";
    const kept = await open(
      { body: hostPage({ main: box(address()) }), headers: { "content-security-policy": policy } },
      { context: { ignoreHTTPSErrors: true } },
    );
    await expect.poll(() => stateOf(kept)).toBe("fallback:E_FETCH");
    expect(await numbersOf(kept)).toContain(OLD_NUMBER);
  });

  test("asks nobody until the webmaster says so, also later", async () => {
    const live = await visit(placeholder('data-kos-region="praha" data-kos-limit="30"'));
    expect(await numbersOf(live)).toContain(OLD_NUMBER);
    await live.page
      .locator("[data-kos-help]")
      .evaluate((host, source) => host.setAttribute("data-kos-source", source), address());
    await expect.poll(() => numbersOf(live)).toContain(NEW_NUMBER);
  });

  test("never takes an address over plain http from another site", async () => {
    const refused = await visit(box(`${nginx.http}/directory/directory.signed.json`));
    expect(await numbersOf(refused)).toContain(OLD_NUMBER);
    expect(refused.console).toEqual([expect.stringContaining("data-kos-source")]);
  });
});

const cookie = ({ https }: Nginx) => ({
  ...{ name: "session", value: "1", domain: new URL(https).hostname, path: "/", expires: -1 },
  ...{ httpOnly: false, secure: true, sameSite: "None" as const },
});
