import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { SourceDocument } from "../../application/ports/noticeBuilder";
import type { PlanWorkspace } from "../../application/ports/planWorkspace";
import { useServices } from "./services";

/** The workbook that the steps after the import work on: one for all of them, so that none misses what another wrote. */
export type PlanAccess = {
  /** `undefined` where it is a file and none is chosen yet. */
  readonly workspace: PlanWorkspace | undefined;
  /** It is a file: it is chosen, downloaded, and can be changed for another. */
  readonly inFile: boolean;
  /** Takes a file in place of the one there is; nothing where the workbook is open beside the page. */
  readonly open: (document: SourceDocument) => void;
  readonly close: () => void;
};

const PlanContext = createContext<PlanAccess | undefined>(undefined);

/** Holds the chosen file; the browser asks before a page with changes that are in no file is closed. */
export function PlanFileProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { plan: source } = useServices();
  const [file, setFile] = useState<PlanWorkspace>();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (file?.hasChanges?.() === true) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [file]);
  const access = useMemo(
    (): PlanAccess => ({
      workspace: source.kind === "open" ? source.workspace : file,
      inFile: source.kind === "file",
      open: (document) => {
        if (source.kind === "file") setFile(source.open(document));
      },
      close: () => setFile(undefined),
    }),
    [source, file],
  );
  return <PlanContext.Provider value={access}>{children}</PlanContext.Provider>;
}

export function usePlanAccess(): PlanAccess {
  const access = useContext(PlanContext);
  if (!access) throw new Error("usePlanAccess needs a PlanFileProvider");
  return access;
}
