/** How a static server has to hand out some files of the release. */
export interface Serving {
  /** Last part of the path, `*` for any run of letters; the first rule that matches holds. */
  readonly files: string;
  readonly headers: Readonly<Record<string, string>>;
}

const MINUTES = "public, max-age=300, must-revalidate";
const FOREVER = "public, max-age=31536000, immutable";

/**
 * The one table behind the settings of every server. A rolling file is stale after five minutes and then asked for by
 * its ETag, so that a wrong number does not live on in caches for days; a file named after its content never changes.
 * Other sites may read signed documents only: these are the files whose readers check them.
 */
export const SERVING: readonly Serving[] = [
  {
    files: "*.signed.json",
    headers: { "Cache-Control": MINUTES, "Access-Control-Allow-Origin": "*" },
  },
  { files: "kos.????????????????.js", headers: { "Cache-Control": FOREVER } },
  { files: "*", headers: { "Cache-Control": MINUTES } },
];

/** What holds for every file: its type is what it says, and no address of a page is passed on. */
export const FOR_ALL: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** A rule's files as a regular expression over the end of a path, for servers that match that way. */
export const toPattern = (files: string): string =>
  `/${files
    .replaceAll(".", "\\.")
    .replace(/\?+/g, (marks) => `[0-9a-f]{${marks.length}}`)
    .replaceAll("*", "[^/]*")}$`;

/** The headers of one file of the release, for servers that want every path by itself. */
export function chooseHeaders(path: string): Readonly<Record<string, string>> {
  const rule = SERVING.find(({ files }) => new RegExp(toPattern(files)).test(`/${path}`));
  return { ...FOR_ALL, ...rule?.headers };
}
