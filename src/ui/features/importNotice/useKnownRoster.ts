import type { Roster } from "../../../domain/roster";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { useServices } from "../../app/services";

/** Rosters that somebody has kept, and the title of the plan that they belong to. */
export type KnownRoster = { readonly title: string; readonly roster: Roster };

/** Reads the rosters of the open workbook; `undefined` where it is not ours, and outside Excel. */
export function useKnownRoster(): (() => Promise<KnownRoster>) | undefined {
  const { plan } = useServices();
  const state = useOpenWorkbook()?.state;
  if (plan.kind !== "open" || state?.kind !== "known" || state.overview.kind !== "ours") return undefined;
  const { title } = state.overview;
  const { workspace } = plan;
  return async () => {
    const { decoded } = await workspace.read();
    return { title, roster: decoded.decomposition.roster };
  };
}
