import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { SourceDocument } from "../../application/ports/noticeBuilder";

/** What one step leaves for the next. */
export type HandOver = {
  /** The workbook that was made last on this page; `undefined` until then. */
  readonly workbook: SourceDocument | undefined;
  readonly offer: (workbook: SourceDocument) => void;
};

const HandOverContext = createContext<HandOver>({ workbook: undefined, offer: () => undefined });

export function HandOverProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [workbook, offer] = useState<SourceDocument>();
  const value = useMemo((): HandOver => ({ workbook, offer }), [workbook]);
  return <HandOverContext.Provider value={value}>{children}</HandOverContext.Provider>;
}

export function useHandOver(): HandOver {
  return useContext(HandOverContext);
}
