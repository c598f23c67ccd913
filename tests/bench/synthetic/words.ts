import type { Audience, Kind } from "../../../src/directory/vocabulary";

/** A type of service as registers name it. */
export interface ServiceType {
  readonly name: string;
  /** Other cases of it, as they stand in sentences and queries. */
  readonly inflected: readonly [string, string];
  readonly kind: Kind;
  readonly audiences: readonly Audience[];
}

const type = (
  name: string,
  plural: string,
  oblique: string,
  kind: Kind,
  ...audiences: readonly Audience[]
): ServiceType => ({ name, inflected: [plural, oblique], kind, audiences });

/** What help there is in a country of ten thousand services; mapped to the vocabulary, which is coarser. */
export const TYPES: readonly ServiceType[] = [
  type("Azylový dům", "azylové domy", "azylovém domě", "shelter", "adult_at_risk", "family", "child"),
  type(
    "Intervenční centrum",
    "intervenční centra",
    "intervenčním centru",
    "intervention_centre",
    "adult_at_risk",
  ),
  type("Krizové centrum", "krizová centra", "krizovém centru", "crisis_centre", "adult_in_crisis", "child"),
  type("Krizová linka", "krizové linky", "krizovou linku", "helpline", "adult_in_crisis", "anyone"),
  type("Linka důvěry", "linky důvěry", "linkou důvěry", "helpline", "child", "anyone"),
  type("Poradna pro oběti", "poradny pro oběti", "poradně pro oběti", "counselling_victims", "adult_at_risk"),
  type("Občanská poradna", "občanské poradny", "občanské poradně", "counselling_victims", "anyone"),
  type(
    "Manželská poradna",
    "manželské poradny",
    "manželskou poradnu",
    "counselling_victims",
    "family",
    "adult_in_crisis",
  ),
  type("Dluhová poradna", "dluhové poradny", "dluhové poradně", "counselling_victims", "adult_in_crisis"),
  type(
    "Program pro násilné osoby",
    "programy pro násilné osoby",
    "programu pro násilné osoby",
    "violent_person_programme",
    "violent_person",
  ),
  type("Poradna pro cizince", "poradny pro cizince", "poradně pro cizince", "foreigners_help", "foreigner"),
  type(
    "Centrum pro děti a rodinu",
    "centra pro děti a rodinu",
    "centru pro děti a rodinu",
    "child_centre",
    "child",
    "family",
  ),
  type("Nízkoprahový klub", "nízkoprahové kluby", "nízkoprahovém klubu", "child_centre", "child"),
  type("Raná péče", "rané péče", "ranou péčí", "child_centre", "family", "child"),
  type(
    "Oddělení sociálně-právní ochrany dětí",
    "oddělení sociálně-právní ochrany dětí",
    "oddělením ochrany dětí",
    "authority_child_protection",
    "child",
    "family",
  ),
  type("Noclehárna", "noclehárny", "noclehárně", "shelter", "adult_in_crisis"),
  type("Dům na půl cesty", "domy na půl cesty", "domě na půl cesty", "shelter", "adult_in_crisis"),
  type("Pečovatelská služba", "pečovatelské služby", "pečovatelskou službu", "crisis_centre", "senior"),
  type("Domov pro seniory", "domovy pro seniory", "domově pro seniory", "shelter", "senior"),
  type("Terénní program", "terénní programy", "terénním programu", "crisis_centre", "adult_in_crisis"),
  type(
    "Sociální rehabilitace",
    "sociální rehabilitace",
    "sociální rehabilitací",
    "crisis_centre",
    "adult_in_crisis",
    "senior",
  ),
  type("Denní stacionář", "denní stacionáře", "denním stacionáři", "crisis_centre", "senior", "family"),
];

/** What organizations call themselves. */
export const NAMES = (
  "Naděje Maják Kotva Cesta Světlo Pomněnka Přístav Oáza Kompas Duha Studánka Jeřabina Vlaštovka Brána Archa " +
  "Ostrůvek Střecha Lípa Kaštan Pramen Lavička Křídla Mozaika Klíč Zvonek Rozcestí Šance Opora Zahrada Borůvka " +
  "Sedmikráska Kamínek Dlaň Úsvit Sasanka Meduňka Jasan Javor Bříza Návrat Zátiší Diakonie Charita Prostor Ostružina " +
  "Lucerna Pampeliška Sluneční Závětří Pohoda Klubíčko Útočiště Větrník Krystal Modřín Skořápka"
).split(" ");

/** Streets of every Czech town. */
export const STREETS = (
  "Nádražní Palackého Husova Masarykova Žižkova Komenského Havlíčkova Jiráskova Nerudova Dvořákova Smetanova " +
  "Tyršova Lidická Školní Zahradní Polní Lesní Krátká Dlouhá Riegrova Jungmannova Sokolská Mánesova Kostelní"
).split(" ");

/** For whom, as sentences say it. */
export const PEOPLE = [
  "lidem, kteří se ocitli v nouzi",
  "rodinám s dětmi, které potřebují oporu",
  "ženám i mužům, kterým ubližuje partner",
  "seniorům a jejich blízkým",
  "dětem a dospívajícím, kterým doma není dobře",
  "obětem trestných činů a domácího násilí",
  "lidem bez domova a bez práce",
  "cizincům žijícím v Česku",
  "matkám, které zůstaly samy",
  "lidem s duševním onemocněním",
  "těm, kdo se chtějí naučit zvládat vztek",
  "mladým lidem, kteří odcházejí z dětského domova",
];

/** What is done there. */
export const DEEDS = [
  "Poskytujeme sociální poradenství a doprovázíme na úřady",
  "Nabízíme bezpečné ubytování a pomoc s hledáním bydlení",
  "Pomáháme řešit dluhy, exekuce a rodinný rozpočet",
  "Zajistíme psychologa i terapii",
  "Poradíme s dávkami, výživným a rozvodem",
  "Pracujeme s celou rodinou u ní doma",
  "Sestavíme s vámi bezpečnostní plán",
  "Zprostředkujeme právní pomoc a kontakt s advokátem",
  "Pořádáme doučování a besedy pro školy",
  "Doprovodíme k soudu a na policii",
  "Pomáháme s péčí o domácnost",
  "Učíme se zvládat stres, vztek a hádky",
];

/** What else is worth knowing. */
export const NOTES = [
  "Služba je zdarma a anonymní.",
  "Objednat se předem není nutné.",
  "Přijedeme i za vámi.",
  "Zůstat lze nejvýš rok.",
  "Tlumočníka domluvíme.",
  "Budova je bezbariérová.",
  "Zavolejte nám nebo přijďte.",
  "Míst je omezený počet.",
];

/** Opening hours in the subset of the directory. */
export const HOURS = [
  "24/7",
  "Mo-Fr 08:00-16:00; PH off",
  "Mo-Fr 08:00-15:30",
  "Mo,We 08:00-12:00,13:00-17:30; PH off",
  "Mo-Th 09:00-17:00; Fr 09:00-13:00",
  "Tu,Th 13:00-18:00",
  "Mo-Su,PH 16:00-08:00",
  "We 10:00-16:00",
];
