import type { OptionsMessages } from "./options-messages";

/** Czech, the source of these texts. */
export const optionsCs: OptionsMessages = {
  title: "Nastavení KOS",
  saved: "Uloženo.",
  notSaved: "Nepodařilo se to uložit. Rozšíření funguje dál, jen si změnu nezapamatuje.",
  privateWindow: "Jste v anonymním okně. Tady se nic neukládá, proto nejde nic změnit.",
  locked: "Nastavil správce vašeho počítače.",
  policyProblem: (key) =>
    `Správce nastavil „${key}“ hodnotou, které nerozumíme. Platí výchozí nastavení. Povolené hodnoty jsou v příručce pro správce.`,

  search: "Hledání",
  region: "Kde hledat nejdřív",
  audience: "Komu hledat pomoc nejdřív",
  anyAudience: "komukoli",
  language: "Jazyk",
  browserLanguage: "podle prohlížeče",
  languageNames: { cs: "čeština", en: "English" },
  theme: "Vzhled",
  themes: { auto: "podle zařízení", light: "světlý", dark: "tmavý" },

  favourites: "Oblíbené služby",
  keepFavourites: "Pamatovat si oblíbené služby na tomto počítači",
  keepFavouritesHint:
    "Kdo používá stejný prohlížeč, oblíbené uvidí. Na sdíleném nebo domácím počítači to nechte vypnuté.",
  forget: (count) => (count ? `Zapomenout oblíbené (${count})` : "Žádné oblíbené nejsou uložené"),

  browser: "V prohlížeči",
  contextMenu: "Nabízet „Najít pomoc“ po kliknutí pravým tlačítkem na označený text",
  shortcut: (key) => `Rozšíření otevřete klávesami ${key}.`,
  noShortcut: "Klávesová zkratka není nastavená.",
  shortcutHow: {
    chromium: "Zkratku změníte na stránce chrome://extensions/shortcuts (Edge: edge://extensions/shortcuts).",
    firefox:
      "Zkratku změníte na stránce about:addons: ozubené kolo, Správa klávesových zkratek pro rozšíření.",
  },
  omnibox: "Hledat můžete i v adresním řádku: napište kos, mezerník a co hledáte.",

  directory: "Adresář",
  release: (number, date) => `Vydání ${number} ze dne ${date}`,
  development: "zkušební vydání",
  sources: { bundled: "součást rozšíření", stored: "stažené" },
  signers: (names, count, all) => `Podepsali: ${names} (${count} z ${all}).`,
  noDirectory: "Adresář se nepodařilo ověřit, proto ho neukazujeme. Čísla 112, 158, 155 a 150 platí vždy.",
  refused: {
    bundled: (code) =>
      `Adresář z rozšíření neprošel kontrolou (${code}). Nainstalujte prosím rozšíření znovu.`,
    stored: (code) => `Stažený adresář neprošel kontrolou (${code}), proto ho nepoužíváme.`,
  },

  updatesTitle: "Stahování adresáře",
  updates: "Stahovat novější adresář, nejvýš jednou denně",
  updatesHint:
    "Když je to zapnuté, rozšíření se po otevření podívá na jedinou adresu níže. Neposílá při tom nic o vás ani o tom, co hledáte. Provozovatel té adresy ale uvidí, že se ptal váš počítač.",
  updateUrl: "Adresa",
  updateUrlHint: "Dá vám ji ten, kdo adresář vydává. Začíná https://",
  badUrl: "Tahle adresa nejde použít. Musí začínat https:// a nesmí v ní být jméno ani heslo.",
  check: "Zkontrolovat teď",
  checking: "Kontroluji…",
  neverChecked: "Zatím se nic nestahovalo.",
  checked: (when) => `Naposledy zkontrolováno ${when}. Máte nejnovější adresář.`,
  checkFailed: (when, code) => `Naposledy zkontrolováno ${when}: nepovedlo se (${code}). Platí adresář výše.`,

  privacy: "Co rozšíření ukládá",
  stores:
    "Ukládá jen to, co je na této stránce: nastavení, oblíbené (když o to požádáte), síť kolegů (když ji nahrajete) a stažený adresář (když zapnete stahování).",
  neverStores:
    "Nikdy neukládá, co hledáte, co otevřete a co kopírujete, a nikam to neposílá. V anonymním okně neukládá vůbec nic.",
  addressBar: "Adresní řádek patří prohlížeči. Co napíšete do něj, si může pamatovat on.",

  menu: "Najít pomoc: „%s“",
  suggest: "Najít pomoc a telefonní čísla",
  nothingFound: "Nic jsme nenašli. Hrozí nebezpečí teď? Volejte 112 nebo 158.",
};
