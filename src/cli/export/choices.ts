import type { Directory } from "../../directory/model";
import { findPlace } from "../../directory/regions";
import { AUDIENCES } from "../../directory/vocabulary";
import { findNearest } from "../nearest";
import { type Checked, refuseOne } from "../problem";
import type { Edition } from "./edition";
import type { ExportChoices } from "./format";

/** The formats, and which options have a meaning in each. */
export const FORMATS = {
  hsds: ["service"],
  jsonld: ["service"],
  vcard: ["service", "neutral-name"],
  csv: ["service", "csv-delimiter"],
  html: ["region", "audience"],
  a4: ["region", "audience"],
} as const;

/** One format of an export. */
export type Format = keyof typeof FORMATS;

type OptionName = (typeof FORMATS)[Format][number];

/** The words of the command line, before anybody judged them. */
export type ExportWords = Readonly<Record<OptionName, string | undefined>>;

/** What is to be exported, once the words made sense. */
export interface ChosenExport {
  readonly formats: readonly Format[];
  readonly choices: ExportChoices;
  /** Leaves only the service that was asked for (`E_SERVICE`). */
  readonly narrow: (edition: Edition) => Checked<Edition>;
}

const ALL = Object.keys(FORMATS).filter((name): name is Format => name in FORMATS);

/** Reads format and options (`E_FORMAT`, `E_OPTION`, `E_REGION`, `E_AUDIENCE`, `E_DELIMITER`, `E_NAME`). */
export function chooseExport(format: string, words: ExportWords): Checked<ChosenExport> {
  const formats = format === "all" ? ALL : ALL.filter((name) => name === format);
  if (formats.length === 0) {
    return refuseOne("E_FORMAT", suggest(format, [...ALL, "all"]), format);
  }
  const meant: readonly string[] = formats.flatMap((name) => FORMATS[name]);
  const idle = listWords(words).find(([name, word]) => word !== undefined && !meant.includes(name));
  if (idle) {
    const useful = ALL.filter((name) => FORMATS[name].some((option) => option === idle[0]));
    return refuseOne("E_OPTION", `--${idle[0]} jen u formátu ${useful.join(", ")}`, format);
  }
  const choices = readChoices(words);
  if (!choices.ok) return choices;
  return {
    ok: true,
    value: { formats, choices: choices.value, narrow: (edition) => keepService(edition, words.service) },
  };
}

const listWords = (words: ExportWords): readonly (readonly [OptionName, string | undefined])[] =>
  (["region", "audience", "service", "csv-delimiter", "neutral-name"] as const).map((name) => [
    name,
    words[name],
  ]);

function readChoices(words: ExportWords): Checked<ExportChoices> {
  const { region, audience, "csv-delimiter": delimiter = ";", "neutral-name": neutralName } = words;
  const place = region === undefined ? undefined : findPlace(region);
  if (region !== undefined && !place) {
    return refuseOne(
      "E_REGION",
      "u --region kraj nebo městská část: karlovarsky, CZ041, praha-7",
      region || "nic",
    );
  }
  const wanted = audience?.replaceAll("-", "_");
  const known = AUDIENCES.find((name) => name === wanted);
  if (wanted !== undefined && !known) {
    return refuseOne("E_AUDIENCE", `u --audience ${suggest(wanted, AUDIENCES)}`, audience || "nic");
  }
  if (delimiter !== ";" && delimiter !== ",") {
    return refuseOne("E_DELIMITER", "u --csv-delimiter středník nebo čárka", delimiter);
  }
  if (neutralName?.trim() === "") return refuseOne("E_NAME", "u --neutral-name jméno kontaktu", "nic");
  return { ok: true, value: { place, audience: known, delimiter, neutralName: neutralName?.trim() } };
}

function suggest(typed: string, names: readonly string[]): string {
  const nearest = findNearest(typed, names);
  return nearest ? `nejspíš ${nearest}` : `jedno z: ${names.join(", ")}`;
}

function keepService(edition: Edition, wanted: string | undefined): Checked<Edition> {
  if (wanted === undefined) return { ok: true, value: edition };
  const { directory } = edition;
  const organizations = directory.organizations
    .map((organization) => ({
      ...organization,
      services: organization.services.filter(({ id }) => id === wanted),
    }))
    .filter(({ services }) => services.length > 0);
  if (organizations.length > 0)
    return { ok: true, value: { ...edition, directory: { ...directory, organizations } } };
  return refuseOne("E_SERVICE", `u --service ${suggest(wanted, listIds(directory))}`, wanted);
}

const listIds = ({ organizations }: Directory): readonly string[] =>
  organizations.flatMap(({ services }) => services.map(({ id }) => id));
