/**
 * What yargs says in Czech itself is either missing ("Unknown command") or written for programmers
 * ("logická hodnota"); these replace it.
 */
export const CZECH: Record<string, string | { readonly one: string; readonly other: string }> = {
  "Unknown command: %s": { one: "Neznámý příkaz: %s", other: "Neznámé příkazy: %s" },
  "Unknown argument: %s": { one: "Neznámá možnost: %s", other: "Neznámé možnosti: %s" },
  "Missing required argument: %s": { one: "Chybí povinný údaj: %s", other: "Chybí povinné údaje: %s" },
  "Not enough arguments following: %s": "Za možností %s chybí hodnota",
  "Did you mean %s?": "Nemysleli jste %s?",
  "Positionals:": "Údaje:",
  "Show help": "ukáže tuto nápovědu",
  boolean: "ano/ne",
  string: "text",
  array: "víc hodnot",
};
