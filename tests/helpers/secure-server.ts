import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A publisher's server: one file over https, for anybody to read. */
export interface SecureServer {
  readonly url: string;
  /** Headers of every request since the last `put`. */
  readonly asked: readonly IncomingHttpHeaders[];
  /** What it answers from now on. */
  readonly put: (body: string | Uint8Array, status?: number) => void;
  readonly close: () => Promise<void>;
}

/** Starts it under a certificate that nobody knows: browsers have to be told to take it. */
export async function startSecureServer(): Promise<SecureServer> {
  let answer: { body: string | Uint8Array; status: number } = { body: "", status: 404 };
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer(makeCertificate(), (request, response) => {
    asked.push(request.headers);
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
      "cache-control": "no-store",
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/directory.signed.json`,
    asked,
    put: (body, status = 200) => {
      answer = { body, status };
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "kos-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const { status, stderr } = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=kos.test"],
    ...["-keyout", key, "-out", cert],
  ]);
  if (status !== 0) throw new Error(String(stderr));
  const certificate = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return certificate;
}
