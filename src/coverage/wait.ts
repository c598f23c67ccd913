/** How long people wait, in days, as far as the words of a record say. */
export interface Wait {
  readonly least: number;
  /** `Infinity` where the words give no upper end. */
  readonly most: number;
  /** The words say "more than": the lower end itself is passed. */
  readonly open: boolean;
}

const NUMBER = String.raw`(\d+(?:[,.]\d+)?)`;
const LENGTH = new RegExp(
  String.raw`(?:(víc(?:e)? než|déle než|přes|nad|nejméně|alespoň|aspoň|minimálně)|(do|až|nejvýše?|maximálně|max\.))?\s*` +
    String.raw`${NUMBER}(?:\s*(?:–|-|až)\s*${NUMBER})?\s*(dn|den|týd|měs|rok)\p{L}*` +
    // "3 dny v týdnu" are office days.
    String.raw`(?!\p{L}|\s+(?:v\s+týdnu|týdně|v\s+měsíci|měsíčně))`,
  "giu",
);

const DAYS: Readonly<Record<string, number>> = { dn: 1, den: 1, týd: 7, měs: 30, rok: 365 };
const PASSED = /^(víc|déle|přes|nad)/iu;

/**
 * Reads a waiting time from the Czech words of a record: "asi 3 měsíce", "2–4 týdny", "až 4 měsíce" (nothing to four
 * months), "přes měsíc" only with a figure. A month counts as 30 days. Undefined where there is no figure with a unit:
 * a wait is never guessed. Nor are days of a week and ages: "let" counts five years and more, which is no wait, and a
 * year behind "od" or "do" may be one. Several lengths in one text give the widest stretch.
 */
export function readWait(text: string): Wait | undefined {
  const found = [...text.matchAll(LENGTH)].filter((match) => !isAge(match)).map(readLength);
  if (found.length === 0) return undefined;
  const least = Math.min(...found.map((one) => one.least));
  return {
    least,
    most: Math.max(...found.map(({ most }) => most)),
    open: found.some((one) => one.open && one.least === least),
  };
}

/** "od 1 roku", "do 2 roků". */
const isAge = ({ 2: upTo = "", 5: unit = "", index, input }: RegExpExecArray): boolean =>
  unit.toLowerCase() === "rok" &&
  (upTo.toLowerCase() === "do" || /(?<!\p{L})od\s*$/iu.test(input.slice(0, index)));

function readLength(match: RegExpExecArray): Wait {
  const [, over = "", upTo, from = "", to = from, unit = ""] = match;
  const days = DAYS[unit.toLowerCase()] ?? 1;
  const [least = 0, most = 0] = [from, to].map((figure) => Number(figure.replace(",", ".")) * days);
  if (over !== "") return { least, most: Infinity, open: PASSED.test(over) };
  return upTo === undefined ? { least, most, open: false } : { least: 0, most, open: false };
}
