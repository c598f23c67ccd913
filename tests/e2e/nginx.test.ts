import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Nginx, startNginx } from "../helpers/nginx";
import { hasProgram } from "../helpers/programs";
import { prepareSite } from "../helpers/site";

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

describe.skipIf(!hasProgram("nginx"))("a real nginx (skipped where it is not installed)", () => {
  let nginx: Nginx;
  let site: Awaited<ReturnType<typeof prepareSite>>;
  let pinned: string;

  beforeAll(async () => {
    site = await prepareSite();
    nginx = await startNginx(site.folder, "");
    pinned = JSON.parse(readFileSync(join(site.folder, "release.json"), "utf8")).pinned[0].file;
  });
  afterAll(async () => {
    await nginx?.stop();
    site?.remove();
  });

  /** Asks without the kindness of `fetch`, which unpacks and hides what came. */
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      request(`${nginx.http}/${path}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on("error", reject)
        .end();
    });

  const onDisk = (path: string) => readFileSync(join(site.folder, path));

  test("hands out the script and the directory compressed, byte for byte", async () => {
    for (const path of ["kos.js", pinned, "directory/directory.signed.json"]) {
      const { status, headers, body } = await ask(path, { "accept-encoding": "gzip" });
      expect([path, status, headers["content-encoding"]]).toEqual([path, 200, "gzip"]);
      expect(gunzipSync(body).equals(onDisk(path))).toBe(true);
      expect(body.length).toBeLessThan(onDisk(path).length / 3);
    }
  });

  test("serves whoever cannot unpack the plain file", async () => {
    const { headers, body } = await ask("kos.js");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.equals(onDisk("kos.js"))).toBe(true);
  });

  test("finds the same bytes ready for servers that know brotli", () => {
    expect(brotliDecompressSync(onDisk("kos.js.br")).equals(onDisk("kos.js"))).toBe(true);
  });

  test("lets caches keep a rolling file for minutes and a pinned one for ever", async () => {
    for (const path of [
      "kos.js",
      "directory/directory.signed.json",
      "directory/directory.json",
      "release.json",
    ]) {
      const { headers } = await ask(path);
      expect([path, headers["cache-control"]]).toEqual([path, "public, max-age=300, must-revalidate"]);
    }
    expect((await ask(pinned)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("answers a second question by its ETag, without sending anything again", async () => {
    const etag = String((await ask("kos.js")).headers["etag"]);
    expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/);
    const { status, body } = await ask("kos.js", { "if-none-match": etag });
    expect([status, body.length]).toEqual([304, 0]);
  });

  test("lets other sites read the signed documents and nothing else", async () => {
    const open = [];
    const { files } = JSON.parse(onDisk("release.json").toString());
    for (const path of ["release.json", ...files.map((file: { path: string }) => file.path)]) {
      const { status, headers } = await ask(path, { origin: "https://obec.example.cz" });
      expect([path, status]).toEqual([path, 200]);
      if (headers["access-control-allow-origin"] !== undefined) open.push(path);
    }
    expect(open).toEqual(["box", "directory", "guidance"].map((name) => `directory/${name}.signed.json`));
  });

  test("names the type of every file and lets nobody guess another", async () => {
    expect((await ask("kos.js")).headers["content-type"]).toMatch(/^(?:application|text)\/javascript/);
    expect((await ask("directory/directory.signed.json")).headers["content-type"]).toMatch(
      /^application\/json/,
    );
    expect((await ask("kos.js")).headers["x-content-type-options"]).toBe("nosniff");
  });
});
