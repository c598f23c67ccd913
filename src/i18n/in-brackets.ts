/** A date that may be unknown, behind a sentence: in brackets it stands in every language in the form it comes in. */
export const inBrackets = (date: string | undefined): string => (date ? ` (${date})` : "");
