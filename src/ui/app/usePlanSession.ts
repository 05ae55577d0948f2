import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import type { PlanWorkspace } from "../../application/ports/planWorkspace";
import { usePlanAccess } from "./PlanFileProvider";
import { useIsShown } from "./steps";

/** What a step does with one workbook. */
export type PlanSession = {
  readonly read: () => void;
  /** Reads again after edits in the workbook, as long as this is not ended. */
  readonly watch?: () => () => void;
  /** From here on nothing is told any more; what is being done is given up. */
  readonly stop: () => void;
};

/**
 * The session on the workbook of the step. It begins when the step is shown, reads again each time that it is, and watches
 * as long as it is; it ends with the page, and with another workbook.
 * @param onClosed the workbook is let go of or is another one
 */
export function usePlanSession<S extends PlanSession>(
  begin: (workspace: PlanWorkspace) => S,
  onClosed: () => void,
): RefObject<S | undefined> {
  const { workspace } = usePlanAccess();
  const shown = useIsShown();
  const session = useRef<S>(undefined);
  const begunOn = useRef<PlanWorkspace>(undefined);
  const onShown = useEffectEvent((on: PlanWorkspace | undefined): (() => void) | undefined => {
    if (begunOn.current !== on) {
      session.current?.stop();
      session.current = undefined;
      begunOn.current = undefined;
      onClosed();
    }
    if (on === undefined) return undefined;
    const current = session.current ?? begin(on);
    session.current = current;
    begunOn.current = on;
    current.read();
    return current.watch?.();
  });
  useEffect(() => (shown ? onShown(workspace) : undefined), [shown, workspace]);
  useEffect(() => () => session.current?.stop(), []);
  return session;
}
