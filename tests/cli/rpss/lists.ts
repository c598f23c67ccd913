/** Towns that the sample of the register speaks of. */
const TOWNS: Readonly<Record<string, string>> = {
  500496: "Olomouc",
  532053: "Kladno",
  544256: "České Budějovice",
  554782: "Praha",
  554791: "Plzeň",
  554804: "Ústí nad Labem",
  554821: "Ostrava",
  554961: "Karlovy Vary",
  555134: "Pardubice",
  562335: "Děčín",
  563889: "Liberec",
  567027: "Most",
  569810: "Hradec Králové",
  582786: "Brno",
  585068: "Zlín",
  586846: "Jihlava",
};

const TYPES: Readonly<Record<number, string>> = {
  1: "odborné sociální poradenství",
  18: "telefonická krizová pomoc",
  20: "azylové domy",
  23: "krizová pomoc",
  28: "sociálně aktivizační služby pro rodiny s dětmi",
  34: "intervenční centra",
};
const GROUPS: Readonly<Record<number, string>> = {
  3: "oběti domácího násilí",
  5: "oběti trestné činnosti",
  19: "osoby v krizi",
  22: "pachatelé trestné činnosti",
  23: "rodiny s dítětem/dětmi",
};
const REGIONS: Readonly<Record<number, string>> = {
  ...{ 19: "CZ010", 27: "CZ020", 35: "CZ031", 43: "CZ032", 51: "CZ041", 60: "CZ042", 78: "CZ051" },
  ...{ 86: "CZ052", 94: "CZ053", 108: "CZ063", 116: "CZ064", 124: "CZ071", 132: "CZ080", 141: "CZ072" },
};

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const item = (id: string, name: string, more: object = {}) => ({ id, kod: id, nazev: { cs: name }, ...more });
const file = (items: readonly object[]) => JSON.stringify({ polozky: items });

/** Small code lists in the shape of data-formats A3, by file name. */
export const CODE_LISTS: Readonly<Record<string, string>> = {
  "druhy-socialni-sluzby.json": file(
    upTo(34).map((code) => item(`DruhSocialniSluzby/${code}`, TYPES[code] ?? `druh ${code}`)),
  ),
  "cilove-skupiny-osoby.json": file(
    upTo(30).map((code) => item(`CilovaSkupinaOsoby/${code}`, GROUPS[code] ?? `skupina ${code}`)),
  ),
  "kraje.json": file(
    Object.entries(REGIONS).map(([code, nuts]) => item(`Kraj/${code}`, nuts, { kodNuts3: nuts })),
  ),
  "obce.json": file(Object.entries(TOWNS).map(([code, name]) => item(`Obec/${code}`, name))),
};
