import type { WrittenAssignment } from "./assignment";

/** What stands in the two columns of units. Units that are merely responsible lead, unless others are said to. */
export function unitCells({
  leadUnits,
  responsible,
  supportingUnits,
}: Pick<WrittenAssignment, "leadUnits" | "responsible" | "supportingUnits">): {
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
} {
  return leadUnits.length === 0
    ? { leadUnits: responsible, supportingUnits }
    : { leadUnits, supportingUnits: [...responsible, ...supportingUnits] };
}
