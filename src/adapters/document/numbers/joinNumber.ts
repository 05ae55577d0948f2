/** Marks that stand close to the text after them: full-width ones, and numbers in circles. */
const CLOSE = /[、。．：；）】〕]$|\p{No}$/u;

/** A paragraph's automatic number and its text, divided as people type them. */
export function joinNumber(number: string, text: string): string {
  if (number === "") return text;
  const rest = text.trimStart();
  return rest === "" || CLOSE.test(number) ? number + rest : `${number} ${rest}`;
}
