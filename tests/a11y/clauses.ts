/** What proves a clause beside axe: a test of ours, somebody who listens and looks, or nothing because it is no matter here. */
interface Proof {
  /** File of the test. */
  readonly test?: string;
  /** Numbers of steps in `MANUAL`. */
  readonly manual?: readonly number[];
  /** Why the clause says nothing about the box. */
  readonly void?: string;
}

const KEYBOARD = { test: "tests/a11y/keyboard.test.ts" };
const SIGHT = { test: "tests/a11y/sight.test.ts" };
const ZOOM = { test: "tests/a11y/zoom.test.ts" };
const byHand = (...manual: number[]): Proof => ({ manual });
const NO_MEDIA = { void: "žádný zvuk ani video" };
const NO_TYPING = { void: "do boxu se nic nepíše" };

/**
 * Every clause of EN 301 549 V3.2.1 for web pages (WCAG 2.1 A and AA), then what WCAG 2.2 adds, which is our own wish
 * (research/embed-and-extension.md §8). What axe has rules for is read from their tags.
 */
export const CLAUSES: readonly (readonly [clause: string, asks: string, proof?: Proof])[] = [
  ["9.1.1.1", "Netextový obsah", byHand(1)],
  ["9.1.2.1", "Jen zvuk a jen video", NO_MEDIA],
  ["9.1.2.2", "Titulky", NO_MEDIA],
  ["9.1.2.3", "Zvukový popis nebo náhrada", NO_MEDIA],
  ["9.1.2.4", "Titulky naživo", NO_MEDIA],
  ["9.1.2.5", "Zvukový popis", NO_MEDIA],
  ["9.1.3.1", "Informace a vztahy", byHand(1, 2)],
  ["9.1.3.2", "Smysluplné pořadí", { ...KEYBOARD, manual: [1] }],
  ["9.1.3.3", "Smyslové vlastnosti", byHand(9)],
  ["9.1.3.4", "Orientace displeje", byHand(7)],
  ["9.1.3.5", "Účel vstupu", NO_TYPING],
  ["9.1.4.1", "Použití barvy", { test: "tests/e2e/hazards", manual: [9] }],
  ["9.1.4.2", "Ovládání zvuku", NO_MEDIA],
  ["9.1.4.3", "Kontrast textu", SIGHT],
  ["9.1.4.4", "Změna velikosti textu", SIGHT],
  ["9.1.4.5", "Obrázky textu", { void: "žádné obrázky" }],
  ["9.1.4.10", "Přeformátování obsahu", ZOOM],
  ["9.1.4.11", "Kontrast netextového obsahu", SIGHT],
  ["9.1.4.12", "Mezery v textu", ZOOM],
  ["9.1.4.13", "Obsah při najetí nebo zaměření", { void: "nic takového se neobjevuje" }],
  ["9.2.1.1", "Klávesnice", KEYBOARD],
  ["9.2.1.2", "Bez pasti pro klávesnici", KEYBOARD],
  ["9.2.1.4", "Zkratky z jednoho znaku", { test: "tests/e2e/exit-shift.test.ts" }],
  ["9.2.2.1", "Nastavitelné časování", { void: "nic nemá lhůtu" }],
  ["9.2.2.2", "Pozastavit, zastavit, skrýt", SIGHT],
  ["9.2.3.1", "Tři záblesky", { void: "nic nebliká" }],
  ["9.2.4.1", "Přeskočení bloků", byHand(2)],
  ["9.2.4.2", "Název stránky", { void: "název dává hostitelská stránka; rámová má vlastní" }],
  ["9.2.4.3", "Pořadí zaměření", KEYBOARD],
  ["9.2.4.4", "Účel odkazu", byHand(1)],
  ["9.2.4.5", "Více cest", { void: "týká se celého webu" }],
  ["9.2.4.6", "Nadpisy a popisky", byHand(2)],
  ["9.2.4.7", "Viditelné zaměření", KEYBOARD],
  ["9.2.5.1", "Gesta ukazatele", { void: "stačí jedno klepnutí" }],
  ["9.2.5.2", "Zrušení akce ukazatele", byHand(7)],
  ["9.2.5.3", "Popisek v názvu", byHand(8)],
  ["9.2.5.4", "Ovládání pohybem", { void: "pohyb nic neovládá" }],
  ["9.3.1.1", "Jazyk stránky", { test: "tests/e2e/languages.test.ts" }],
  ["9.3.1.2", "Jazyk částí", { test: "tests/e2e/languages.test.ts", manual: [3] }],
  ["9.3.2.1", "Při zaměření", KEYBOARD],
  ["9.3.2.2", "Při vstupu", byHand(4)],
  ["9.3.2.3", "Konzistentní navigace", { void: "týká se celého webu" }],
  ["9.3.2.4", "Konzistentní označení", byHand(1)],
  ["9.3.3.1", "Určení chyby", NO_TYPING],
  ["9.3.3.2", "Popisky nebo pokyny", byHand(4)],
  ["9.3.3.3", "Návrh opravy", NO_TYPING],
  ["9.3.3.4", "Předcházení chybám", NO_TYPING],
  ["9.4.1.1", "Syntaktická analýza", { void: "WCAG 2.2 ji pokládá za splněnou" }],
  ["9.4.1.2", "Název, role, hodnota", byHand(1, 4, 5)],
  ["9.4.1.3", "Stavové zprávy", byHand(4)],
  ["9.6", "Požadavky na shodu", byHand(10)],
  ["9.2.4.11", "Zaměření není zakryté (WCAG 2.2)", { test: "tests/e2e/layouts.test.ts", manual: [6] }],
  ["9.2.5.7", "Tažení (WCAG 2.2)", { void: "nic se netáhne" }],
  ["9.2.5.8", "Velikost cíle (WCAG 2.2)", ZOOM],
  ["9.3.2.6", "Konzistentní pomoc (WCAG 2.2)", { void: "místo na stránce volí správce webu" }],
  ["9.3.3.7", "Nadbytečné zadávání (WCAG 2.2)", NO_TYPING],
  ["9.3.3.8", "Přístupné přihlášení (WCAG 2.2)", { void: "nikdo se nepřihlašuje" }],
];

/** What only a person can judge: what to do, and what has to come of it. */
export const MANUAL: readonly (readonly [does: string, expects: string])[] = [
  [
    "Čtěte box šipkou dolů od nadpisu až na konec.",
    "Pořadí je stejné jako na obrazovce; číslo se čte po skupinách; kroužky a otazníky stavů se nečtou; kos na tlačítku se nečte.",
  ],
  [
    "Skákejte klávesou H (na telefonu po nadpisech) a po oblastech.",
    "Nadpis boxu, pod ním názvy služeb; jedna oblast „Kde najít pomoc“.",
  ],
  ["Přepněte box do ukrajinštiny a poslechněte si kartu.", "Názvy služeb zní česky, ostatní ukrajinsky."],
  [
    "Vyberte „Komu?“, „Kde?“ a „Kdy?“ šipkami a mezerníkem.",
    "U každé volby zazní otázka, název a zda je vybraná; po výběru zazní nový počet možností a zaměření se nepohne.",
  ],
  [
    "Otevřete kulaté tlačítko Pomoc, projděte panel, zavřete ho klávesou Esc (na telefonu gestem zpět).",
    "Zazní „Pomoc, tlačítko, sbaleno“, potom dialog s nadpisem; po zavření je zaměření zpět na tlačítku.",
  ],
  [
    "Na dlouhé stránce s tlačítkem Pomoc mačkejte Tab až na konec.",
    "Tlačítko nikdy nezakryje to, co má zaměření.",
  ],
  [
    "Na telefonu přejeďte prstem přes celý box, otočte displej a na čísle poklepejte dvakrát.",
    "Vše se dá zaměřit; box se přizpůsobí; až po poklepání se otevře vytáčení; odjetím prstu se volba zruší.",
  ],
  [
    "Hlasem řekněte „Klepni na Rychle odejít“ a „Klepni na Zavřít“.",
    "Stane se to, co je na tlačítku napsáno.",
  ],
  [
    "Přepněte displej do odstínů šedi a přečtěte tři karty.",
    "Je poznat, co je otevřeno, zavřeno a co nevíme.",
  ],
  [
    "Na stránce s boxem projděte i to, co k ní patří: rychlý odchod, tisk, stránku bez skriptu.",
    "Nic z předchozího se tam nemění.",
  ],
];

/** On what the steps are walked through. */
export const READERS = [
  "NVDA + Firefox (Windows)",
  "VoiceOver + Safari (iOS)",
  "TalkBack + Chrome (Android)",
];
