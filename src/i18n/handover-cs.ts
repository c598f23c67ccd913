import type { HandoverMessages } from "./handover-messages";

/** Czech, the source of these texts. */
export const handoverCs: HandoverMessages = {
  title: "Předávací list",
  memory:
    "List je jen v paměti tohoto okna. Zmizí, když okno zavřete nebo když ho čtvrt hodiny nebudete mít před sebou.",
  newTab: "Psát na celé kartě prohlížeče (začnete s prázdným listem)",
  noNames: "Jména a adresy sem nepište. Stačí třeba „dívka, 9\u00a0let“.",
  parts: {
    who: "Kdo list předává",
    asked: "Aby se nikdo neptal dvakrát",
    contact: "Bezpečný kontakt",
    consent: "Souhlas rodiny",
    services: "Vybrané služby",
    next: "Co bude dál",
    pass: "Předat dál",
  },
  labels: {
    role: "Role",
    institution: "Instituce",
    asked: "Co už zaznělo",
    askedBy: "Kdo se ptal a kdy",
    window: "Kdy se ozvat",
    message: "Nechat vzkaz",
    interpreter: "Tlumočník",
    consent: "Souhlas",
    step: "Další krok",
    owner: "Kdo to udělá",
    date: "Do kdy",
    note: "Poznámka",
  },
  hints: {
    role: "třeba třídní učitelka",
    institution: "i s vaším služebním telefonem nebo e-mailem",
    asked: "Hlavně co už řeklo dítě, pokud možno jeho slovy.",
    askedBy: "třeba školní psycholožka, v pondělí",
  },
  days: ["po", "út", "st", "čt", "pá", "so", "ne"],
  from: "Od",
  until: "Do",
  language: "Jazyk",
  choices: {
    message: { yes: "ano", no: "ne", unknown: "nevíme" },
    interpreter: { unknown: "nevíme", none: "není potřeba", needed: "je potřeba" },
    consent: { given: "souhlasí", refused: "nesouhlasí", not_asked: "zatím se nikdo neptal" },
  },
  noMessage: "nevíme, raději žádný nenechávejte",
  duty: "Když něco musíte oznámit podle zákona, platí to i bez souhlasu.",
  windowUnknown: "nevíme, napřed to zjistěte",
  sayWindow: (days, from, until) =>
    [days, from && `od ${from}`, until && `do ${until}`].filter(Boolean).join(" "),
  sayInterpreter: (language) => `je potřeba: ${language}`,

  noServices: "Zatím tu žádná není. Přidáte ji v seznamu klávesou P nebo v detailu.",
  remove: "Odebrat",
  qr: "QR kód čísla",
  noQr: "žádný",
  qrOf: (number) => `QR kód: ${number}`,

  warnings: {
    birth_number:
      "Vypadá to jako rodné číslo. Sem nepatří: list se může ztratit. Zapište ho jen do spisu a kolegům ho řekněte při hovoru.",
    maybe_birth_number:
      "Může to být rodné číslo. Sem nepatří: list se může ztratit. Zapište ho jen do spisu a kolegům ho řekněte při hovoru.",
    birth_date: "Vypadá to jako datum narození. Tady stačí věk, přesné datum patří do spisu.",
    phone:
      "Vypadá to jako něčí telefon. List může najít i ten, před kým se rodina chrání. Číslo raději řekněte při hovoru.",
    email:
      "Vypadá to jako něčí e-mail. List může najít i ten, před kým se rodina chrání. Adresu raději řekněte při hovoru.",
  },

  copy: "Kopírovat text",
  print: "Vytisknout na A5",
  wipe: "Smazat list",
  preview: "Náhled textu",
  copied: "Zkopírováno. Nikam jsme nic neposlali. Text teď leží ve schránce počítače.",
  notCopied: "Kopírovat nejde. Text je označený, stiskněte Ctrl+C.",
  wiped: "Smazáno.",

  nowhere: "Nikam jsme nic neposlali. Komu list dáte, je na vás.",
};
