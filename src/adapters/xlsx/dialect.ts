const OFFICE = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

/** Namespaces by what the strict dialect of the format calls them. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`],
  [`${OFFICE}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  [`${OFFICE}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  [`${OFFICE}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  [`${OFFICE}/drawingml/2006/spreadsheetDrawing`, `${STRICT}/drawingml/spreadsheetDrawing`],
]);

const NAMED = /"(http:\/\/schemas\.openxmlformats\.org\/[^"]*)"/g;

/** Whether the workbook's own part is written in the strict dialect, which Excel saves only when it is told to. */
export function isStrict(workbook: string): boolean {
  const root = /<[^?!][^>]*>/.exec(workbook)?.[0] ?? "";
  return root.includes(`"${STRICT}/spreadsheetml/main"`);
}

/** A part that this program has written, in the strict dialect. Texts stay as they are. */
export function toStrict(xml: string): string {
  return xml.replace(/<[^>]+>/g, (tag) =>
    tag.replace(NAMED, (named, space: string) => {
      const strict = NAMESPACES.get(space);
      return strict === undefined ? named : `"${strict}"`;
    }),
  );
}

/** The type of a relation of this kind: `worksheet`, `table` … */
export function relationType(kind: string, strict: boolean): string {
  return `${strict ? `${STRICT}/officeDocument` : `${OFFICE}/officeDocument/2006`}/relationships/${kind}`;
}
