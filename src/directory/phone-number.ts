/**
 * The text of a number and its `tel:` target, made from one value so that they can never disagree (DESIGN §1, rule 6).
 * Czech numbers lose their country code and are grouped by three, as Czechs read them: `116 006`, `734 441 233`.
 */
export function phoneLink(number: string): { readonly text: string; readonly href: string } {
  const national = number.startsWith("+420") ? number.slice(4) : number;
  return { text: national.replace(/(\d{3})(?=\d)/g, "$1 "), href: `tel:${number}` };
}
