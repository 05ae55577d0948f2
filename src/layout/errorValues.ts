/** What programs show where a formula has failed. */
const ERROR_VALUE =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/u;

/** True for a text that is nothing but an error value. Blanks around it make no difference. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text.trim());
}
