import { findRegion } from "../directory/regions";
import { countOf } from "./count-of";
import { inBrackets } from "./in-brackets";
import type { Messages } from "./messages";

/** Czech, the source of every text: short, kind, concrete; the person acts, not the office. */
export const cs: Messages<"cs"> = {
  language: "cs",
  reviewed: false,

  heading: "Kde najít pomoc",
  opener: "Pomoc",
  close: "Zavřít",
  exit: "Rychle odejít",
  exitNote:
    "Rychle odejít, nebo třikrát Shift: místo téhle stránky se otevře počasí. Historii prohlížeče tím nesmažete.",
  exitNoteTouch: "Rychle odejít: místo téhle stránky se otevře počasí. Historii prohlížeče tím nesmažete.",
  exitLoading: "Načítá se…",
  exitAgain: "Pokračovat",
  emergency: "Hrozí nebezpečí teď?",
  emergencyNames: { "112": "tísňová linka", "158": "policie", "155": "záchranka", "150": "hasiči" },

  who: "Komu?",
  audiences: {
    child: "Dítě nebo dospívající",
    adult_at_risk: "Někdo mi ubližuje",
    family: "Rodina s dětmi",
    violent_person: "Chci přestat ubližovat",
    adult_in_crisis: "Jsem v krizi",
    senior: "Senior",
    foreigner: "Cizinec, cizinka",
    professional: "Pracuji s rodinami",
    anyone: "Kdokoli",
  },
  moreAudiences: "Někdo jiný…",
  where: "Kde?",
  wholeCountry: "Celá ČR",
  district: (number) => `Praha ${number}`,
  chooseLanguage: "Jazyk (Language)",
  when: "Kdy můžete mluvit?",
  now: "Teď",
  later: "Později…",
  day: "Den",
  hour: "Hodina",
  onWeekday: (name) => `${/^[sč]t/.test(name) ? "ve" : "v"} ${name.replace(/a$/, "u").replace(/e$/, "i")}`,

  forAudience: {
    child: "děti a dospívající",
    adult_at_risk: "lidé, kterým někdo ubližuje",
    family: "rodiny s dětmi",
    violent_person: "lidé, kteří chtějí přestat ubližovat",
    adult_in_crisis: "dospělí v krizi",
    senior: "senioři",
    foreigner: "cizinci",
    professional: "lidé, kteří pracují s rodinami",
    anyone: "kdokoli",
  },
  nationwide: "celá ČR",
  secretPlace: "místo je utajené",
  free: "zdarma",
  languages: (names) => `mluví: ${names}`,
  languagesUnknown: "jazyky neznáme",
  noNumber: "Telefon neznáme.",
  callInstead: "Zatím můžete zavolat sem:",
  website: "Web",
  chat: "Chat",
  trace: "Hovor zůstane v historii telefonu a může být na vyúčtování.",
  traceShort: "hovor zůstane v historii telefonu",
  traceFree: "Platí to i pro čísla zdarma.",
  traceLink: "otevřený odkaz zůstane v historii prohlížeče",
  traceVisit: "cestu si může pamatovat telefon",
  traceLess: "Méně zůstane, když zavoláte z telefonu někoho, komu věříte.",
  nobodyAnswers: "Nikdo to nebere?",
  nextOption: (name) => `Další možnost: ${name}`,
  lastOption: "Zkuste to za chvíli znovu, nebo jinou možnost v seznamu.",
  wait: (text, date) => `${text} (zjištěno: ${date})`,
  assurance: {
    seed: (date) => `Podle seznamu${inBrackets(date)}, zatím neověřeno telefonem`,
    sourced: (date) => `Podle veřejných zdrojů${inBrackets(date)}, zatím neověřeno telefonem`,
    assured: (date) => `Ověřil člověk${date ? ` ${date}` : ""}`,
  },

  nonstop: "nonstop",
  open: "otevřeno",
  openUntil: (when) => `otevřeno do ${when}`,
  closed: "zavřeno",
  opensAt: (when) => `otevře ${when}`,
  hoursUnknown: "hodiny neznáme, zkuste zavolat",
  hoursNote: (text) => `zdroj píše: ${text}`,
  wrongClock: "Nevíme, kde je teď otevřeno: tohle zařízení má asi špatně nastavený čas.",
  holiday: "je svátek, hodiny neznáme, zkuste zavolat",
  atTime: inTime,
  dayAtTime: (day, time) => `${day} ${inTime(time)}`,
  atThatTime: (when) => `Kde je otevřeno ${when}:`,
  stateThen: (state) => `v tu dobu ${state}`,

  count: countOf("cs", { one: "možnost", few: "možnosti", other: "možností" }),
  more: "Ukázat další",
  moreOptions: "Další možnosti",
  noneFound: (region) => `${capital(findRegion(region).in.cs)} takovou službu neznáme.`,
  nearest: "Nejblíž je:",
  alsoHere: "Obrátit se můžete také sem:",
  violentDoor: "Rozhodnout se je první krok. Jsou lidé, kteří s tím pomáhají a nesoudí.",

  age: (date) => `Údaje k ${date}`,
  printed: (when) => `Vytištěno ${when}. Jestli je otevřeno, platí jen k té chvíli.`,
  development: "Zkušební vydání",
  stale: "Údaje jsou starší. Hodiny se mohly změnit: než někam půjdete, zavolejte.",
  expired: (date) =>
    `Údaje jsou staré, vydali jsme je ${date}. Čísla mohla přestat platit. Když se nedovoláte, zkuste další možnost.`,
  callFirst: "Nejdřív zavolejte sem:",
  failed: "Seznam míst, kde pomohou, se teď nepodařilo bezpečně načíst. Tísňová čísla platí vždy.",
  localNote: "Kontakt sem napsal správce téhle stránky. KOS ho neověřoval.",
  privacy: "Nic neukládáme a nikam neposíláme. V historii prohlížeče ale tahle stránka zůstane.",
};

// "ve dvě", "ve dvanáct", "ve dvacet", but "v osm": the preposition follows how the hour is read aloud.
function inTime(time: string): string {
  return `${/^(?:[2-4]|1[2-4]|2\d):/.test(time) ? "ve" : "v"} ${time}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
