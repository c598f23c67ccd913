import type { Candidate } from "./candidate";
import type { Curated } from "./match";
import { foldText, foldWords } from "./text";

/** One field in which the directory and the register disagree. */
export interface Difference {
  readonly field: string;
  readonly here: string;
  readonly there: string;
}

/**
 * Fields in which the register says something that the editors' record does not. More on our side is no contradiction,
 * a value of the provider instead of the service is none, and neither is one that already stands in `conflicts`.
 */
export function compareService(curated: Curated, candidate: Candidate): readonly Difference[] {
  const differences = [
    ...comparePlace(curated, candidate),
    ...compareContacts(curated, candidate),
    ...compareRegions(curated, candidate),
    ...compareHours(curated, candidate),
  ];
  return differences.filter((difference) => !isNoted(curated, difference));
}

function compareContacts({ service }: Curated, candidate: Candidate): readonly Difference[] {
  const isOwn = (field: string) => candidate.provenance.fields[field]?.level === "service";
  const phones = service.phones?.map(({ number }) => number);
  return [
    ...(isOwn("phones")
      ? missing(
          "phones",
          phones,
          candidate.phones.map(({ number }) => number),
        )
      : []),
    ...(isOwn("emails") ? missing("emails", service.emails, candidate.emails) : []),
    ...(isOwn("websites")
      ? missing("websites", service.websites?.map(readHost), candidate.websites.map(readHost))
      : []),
  ];
}

/** What the register has and we have not; where we have nothing at all, that is a gap and no contradiction. */
function missing(
  field: string,
  here: readonly string[] | undefined,
  there: readonly string[],
): readonly Difference[] {
  if (!here) return [];
  const news = [...new Set(there)].filter((value) => !here.includes(value));
  return news.length > 0 ? [{ field, here: [...new Set(here)].join(", "), there: news.join(", ") }] : [];
}

const readHost = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;

function compareRegions({ service }: Curated, { regions }: Candidate): readonly Difference[] {
  const { nationwide, regions: own } = service.service_area;
  return nationwide === true ? [] : missing("service_area", own, regions);
}

/** The most important difference: we show a place that the register keeps secret. */
function comparePlace({ service }: Curated, candidate: Candidate): readonly Difference[] {
  const cities = service.locations?.map(({ city }) => city);
  if (!cities || service.confidential) return [];
  const here = cities.join(", ");
  if (candidate.address === "hidden" || candidate.address === "review")
    return [{ field: "locations", here, there: "registr místo tají nebo tajil" }];
  const towns = candidate.facilities.map(({ address }) => address?.town).filter((town) => town !== undefined);
  const known = cities.map(foldText).join("\n");
  const news = [...new Set(towns)].filter((town) => !known.includes(foldText(town)));
  return news.length > 0 ? [{ field: "locations", here, there: news.join(", ") }] : [];
}

function compareHours({ service }: Curated, candidate: Candidate): readonly Difference[] {
  const hours = Object.values(candidate.hours).filter((text) => text !== null);
  if (service.hours === undefined || hours.length === 0 || hours.includes(service.hours)) return [];
  return [{ field: "hours", here: service.hours, there: [...new Set(hours)].join(" | ") }];
}

/** Editors who wrote both values down have decided; they hear of it again when the register's value changes (C7). */
function isNoted({ organization }: Curated, { field, there }: Difference): boolean {
  const notes = (organization.value.conflicts ?? [])
    .filter((conflict) => conflict.field === field)
    .map((conflict) => squeeze(`${conflict.value_a} ${conflict.value_b}`));
  return there.split(", ").every((value) => notes.some((note) => note.includes(squeeze(value))));
}

/** Numbers are written with and without spaces and country code. */
const squeeze = (text: string): string => foldWords(text.replaceAll("+420", "")).join("");
