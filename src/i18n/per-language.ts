import type { Language } from "../directory/vocabulary";

// Without a region the platform writes English as Americans do: the month first, hours by twelve.
const LOCALES: Partial<Readonly<Record<Language, string>>> = { en: "en-GB" };

/**
 * Keeps what `make` gives for a language: the platform's formatters cost far more to make than to use. `make` gets a
 * BCP 47 tag; the platform falls back to its own language for one it does not speak, and never throws for ours.
 */
export function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const kept = new Map<Language, T>();
  return (language) => {
    const made = kept.get(language) ?? make(LOCALES[language] ?? language);
    kept.set(language, made);
    return made;
  };
}
