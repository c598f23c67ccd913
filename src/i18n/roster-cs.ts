import type { RosterMessages } from "./roster-messages";

const CHANGED = "Soubor někdo cestou změnil nebo poškodil. Řekněte si o nový.";
const MADE_WRONG = "Soubor není sestavený, jak má být. Řekněte si o nový.";
const NOT_ROSTER = "Tohle není soubor se sítí kolegů. Jmenuje se roster.signed.json.";
const NOT_SIGNED = "Soubor nemá dost platných podpisů vaší skupiny. Řekněte si o nový.";

/** Czech, the source of these texts. */
export const rosterCs: RosterMessages = {
  title: "Síť kolegů",
  intro:
    "Kontakty členů vaší komunitní skupiny. Soubor roster.signed.json vám pošle ten, kdo skupinu koordinuje. Zůstane jen v tomto prohlížeči a nikam se neposílá. Jsou v něm jména a čísla kolegů, na sdílený počítač ho proto nenahrávejte.",
  choose: "Soubor se sítí",
  none: "Žádná síť není uložená.",
  checking: "Ověřuji podpisy…",

  group: "Skupina",
  release: "Vydání",
  releaseOf: (number, date) => `${number} ze dne ${date}`,
  members: "Počet členů",
  fingerprint: "Otisk klíčů",

  compare:
    "Tuhle síť nahráváte poprvé. Zavolejte tomu, kdo skupinu koordinuje, na číslo, které znáte odjinud, a porovnejte otisk znak po znaku. Rozšíření nepozná, kdo soubor vyrobil: uložením říkáte, že mu věříte. Každý další soubor už musí navázat na stejné klíče.",
  follows: "Podpisy platí a soubor navazuje na síť, kterou máte uloženou.",
  matches: "Otisk souhlasí, uložit",
  keep: "Uložit",
  drop: "Neukládat",
  remove: "Odebrat síť",
  kept: "Síť je uložená.",
  dropped: "Soubor se neuložil.",
  removed: "Síť je odebraná.",
  notKept: "Nepodařilo se to uložit. Nic se nezměnilo.",

  refused: {
    E_FILE: "Soubor nejde přečíst. Zkuste ho vybrat znovu.",
    E_TOO_LARGE: "Soubor je moc velký. Síť má nejvýš 1 MB.",
    E_NOT_UTF8: NOT_ROSTER,
    E_ENVELOPE: NOT_ROSTER,
    E_TYPE: NOT_ROSTER,
    E_KEYS_CHAIN:
      "Klíče v souboru nenavazují na ty, které máte uložené. Zavolejte tomu, kdo skupinu koordinuje. Začala-li skupina opravdu s novými klíči, uloženou síť odeberte a porovnejte otisk znovu.",
    E_KEYS_SIGNATURE:
      "Klíče v souboru nejsou podepsané, jak mají být. Zavolejte tomu, kdo skupinu koordinuje.",
    E_KEY_FORMAT: MADE_WRONG,
    E_SIG_THRESHOLD: NOT_SIGNED,
    E_JSON: CHANGED,
    E_NOT_NORMAL_FORM: CHANGED,
    E_SCHEMA: MADE_WRONG,
    E_EPOCH: MADE_WRONG,
    E_WRONG_DIRECTORY:
      "Soubor patří jiné skupině, než kterou máte uloženou. Chcete-li ji vyměnit, nejdřív uloženou síť odeberte.",
    E_ROLLBACK: "Soubor je starší než síť, kterou už máte, nebo ho skupina odvolala.",
    E_EQUIVOCATION:
      "Soubor má stejné číslo vydání jako vaše síť, ale jiný obsah. Zavolejte tomu, kdo skupinu koordinuje.",
  },
  stays: "Dál platí síť, kterou máte uloženou.",
  nothingStored: "Nic se neuložilo.",
  keptRefused: (code) =>
    `Uložená síť neprošla kontrolou (${code}), proto ji neukazujeme. Odeberte ji a nahrajte znovu.`,
  age: {
    stale: (date) => `Skupina měla kontakty zkontrolovat do ${date}. Některé už nemusí platit.`,
    expired: (date) => `Seznam platil do ${date}. Ukazujeme ho dál, ale kontakty si ověřte.`,
  },

  heading: (group) => `Vaše síť: ${group}`,
  jump: (count) => `Ve vaší síti: ${count}`,
  signedBy: (release) => `Podepsala vaše skupina, není to součást adresáře. Vydání ${release}.`,
  write: "Napsat e-mail",
};
