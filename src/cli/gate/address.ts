/** A way in which a text can give a place away, tried on the text without accents and in small letters. */
const FOLDED: readonly RegExp[] = [
  // Streets, squares and house numbers by their usual words.
  /(?<!\p{L})(?:ul\.|ulic[eiy]|nam\.|namesti|tr\.|trid[aey]|nabr\.|nabrezi|sidlist[ei]|c\.? ?(?:p|ev)\.? ?\d|psc)/u,
  // Coordinates: 50.0755, 14.4378 or 50°4'.
  /\b\d{1,2}[.,]\d{3,}\D{1,6}\d{1,2}[.,]\d{3,}|\b\d{1,2} ?°|(?<!\p{L})gps(?!\p{L})/u,
  // Links to maps.
  /mapy\.(?:cz|com)|goo\.gl|maps\.app|google\.[a-z.]+\/maps|maps\.google|openstreetmap|osm\.org|geo:|what3words|waze|plus\.codes/,
  // Postal code, also without the space; never the beginning of a telephone number.
  /(?<![\d+] ?)\b[1-7]\d{2} ?\d{2}\b(?! ?\d)/,
  // House number with an orientation number: 213/12. Hours (24/7) and acts (108/2006 Sb.) look alike.
  /\b(?!24\/7\b)\d{1,4}\/\d{1,3}[a-z]?\b(?!\/|\d| ?sb)/,
];

/** A name followed by a small number: Dělnická 12, U Lesa 5a. Prague's districts and emergency numbers are no houses. */
const NAME_AND_NUMBER =
  /(?<!\p{L})\p{Lu}\p{L}+ \d{1,4}[a-z]?(?![\p{L}\d]|[ .:,-]?\d)(?! ?(?:let|rok|dn|hod|žen|dět|lid|osob|míst|lůž|týd|měs|minut|%|Kč))/gu;
const NOT_A_HOUSE =
  /^(?:Prah[ay]|Praze|Prahou|Od|Do|Po|Na|Pro|Za|Asi|Až|Přes|Kapacita|Linka|Linku|Volejte) \d|\b(?:112|150|155|156|158)$/u;

/**
 * Finds what looks like an address in a text about a secret place: the words that give it away, or undefined.
 * It rather cries wolf: an editor can reword a sentence, nobody can take back a published address.
 */
export function findAddress(text: string): string | undefined {
  const plain = decodeLink(text.normalize("NFKC")).replace(/[\s_]+/gu, " ");
  const folded = plain.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  for (const pattern of FOLDED) {
    const match = pattern.exec(folded);
    if (match) return match[0];
  }
  return [...plain.matchAll(NAME_AND_NUMBER)]
    .map(([match]) => match)
    .find((match) => !NOT_A_HOUSE.test(match));
}

function decodeLink(text: string): string {
  try {
    return /^https?:/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
