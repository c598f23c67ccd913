import type { Field } from "./choice";

interface FieldText {
  readonly label: string;
  readonly hint?: string;
  /** What stands first in the list, for who leaves the choice to the box. */
  readonly byDefault: string;
  /** The values of the option as a webmaster understands them. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What the page says about each option; a new option does not compile until it has its words here. */
export const FIELD_TEXTS: Readonly<Record<Field, FieldText>> = {
  region: {
    label: "Kraj nebo městská část",
    hint: "Co je vybrané, když se box otevře. Návštěvník si může vybrat jinak.",
    byDefault: "celá ČR",
  },
  audience: {
    label: "Pro koho především",
    hint: "Škola nejčastěji zvolí dítě. Návštěvník si může vybrat jinak.",
    byDefault: "nevybírat předem",
  },
  layout: {
    label: "Podoba",
    byDefault: "celý box v textu stránky",
    values: {
      inline: "celý box v textu stránky",
      compact: "menší: tři karty, zbytek na kliknutí",
      button: "kulaté tlačítko v rohu",
    },
  },
  corner: {
    label: "Roh pro tlačítko",
    byDefault: "vpravo dole",
    values: { end: "vpravo dole", start: "vlevo dole" },
  },
  open: {
    label: "Rozbalit hned",
    hint: "Platí pro menší podobu a pro tlačítko.",
    byDefault: "ne",
    values: { on: "ano", off: "ne" },
  },
  theme: {
    label: "Barvy",
    byDefault: "světlé",
    values: { light: "světlé", dark: "tmavé", auto: "podle zařízení návštěvníka" },
  },
  accent: {
    label: "Barva čísel a tlačítek",
    hint: "Mřížka a šest znaků, třeba #0b5d66. Na bílé musí být dobře čitelná (kontrast 7 : 1). Platí pro světlé barvy.",
    byDefault: "",
  },
  heading: {
    label: "Nadpis",
    hint: "Nejvýš 80 znaků. Nechte ho neutrální: někdo může člověku koukat přes rameno.",
    byDefault: "",
  },
  "heading-level": {
    label: "Úroveň nadpisu",
    hint: "Aby nadpis zapadl mezi ostatní nadpisy stránky.",
    byDefault: "2",
  },
  lang: {
    label: "Jazyk",
    byDefault: "podle stránky, jinak čeština",
    values: {
      cs: "čeština",
      en: "angličtina",
      uk: "ukrajinština",
      vi: "vietnamština",
      ru: "ruština",
      de: "němčina",
    },
  },
  kind: {
    label: "Jen některé druhy služeb",
    hint: "Když nezaškrtnete nic, ukážou se všechny. Tísňová čísla zůstanou vždycky.",
    byDefault: "",
    values: {
      emergency: "tísňové linky",
      helpline: "telefonické linky",
      "crisis-centre": "krizová centra",
      "intervention-centre": "intervenční centra",
      "child-centre": "centra pro děti",
      "counselling-victims": "poradny",
      shelter: "azylové bydlení",
      "violent-person-programme": "programy pro lidi, kteří chtějí přestat ubližovat",
      "foreigners-help": "pomoc cizincům",
      "authority-child-protection": "úřady pro ochranu dětí",
      police: "policie",
      "online-service": "pomoc po internetu",
      app: "aplikace",
    },
  },
  limit: {
    label: "Kolik karet ukázat napoprvé",
    hint: "Od 3 do 30.",
    byDefault: "8",
  },
  exit: {
    label: "Tlačítko Rychle odejít",
    hint: "Zakryje stránku a otevře místo ní počasí. Vypínejte ho jen s dobrým důvodem.",
    byDefault: "ano",
    values: { on: "ano", off: "ne" },
  },
  print: {
    label: "Při tisku stránky",
    byDefault: "vytisknout kartu, u tlačítka v rohu nic",
    values: { card: "vytisknout černobílou kartu", hide: "nevytisknout nic" },
  },
  source: {
    label: "Adresa novějšího adresáře",
    hint: "Nepovinné. Cesta na vašem webu nebo adresa, která začíná https. Box se po ní podívá jednou na každé zobrazení stránky a přijme jen podepsaný soubor.",
    byDefault: "",
  },
};
