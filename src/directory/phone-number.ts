/**
 * A number as it is dialled, from what people write in a text or a `tel:` address (`777 123 456`, `00420 …`, `112`);
 * undefined for what cannot be dialled.
 */
export function readDialled(text: string): string | undefined {
  const dialled = text.replace(/%20|[\s().-]/g, "").replace(/^00/, "+");
  const number = /^[2-9]\d{8}$/.test(dialled) ? `+420${dialled}` : dialled;
  return /^(?:\+[1-9]\d{6,14}|1\d{2,5})$/.test(number) ? number : undefined;
}

/**
 * The text of a number and its `tel:` target, made from one value so that they can never disagree (DESIGN §1, rule 6).
 * Czech numbers lose their country code and are grouped by three, as Czechs read them: `116 006`, `734 441 233`.
 */
export function phoneLink(number: string): { readonly text: string; readonly href: string } {
  const national = number.startsWith("+420") ? number.slice(4) : number;
  return { text: national.replace(/(\d{3})(?=\d)/g, "$1 "), href: `tel:${number}` };
}
