/** Stands for the webmaster's own site, whose name nobody has told us. */
const OWN = "https://web.invalid";

/** Whether a text leads somewhere on the web: a path of the page's own site, or a whole address. */
export function isAddress(text: string): boolean {
  const protocol = resolve(text)?.protocol;
  return protocol === "https:" || protocol === "http:";
}

/** Whether it stays on the page's own site. Browsers decide: `//x` and `\\x` leave it, too. */
export const isOwnAddress = (text: string): boolean => resolve(text)?.origin === OWN;

/** The origin of another site, for the page's policy; undefined for the own one. */
export const foreignOrigin = (text: string): string | undefined =>
  isOwnAddress(text) ? undefined : resolve(text)?.origin;

/** The address of a file in a folder, with exactly one slash between them. */
export const join = (folder: string, file: string): string =>
  folder === "" ? file : `${folder.trim().replace(/\/+$/, "")}/${file}`;

function resolve(text: string): URL | undefined {
  if (/\s/.test(text.trim())) return undefined;
  try {
    return new URL(text.trim(), OWN);
  } catch {
    return undefined;
  }
}
