/** What the whole script may weigh on the wire, in bytes after brotli. */
export const MOST_BYTES = 52_900;

/** The same without any data and in Czech alone: the code that every change grows. */
export const MOST_BARE_BYTES = 33_200;

/**
 * Every part of the help box: which sources belong to it (the first that fits) and what it may weigh, in bytes of the
 * whole script's brotli. Whoever needs more says so here, where it is seen.
 * @type {readonly { name: string, files: RegExp, most: number }[]}
 */
export const BUDGETS = [
  {
    name: "directory data",
    files: /src\/directory\/(bundled-box|pinned)\.ts|src\/data\/release\//,
    most: 11_300,
  },
  { name: "Preact", files: /node_modules\/preact\//, most: 5_000 },
  { name: "verifier", files: /src\/directory\/|node_modules\/@noble\//, most: 8_800 },
  { name: "hours", files: /src\/hours\//, most: 1_500 },
  { name: "cs", files: /src\/i18n\/cs\.ts/, most: 1_950 },
  { name: "en", files: /src\/i18n\/en\.ts/, most: 1_450 },
  { name: "uk", files: /src\/i18n\/uk\.ts/, most: 2_250 },
  { name: "vi", files: /src\/i18n\/vi\.ts/, most: 2_000 },
  { name: "ru", files: /src\/i18n\/ru\.ts/, most: 2_250 },
  { name: "de", files: /src\/i18n\/de\.ts/, most: 1_850 },
  { name: "view", files: /src\/(view|i18n|coverage)\/|src\/data\/taxonomy/, most: 8_800 },
  { name: "widget", files: /widget\//, most: 5_800 },
  // Styles have no source map; the wrapper of the script is a handful of characters beside them.
  { name: "styles", files: /^$|\.css/, most: 2_000 },
];
