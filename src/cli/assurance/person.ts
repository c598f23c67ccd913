/** Ways in which a text gives away a person or how to reach one; tried in this order. */
const PERSONAL: readonly RegExp[] = [
  // E-mail addresses and numbers: how to reach a service stands in its record, how to reach a person nowhere.
  /\S+@\S+/u,
  /(?:\+\d{3} ?)?\d{3}[ -]?\d{3}[ -]?\d{3}/,
  // Degrees and forms of address.
  /(?<![\p{L}.])(?:Bc|Mgr|Ing|MUDr|PhDr|JUDr|PaedDr|RNDr|Dr|DiS)\.?(?= \p{Lu}|,|$)/u,
  /(?<!\p{L})(?:[Pp]an(?:a|u|e|em|í)?|[Kk]oleg(?:a|y|ou|yn\p{Ll}+)) \p{Lu}\p{Ll}+/u,
  // First name and surname.
  /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L})/u,
  // A woman's surname inside a sentence; names of lines and centres that end alike are let through.
  /(?<=[\p{Ll},] )(?!Krizov|Azylov|Dětsk)\p{Lu}\p{Ll}*ov(?:á|é|ou)(?!\p{L})/u,
];

/** Finds what names a person or tells how to reach one; it rather cries wolf, because a sentence is easily reworded. */
export const findPerson = (text: string): string | undefined =>
  PERSONAL.map((pattern) => pattern.exec(text.normalize("NFC"))?.[0]).find((found) => found !== undefined);

/** What to write instead of a name, for messages. */
export const ROLE_WANTED = "role malými písmeny, jako „editor A“ nebo „koordinátorka sítě“, nikdy jméno";

/**
 * A role says what somebody is to the network, never who they are: small letters, besides them only single letters
 * and abbreviations (KOS, OSPOD).
 */
export const isRole = (text: string): boolean =>
  /^\p{L}[\p{L} -]+$/u.test(text) &&
  text.split(/[ -]/).every((word) => /^(?:\p{Ll}+|\p{Lu}{1,5})$/u.test(word)) &&
  /\p{Ll}/u.test(text);
