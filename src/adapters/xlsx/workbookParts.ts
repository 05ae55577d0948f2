import type { SheetInfo } from "../../application/ports/workbookReader";
import { Failure } from "../../domain/failure";
import { readRelations } from "./packageRelations";
import type { Relation } from "./packageRelations";
import { readXml } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

export type SheetPart = {
  readonly name: string;
  readonly visibility: SheetInfo["visibility"];
  /** `undefined` for a sheet without cells: a chart sheet, a dialog. */
  readonly path: string | undefined;
};

export type WorkbookParts = {
  /** In tab order. */
  readonly sheets: readonly SheetPart[];
  /** The part that lists the sheets. */
  readonly workbook: string;
  /** The order in which Excel last calculated the formulas. */
  readonly calcChain: string | undefined;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** The last words of the types of all parts that belong to the workbook: `externalLink`, `vbaProject`. */
  readonly kinds: ReadonlySet<string>;
  /** Days are counted from 1904, four years and a day later than usual. */
  readonly from1904: boolean;
};

function toVisibility(state: string | undefined): SheetInfo["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/**
 * Where the parts of a workbook are.
 * @param ofPackage the relations of the package itself
 * @returns `undefined` for a package that holds no workbook in XML, such as a Word document or an .xlsb.
 * @throws Failure `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`.
 */
export function findWorkbookParts(
  zip: ZipPackage,
  ofPackage: readonly Relation[],
  file: string,
): WorkbookParts | undefined {
  const root = ofPackage.find(({ type }) => type === "officeDocument")?.target;
  if (root?.toLowerCase().endsWith(".xml") !== true) return undefined;
  const relations = readRelations(zip, root, file);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && zip.has(relation.target))?.target;

  const sheets: SheetPart[] = [];
  const found = { workbook: false, from1904: false };
  readXml(zip, root, file, {
    open(name, attributes) {
      if (name === "workbook") found.workbook = true;
      if (name === "workbookPr") found.from1904 = /^(1|true)$/.test(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const relation = byId.get(attributes.prefixed("id") ?? "");
      if (relation === undefined) throw new Failure("WORKBOOK_DAMAGED", { file, part: root });
      sheets.push({
        name: attributes.get("name") ?? "",
        visibility: toVisibility(attributes.get("state")),
        path: relation.type === "worksheet" ? relation.target : undefined,
      });
    },
  });
  if (!found.workbook) return undefined;
  return {
    sheets,
    workbook: root,
    calcChain: partOf("calcChain"),
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    kinds: new Set(relations.map(({ type }) => type)),
    from1904: found.from1904,
  };
}
