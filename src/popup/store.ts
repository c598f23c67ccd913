import { SETTING_NAMES, type SettingName, SETTINGS, type Settings } from "./settings";
import { isPrivate, readLocal, readManaged, type Values, writeLocal } from "./storage";

/** The settings that hold now, and what a person has to be told about them. */
export interface Read {
  readonly settings: Settings;
  /** What the administrator has set: it cannot be changed here. */
  readonly locked: readonly SettingName[];
  /** Keys of the policy that are unknown or have a value that is not allowed. */
  readonly problems: readonly string[];
  /** A page of a private window, where nothing is stored. */
  readonly private: boolean;
}

/** The settings as stored and as prescribed. Never rejects: storage that is missing or refuses gives the defaults. */
export async function readSettings(): Promise<Read> {
  const [stored, managed] = await Promise.all([readLocal(SETTING_NAMES), readManaged()]);
  const prescribed = readPrescribed(managed);
  const problems = Object.keys(managed).filter((name) => !(name in prescribed));
  const settings = { ...readAll(stored), ...prescribed };
  // An administrator may have forbidden them since: what is no longer shown must not lie on the disk either.
  if (!settings.keepFavourites && settings.favourites.length > 0) await writeLocal({ favourites: [] });
  return {
    settings: settings.keepFavourites ? settings : { ...settings, favourites: SETTINGS.favourites.fallback },
    locked: SETTING_NAMES.filter((name) => name in prescribed),
    problems,
    private: isPrivate(),
  };
}

/**
 * Changes some settings, all or none. False when nothing was stored: in a private window, without storage, for a
 * value that is not allowed, for what the administrator has set, and for favourites that nobody asked to keep.
 */
export async function writeSettings(change: Partial<Settings>): Promise<boolean> {
  const names = SETTING_NAMES.filter((name) => name in change);
  const { settings, locked } = await readSettings();
  if (names.some((name) => locked.includes(name) || !isAllowed(name, change[name]))) return false;
  const keeps = change.keepFavourites ?? settings.keepFavourites;
  if (!keeps && change.favourites?.length) return false;
  // Storage has no `undefined`; what is null reads as the fallback.
  const values = Object.fromEntries(names.map((name) => [name, change[name] ?? null]));
  return writeLocal(keeps ? values : { ...values, favourites: [] });
}

const isAllowed = (name: SettingName, value: unknown): boolean =>
  value === SETTINGS[name].fallback || SETTINGS[name].read(value) !== undefined;

function readAll(stored: Values): Settings {
  const settings: Record<string, unknown> = {};
  for (const name of SETTING_NAMES)
    settings[name] = SETTINGS[name].read(stored[name]) ?? SETTINGS[name].fallback;
  return settings as unknown as Settings;
}

function readPrescribed(managed: Values): Partial<Settings> {
  const settings: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) {
    const value = SETTINGS[name].policy ? SETTINGS[name].read(managed[name]) : undefined;
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}
