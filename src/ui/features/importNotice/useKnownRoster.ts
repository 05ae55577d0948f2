import type { Roster } from "../../../domain/roster";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { usePlanAccess } from "../../app/PlanFileProvider";

/** Rosters that somebody has kept, and the title of the plan that they belong to. */
export type KnownRoster = { readonly title: string; readonly roster: Roster };

/**
 * Reads the rosters of the workbook that the other steps work on: the open one if it is ours, or the chosen file. There is
 * nothing to read them from where the hook gives `undefined`. @throws Failure as `PlanWorkspace.read`
 */
export function useKnownRoster(): (() => Promise<KnownRoster>) | undefined {
  const { workspace, inFile } = usePlanAccess();
  const state = useOpenWorkbook()?.state;
  const isOurs = state?.kind === "known" && state.overview.kind === "ours";
  if (workspace === undefined || !(inFile || isOurs)) return undefined;
  return async () => {
    const { notice, roster } = (await workspace.read()).decoded.decomposition;
    return { title: notice.annexTitle || notice.title, roster };
  };
}
