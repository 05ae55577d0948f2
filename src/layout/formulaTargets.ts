/** A text, a quoted sheet with `!`, or a bare sheet with `!`. */
const TOKENS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/**
 * The formula with the names of sheets replaced, outside its texts. Names are compared without regard to case.
 * @param names new name of a sheet by its old one in lower case
 */
export function retargetFormula(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(TOKENS, (token, quoted: string | undefined, bare: string | undefined) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    const target = sheet === undefined ? undefined : names.get(sheet.toLowerCase());
    return target === undefined ? token : `'${target.replaceAll("'", "''")}'!`;
  });
}

/** The sheets that the formula names, in lower case. */
export function formulaSheets(formula: string): readonly string[] {
  return [...formula.matchAll(TOKENS)].flatMap(([, quoted, bare]) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    return sheet === undefined ? [] : [sheet.toLowerCase()];
  });
}

/** The formula of a defined name leads into one of these sheets (in lower case), or into one that is gone. */
export function leadsInto(formula: string, sheets: ReadonlySet<string>): boolean {
  return formula.includes("#REF!") || formulaSheets(formula).some((sheet) => sheets.has(sheet));
}
