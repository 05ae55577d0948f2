import { createContext, useContext, type ReactNode } from "react";

/** The steps of the year, in their order; the bar shows all of them, whether or not they are provided. */
export const STEP_KEYS = ["import", "check", "issue", "merge", "summarise"] as const;

export type StepKey = (typeof STEP_KEYS)[number];

/** A step that this version provides. */
export type Step = {
  readonly key: StepKey;
  /** Made when the step is first chosen, and kept from then on, hidden while another step is shown. */
  readonly content: ReactNode;
};

const ShownContext = createContext(true);

export const ShownProvider = ShownContext.Provider;

/** Whether the step around is the one that is shown; others must not take what the user drops or pastes. */
export function useIsShown(): boolean {
  return useContext(ShownContext);
}

const GoToContext = createContext<(key: StepKey) => void>(() => undefined);

export const GoToProvider = GoToContext.Provider;

/** Leads to another step, at the user's wish. */
export function useGoTo(): (key: StepKey) => void {
  return useContext(GoToContext);
}
