import { Failure } from "../../domain/failure";
import { readXml } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

export type Relation = {
  readonly id: string;
  /** Last word of the relation's type, the same in both dialects of the format: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
};

/**
 * The path that `target` means, seen from the folder of `source`.
 * @throws Failure `WORKBOOK_DAMAGED` where it leaves the package.
 */
function resolve(source: string, target: string, file: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) throw new Failure("WORKBOOK_DAMAGED", { file, part: target });
  }
  return steps.join("/");
}

/** The part that lists the relations of a part. */
export function relationsOf(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relations of a part to other parts, none to the outside. A part without any has an empty list. */
export function readRelations(zip: ZipPackage, source: string, file: string): readonly Relation[] {
  const path = relationsOf(source);
  const relations: Relation[] = [];
  if (!zip.has(path)) return relations;
  readXml(zip, path, file, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const id = attributes.get("Id") ?? "";
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("Target") ?? "";
      relations.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolve(source, target, file),
      });
    },
  });
  return relations;
}
