/** The text with every character of ASCII that has a full-width form in that form, as an input method writes it. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
