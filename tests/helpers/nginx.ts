import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real nginx that serves one folder by the settings that the release brings along. */
export interface Nginx {
  readonly http: string;
  /** Under a certificate that nobody knows: browsers have to be told to take it. */
  readonly https: string;
  readonly stop: () => Promise<void>;
}

/** Starts nginx for a release folder; the page that tests open is served beside it, under `/page.html`. */
export async function startNginx(release: string, page: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "kos-nginx-"));
  const [http, https] = [await findPort(), await findPort()];
  makeCertificate(folder);
  mkdirSync(join(folder, "pages"));
  writeFileSync(join(folder, "pages/page.html"), page);
  const configuration = join(folder, "nginx.conf");
  writeFileSync(configuration, configure(folder, release, http, https));
  const child = spawn("nginx", ["-p", folder, "-c", configuration, "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  await waitFor(`http://127.0.0.1:${http}/kos.js`, child);
  return {
    http: `http://127.0.0.1:${http}`,
    https: `https://127.0.0.1:${https}`,
    stop: async () => {
      child.kill();
      await new Promise((resolve) => child.once("close", resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

const configure = (folder: string, release: string, http: number, https: number): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${http};
    listen 127.0.0.1:${https} ssl;
    ssl_certificate ${folder}/certificate.pem;
    ssl_certificate_key ${folder}/key.pem;
    root ${release};
    location = /page.html { root ${folder}/pages; }
    include ${release}/servers/nginx.conf;
  }
}
`;

function makeCertificate(folder: string): void {
  const { status, stderr } = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=kos.test"],
    ...["-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem")],
  ]);
  if (status !== 0) throw new Error(String(stderr));
}

/** A port that was free a moment ago. */
function findPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`nginx left with ${child.exitCode}`);
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("nginx does not answer");
}
