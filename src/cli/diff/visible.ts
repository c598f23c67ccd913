/**
 * Shows what nobody can see, so that two values that look alike cannot differ unnoticed: controls, characters that
 * reorder text, invisible and unassigned ones, combining marks (texts are composed) and spaces other than the plain
 * one become `\u{202e}`; line ends as well, because a value must not be able to draw lines of the page.
 */
export const showHidden = (text: string): string =>
  text.replace(
    /[\p{C}\p{M}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
