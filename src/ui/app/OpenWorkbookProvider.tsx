import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { OpenWorkbook } from "../../application/ports/openWorkbook";
import { useServices } from "./services";
import { watchOverview, type OverviewState, type OverviewWatch } from "./watchOverview";

/** The workbook beside the page, what is known of it, and the way to change it. */
export type WorkbookAccess = {
  readonly workbook: OpenWorkbook;
  readonly state: OverviewState;
  /** Reads the workbook anew. */
  readonly refresh: () => void;
  /** Everything that changes the workbook goes through here: afterwards it is read anew, whatever the outcome. */
  readonly write: <T>(work: (workbook: OpenWorkbook) => Promise<T>) => Promise<T>;
};

const AccessContext = createContext<WorkbookAccess | undefined>(undefined);

/** The open workbook; `undefined` outside Excel. */
export function useOpenWorkbook(): WorkbookAccess | undefined {
  return useContext(AccessContext);
}

/** Whether the open workbook is ours and holds the plan. */
export function useHoldsPlan(planId: string): boolean {
  const state = useOpenWorkbook()?.state;
  return state?.kind === "known" && state.overview.kind === "ours" && state.overview.planId === planId;
}

/** Keeps what is known of the open workbook up to date: at first, after writing, and when the user comes back. */
export function OpenWorkbookProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { openWorkbook } = useServices();
  const [state, setState] = useState<OverviewState>({ kind: "reading" });
  const watch = useRef<OverviewWatch>(undefined);
  useEffect(() => {
    if (!openWorkbook) return undefined;
    const started = watchOverview(openWorkbook, setState);
    watch.current = started;
    const onReturn = (): void => {
      if (document.visibilityState === "visible") started.refresh();
    };
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
      started.stop();
      watch.current = undefined;
    };
  }, [openWorkbook]);
  const access = useMemo(
    (): WorkbookAccess | undefined =>
      openWorkbook && {
        workbook: openWorkbook,
        state,
        refresh: () => watch.current?.refresh(),
        write: (work) => {
          const run = (): ReturnType<typeof work> => work(openWorkbook);
          return watch.current ? watch.current.whileWriting(run) : run();
        },
      },
    [openWorkbook, state],
  );
  return <AccessContext.Provider value={access}>{children}</AccessContext.Provider>;
}
