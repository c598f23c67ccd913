import { districtNumber, PRAGUE_DISTRICTS, REGIONS } from "../../src/directory/regions";
import { cs } from "../../src/i18n/cs";
import { AUDIENCES } from "../../src/directory/vocabulary";
import { toKebab } from "../option-readers";
import { OPTIONS } from "../options";
import type { Field } from "./choice";
import { FIELD_TEXTS } from "./field-texts";

/** A value as it is written into a page, and its name for people. */
export type Value = readonly [value: string, name: string];

const AUDIENCE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  AUDIENCES.map((audience) => [toKebab(audience), cs.audiences[audience]]),
);

/** The values of an option that is a choice from a list, from the table of options itself; undefined where one types. */
export function valuesOf(name: Field): readonly Value[] | undefined {
  if (name === "region") return [...REGIONS.map(toRegion), ...PRAGUE_DISTRICTS.map(toDistrict)];
  if (name === "heading-level") return countBetween(OPTIONS[name].values).map((level) => [level, level]);
  const names = name === "audience" ? AUDIENCE_NAMES : FIELD_TEXTS[name].values;
  return names && OPTIONS[name].values.split(", ").map((value) => [value, names[value] ?? value]);
}

const toRegion = ({ slug, name }: (typeof REGIONS)[number]): Value => [slug, name.cs];

const toDistrict = (slug: string): Value => [slug, cs.district(districtNumber(slug))];

/** `2 to 5` in single numbers. */
function countBetween(range: string): readonly string[] {
  const [first = 0, last = 0] = range.split(" to ").map(Number);
  return [...Array(last - first + 1)].map((_, index) => String(first + index));
}
