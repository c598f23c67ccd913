import { PRAGUE_DISTRICTS, REGIONS } from "../directory/regions";
import {
  type Audience,
  AUDIENCES,
  PROFESSIONAL_LANGUAGES,
  type ProfessionalLanguage,
} from "../directory/vocabulary";

/** Everything that can be set, by its owner or, where the table says so, by an administrator. */
export interface Settings {
  /** Undefined: the language of the browser. */
  readonly language: ProfessionalLanguage | undefined;
  readonly theme: "auto" | "light" | "dark";
  /** Slug of a region or of a Prague district; `""` is the whole country. */
  readonly region: string;
  readonly audience: Audience | undefined;
  /** Favourites are stored only when somebody asks for it. */
  readonly keepFavourites: boolean;
  /** Ids of services. */
  readonly favourites: readonly string[];
  readonly contextMenu: boolean;
  readonly updates: boolean;
  /** https, or `""`. */
  readonly updateUrl: string;
}

/** The name of a setting; the same in storage and in policies. */
export type SettingName = keyof Settings;

/** One setting: how a stored or prescribed value is read, what holds without one, and the line about it. */
export interface Setting<T> {
  readonly type: "string" | "boolean" | "array";
  /** What may be written, for the administrator's guide. */
  readonly values: string;
  /** Gives `undefined` for a value that is not allowed. */
  readonly read: (value: unknown) => T | undefined;
  readonly fallback: T;
  /** Whether a policy may prescribe it. */
  readonly policy: boolean;
  /** Czech: it stands in the guide for administrators and in the schema that Chromium reads. */
  readonly doc: string;
}

const PLACES = [...REGIONS.map(({ slug }) => slug), ...PRAGUE_DISTRICTS];
const MOST_FAVOURITES = 200;

/**
 * Every setting, and nothing else. The schema of managed settings and the table in `GUIDE.cs.md` are written from
 * it (`npm run readme`). A value that is not allowed gives the fallback.
 */
export const SETTINGS: { readonly [Name in SettingName]: Setting<Settings[Name]> } = {
  language: {
    ...oneOf(PROFESSIONAL_LANGUAGES),
    fallback: undefined,
    policy: true,
    doc: "Jazyk rozšíření. Bez nastavení platí jazyk prohlížeče.",
  },
  theme: {
    ...oneOf(["auto", "light", "dark"]),
    fallback: "auto",
    policy: false,
    doc: "Světlý nebo tmavý vzhled; auto znamená podle zařízení.",
  },
  region: {
    ...oneOf(PLACES),
    values: `${REGIONS.map(({ slug }) => slug).join(", ")}, praha-1 až praha-${PRAGUE_DISTRICTS.length}`,
    fallback: "",
    policy: true,
    doc: "Kraj nebo městská část Prahy, od kterého hledání začíná. Bez nastavení celá republika.",
  },
  audience: {
    ...oneOf(AUDIENCES),
    fallback: undefined,
    policy: true,
    doc: "Komu se má pomoc hledat nejdřív. Bez nastavení komukoli.",
  },
  keepFavourites: {
    ...yesOrNo(),
    fallback: false,
    policy: true,
    doc: "Smí si rozšíření pamatovat oblíbené služby? Na sdílených počítačích nastavte false.",
  },
  favourites: {
    type: "array",
    values: "seznam služeb",
    read: readIds,
    fallback: [],
    policy: false,
    doc: "Oblíbené služby; ukládají se, jen když je to zapnuté.",
  },
  contextMenu: {
    ...yesOrNo(),
    fallback: true,
    policy: true,
    doc: "Nabídka „Najít pomoc“ po kliknutí pravým tlačítkem na označený text.",
  },
  updates: {
    ...yesOrNo(),
    fallback: false,
    policy: true,
    doc: "Má rozšíření nejvýš jednou denně stáhnout novější podepsaný adresář? Funguje jen s adresou.",
  },
  updateUrl: {
    type: "string",
    values: "adresa začínající https://",
    read: readHttps,
    fallback: "",
    policy: true,
    doc: "Jediná adresa, ze které se adresář stahuje.",
  },
};

/** The names of all settings, in the order of the table. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

function oneOf<const T extends string>(words: readonly T[]) {
  return {
    type: "string" as const,
    values: words.join(", "),
    read: (value: unknown) => words.find((word) => word === value),
  };
}

function yesOrNo() {
  return { type: "boolean" as const, values: "true, false", read: readYesOrNo };
}

/** The registry of Windows has no booleans; Firefox hands its 1 and 0 on as they are. */
function readYesOrNo(value: unknown): boolean | undefined {
  if (value === 1 || value === 0) return value === 1;
  return typeof value === "boolean" ? value : undefined;
}

function readIds(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_FAVOURITES) return undefined;
  return value.every((id) => typeof id === "string" && /^[a-z\d-]{1,80}$/.test(id)) ? value : undefined;
}

/** A name and a password have no place in an address that is read by everybody on the computer. */
function readHttps(value: unknown): string | undefined {
  if (value === "") return "";
  try {
    const { protocol, username, password, href } = new URL(typeof value === "string" ? value.trim() : "");
    return protocol === "https:" && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
