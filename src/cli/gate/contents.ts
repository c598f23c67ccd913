import { parseNormalForm, serialize } from "../../directory/normal-form";
import { parseHours } from "../../hours/parse-hours";
import { findPerson } from "../assurance/person";
import type { EditorsData, Held } from "../records";
import type { ValuePath } from "../yaml-file";
import { type GateRule, listPhones, listServices, listTexts, published } from "./rule";

/** Hours either parse or stay a text in `hours_note`; nothing is guessed on screen. */
export const readableHours: GateRule = (data) => {
  const shown = published(data);
  return [...listServices(shown), ...listPhones(shown)].flatMap(({ organization, path, value }) => {
    const wanted = value.hours === undefined ? undefined : findHoursFault(value.hours);
    return wanted === undefined ? [] : [organization.yaml.fault("E_HOURS", [...path, "hours"], wanted)];
  });
};

/** A rule behind `PH off` would open on holidays again, which nobody means who wrote `PH off`. */
function findHoursFault(hours: string): string | undefined {
  if (!parseHours(hours).ok) return HOURS_WANTED;
  return /PH off\s*;/.test(hours) ? "„PH off“ až na konci" : undefined;
}

/** How hours are written, for people who write them. */
export const HOURS_WANTED = "24/7, nebo pravidla jako Mo-Fr 08:00-16:00; PH off";

/**
 * Characters that reorder or hide text never get into a signed file (signed-directory §5). The gate also refuses every
 * other character that nobody sees, such as a zero-width space inside a number: they come in by copying from the web.
 */
export const plainCharacters: GateRule = ({ organizations, withdrawn, absences, assurances, guidance }) =>
  [...organizations, withdrawn, absences, ...assurances, ...listParts(guidance)].flatMap(({ yaml, value }) =>
    listTexts(value)
      .filter(({ text }) => /\p{Cf}/u.test(text) || !parseNormalForm(serialize(text)).ok)
      .map(({ path, text }) =>
        yaml.fault("E_CHARACTER", path, "text bez neviditelných řídicích znaků", showHidden(text)),
      ),
  );

const listParts = (guidance: EditorsData["guidance"]): readonly Held<unknown>[] =>
  guidance ? [guidance.facts, guidance.sources, guidance.compass, ...guidance.cards] : [];

/** Makes visible what nobody can see: controls and format characters as `\u202e`. */
const showHidden = (text: string): string =>
  text.replace(/\p{C}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Who told us that a number ended stays with us: anybody can read the file. */
export const namelessEnds: GateRule = ({ withdrawn: { yaml, value } }) =>
  value.flatMap(({ source }, index) => {
    const person = isWebAddress(source) ? undefined : findPerson(source);
    if (person === undefined) return [];
    return [
      yaml.fault("E_PERSON", [index, "source"], "slova bez jmen, telefonů a e-mailů lidí", `„${person}“`),
    ];
  });

/** Links lead where they say: a complete http or https address without a name and password in it. */
export const webAddresses: GateRule = (data) =>
  [...published(data), data.absences].flatMap(({ yaml, value }) =>
    listTexts(value)
      .filter(({ path, text }) => isAddressField(path) && !text.startsWith("seed:") && !isWebAddress(text))
      .map(({ path }) => yaml.fault("E_URL", path, "celá adresa jako https://www.priklad.cz/")),
  );

const isAddressField = (path: ValuePath): boolean =>
  path.at(-1) === "ref" || ["websites", "chats", "sources_b"].includes(String(path.at(-2)));

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && /\.[a-z]{2,}$/.test(hostname) && username === "" && password === "";
}
