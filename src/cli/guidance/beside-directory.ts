import type { SignableDirectory } from "../document";
import { writeInstant } from "../instant";
import { type Problem, refuseOne } from "../problem";
import { parseUnsignedGuidance } from "./describe";

/**
 * Guidance goes out under the number and dates of the directory beside it, so that nobody can pair a new directory
 * with old guidance. Code: E_EDITION, and those of the parser.
 */
export function checkBesideDirectory(
  text: string,
  { directory }: SignableDirectory,
  file: string,
): readonly Problem[] {
  const parsed = parseUnsignedGuidance(text);
  if (!parsed.ok) return refuseOne(parsed.code, "postupy v přesném tvaru", parsed.detail, file).problems;
  const wanted = writeHead(directory);
  const got = writeHead(parsed.value);
  return got === wanted
    ? []
    : refuseOne("E_EDITION", `postupy z téhož vydání: ${wanted}`, got, file).problems;
}

type Head = Pick<
  SignableDirectory["directory"],
  "directoryId" | "epoch" | "version" | "issued" | "reviewBy" | "expires"
>;

const writeHead = ({ directoryId, epoch, version, issued, reviewBy, expires }: Head): string =>
  [directoryId, `${epoch}.${version}`, ...[issued, reviewBy, expires].map(writeInstant)].join(" ");
