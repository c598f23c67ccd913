import { chooseHeaders, FOR_ALL, SERVING, type Serving, toPattern } from "./serving";

const join = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

const listHeaders = ({ headers }: Serving): readonly (readonly [string, string])[] =>
  Object.entries({ ...FOR_ALL, ...headers });

/** Lines for a `server` block of nginx; headers are repeated, because a `location` with its own inherits none. */
const nginx = (): string =>
  join(
    "# KOS: vložte do bloku server, jehož root je tato složka: include …/servers/nginx.conf;",
    "# Kdo si pro pomoc přišel, nemá stát v záznamech serveru.",
    "access_log off;",
    "etag on;",
    "gzip_static on;",
    "# S modulem brotli: brotli_static on;",
    "charset utf-8;",
    ...SERVING.flatMap((rule) => [
      `location ~ "${toPattern(rule.files)}" {`,
      ...listHeaders(rule).map(([name, value]) => `  add_header ${name} "${value}" always;`),
      "}",
    ]),
  );

/** The last matching block wins in Apache, so the table is turned round. */
const apache = (): string =>
  join(
    "# KOS: Apache čte tento soubor sám (AllowOverride FileInfo, moduly headers, mime a deflate).",
    "AddDefaultCharset utf-8",
    "FileETag MTime Size",
    "<IfModule mod_deflate.c>",
    "  AddOutputFilterByType DEFLATE text/html text/javascript application/javascript application/json",
    "</IfModule>",
    "<IfModule mod_headers.c>",
    ...SERVING.toReversed().flatMap((rule) => [
      `  <FilesMatch "${toPattern(rule.files).replace("/", "^")}">`,
      ...listHeaders(rule).map(([name, value]) => `    Header always set ${name} "${value}"`),
      "  </FilesMatch>",
    ]),
    "</IfModule>",
  );

/** Caddy keeps no log of requests unless it is told to. */
const caddy = (): string =>
  join(
    "# KOS: vložte do bloku webu, který má root v této složce.",
    "file_server {",
    "  precompressed br gzip",
    "}",
    ...SERVING.toReversed().flatMap((rule, index) => [
      `@kos${index} path_regexp ${toPattern(rule.files)}`,
      `header @kos${index} {`,
      ...listHeaders(rule).map(([name, value]) => `  ${name} "${value}"`),
      "}",
    ]),
  );

/** The `_headers` file of Netlify and Cloudflare Pages; they differ in wildcards, so every path stands there in full. */
const headersFile = (paths: readonly string[]): string =>
  join(
    "# KOS: Netlify a Cloudflare Pages čtou tento soubor samy, když je složka kořenem webu.",
    ...paths.flatMap((path) => [
      `/${path}`,
      ...Object.entries(chooseHeaders(path)).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  );

/** Settings for the usual static servers, by the path in the release folder where each of them looks. */
export const listServerSettings = (paths: readonly string[]): ReadonlyMap<string, string> =>
  new Map([
    ["servers/nginx.conf", nginx()],
    ["servers/Caddyfile", caddy()],
    [".htaccess", apache()],
    ["_headers", headersFile(paths)],
  ]);
