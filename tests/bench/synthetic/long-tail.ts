import { pick, pickCommon, type Random } from "./random";

const split = (text: string): readonly string[] => text.split(" ");

const PREFIXES = ["", "", "", "", ...split("po za vy na pře roz do od při ne sou bez")];
const ROOTS = split(
  "prav chod vod stav mluv slov mil rad dar let sed lék zdrav spol škol děl hled vid slyš vlád cest most hrad les " +
    "pol louk květ sad dom stol okn dveř kup prod plat cen dluh účt list knih čas den noc ran jar zim ohn vzduch hor " +
    "dol řek moř ryb pták kon krav chleb mas zelen vař peč šit tkan barv tvar měř váh síl rych klid strach radost " +
    "smut hněv lásk přá naděj vír lež vin trest soud zákon úřad stát obec kraj svět boj hr zpěv tan hudb obraz div",
);
const SUFFIXES = split("ov n tel nost iv ec k ník stv ován ět it ač sk");
const ENDINGS = ["", ...split("a u y ou em ům ech ami é ého ému ým ých í ích ě e i o")];
const VILLAGE_STEMS = split(
  "Lib Dob Hor Dol Krásn Bystř Jesen Kamen Lip Dub Buk Javor Olš Vrb Sosn Mal Velk Nov Star Bíl Čern Zelen Such " +
    "Mokr Let Bor Kost Studn Luž Hrad Lhot Brod Svat Petr Pavl Mart Vlk Jelen Chval Radim Bohu Vlast Jar Stan",
);
const VILLAGE_ENDS = split("ice ov any ín ovice ná ník ec ka iny ávka ovka enice išov ánky šín");
const VILLAGE_PLACES = [
  "",
  "",
  " nad Labem",
  " pod Horou",
  " u Prahy",
  " nad Ohří",
  " v Čechách",
  " na Moravě",
];

/** Words and villages that stand in few records: without them a vocabulary would stop growing, which no real one does. */
export interface LongTail {
  readonly words: (count: number) => string;
  readonly villages: (count: number) => string;
}

/** Makes forms of Czech morphemes; common ones come often, most of them hardly ever. */
export function longTail(random: Random): LongTail {
  const forms = some(42_000, () =>
    [PREFIXES, ROOTS, SUFFIXES, ENDINGS].map((part) => pick(part, random)).join(""),
  );
  const places = some(6_000, () =>
    [VILLAGE_STEMS, VILLAGE_ENDS, VILLAGE_PLACES].map((part) => pick(part, random)).join(""),
  );
  const take = (list: readonly string[], count: number): readonly string[] =>
    Array.from({ length: count }, () => pickCommon(list, random));
  return {
    words: (count) => take(forms, count).join(" "),
    villages: (count) => take(places, count).join(", "),
  };
}

const some = (count: number, make: () => string): readonly string[] => [
  ...new Set(Array.from({ length: count }, make)),
];
