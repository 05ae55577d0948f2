import { useState } from "react";
import { meansTowns, proposeTowns } from "../../../domain/assignment/groupMembers";
import type { Notice } from "../../../domain/decomposition";
import { toFailure, type Failure } from "../../../domain/failure";
import type { UnitGroup } from "../../../domain/roster";
import { useServices } from "../../app/services";

/** The towns of the notice's district, as far as they are known and wanted. */
export type Towns =
  /** The collective unit means no towns. */
  | { readonly kind: "none" }
  | { readonly kind: "possible" }
  | { readonly kind: "listing" }
  | { readonly kind: "listed"; readonly district: string; readonly names: readonly string[] }
  /** The notice does not say which district it is of. */
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Lists the towns that a collective unit may mean, once the user asks for them; the names are fetched only then. */
export function useTowns(
  notice: Notice,
  group: UnitGroup | undefined,
): { readonly towns: Towns; readonly list: () => void } {
  const { loadDivisions } = useServices();
  const [towns, setTowns] = useState<Towns>({
    kind: group !== undefined && meansTowns(group) ? "possible" : "none",
  });
  const list = (): void => {
    if (group === undefined) return;
    setTowns({ kind: "listing" });
    loadDivisions().then(
      (divisions) => {
        // A person chooses, so the towns may be listed also where the text leaves open which ones are meant.
        const [proposal] = proposeTowns(notice, [{ ...group, ambiguous: false }], divisions);
        setTowns(
          proposal === undefined
            ? { kind: "unknown" }
            : {
                kind: "listed",
                district: proposal.district,
                names: proposal.towns.map(({ name }) => name),
              },
        );
      },
      (error: unknown) => setTowns({ kind: "failed", failure: toFailure(error) }),
    );
  };
  return { towns, list };
}
