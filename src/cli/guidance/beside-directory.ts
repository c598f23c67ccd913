import { type JsonObject, parseNormalForm, serialize } from "../../directory/normal-form";
import type { Guidance } from "../../guidance/model";
import type { SignableDirectory } from "../document";
import { writeInstant } from "../instant";
import { type Problem, refuseOne } from "../problem";
import { parseUnsignedGuidance } from "./describe";
import { listPublicCards } from "./public-cards";

/**
 * Guidance goes out under the number and dates of the directory beside it, so that nobody can pair a new directory
 * with old guidance; and what the directory shows everybody of it is exactly what it says, because whoever signs reads
 * it here. Code: E_EDITION, and those of the parser.
 */
export function checkBesideDirectory(
  text: string,
  { directory, text: source }: SignableDirectory,
  file: string,
): readonly Problem[] {
  const parsed = parseUnsignedGuidance(text);
  if (!parsed.ok) return refuseOne(parsed.code, "postupy v přesném tvaru", parsed.detail, file).problems;
  const wanted = writeHead(directory);
  const got = writeHead(parsed.value);
  if (got !== wanted) return refuseOne("E_EDITION", `postupy z téhož vydání: ${wanted}`, got, file).problems;
  if (showsNothingElse(source, parsed.value)) return [];
  return refuseOne("E_EDITION", "postupy, z nichž jsou karty v adresáři (kos build)", "jiné karty", file)
    .problems;
}

/** A release older than public cards has none, whatever its guidance says. */
function showsNothingElse(source: string, guidance: Guidance): boolean {
  const json = parseNormalForm(source);
  const cards = json.ok ? (json.value as JsonObject)["public_guidance"] : undefined;
  return cards === undefined || serialize(cards) === serialize(listPublicCards(guidance));
}

type Head = Pick<
  SignableDirectory["directory"],
  "directoryId" | "epoch" | "version" | "issued" | "reviewBy" | "expires"
>;

const writeHead = ({ directoryId, epoch, version, issued, reviewBy, expires }: Head): string =>
  [directoryId, `${epoch}.${version}`, ...[issued, reviewBy, expires].map(writeInstant)].join(" ");
