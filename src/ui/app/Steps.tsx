import { useCallback, useState, type ReactNode } from "react";
import { HandOverProvider } from "./HandOver";
import { PlanFileProvider } from "./PlanFileProvider";
import { GoToProvider, ShownProvider, type Step, type StepKey } from "./steps";
import { StepsBar } from "./StepsBar";

type Props = {
  /** The steps that this version provides, at least one; the first is shown at first. */
  readonly steps: readonly [Step, ...Step[]];
  /** Stands between the bar and the steps, whichever is shown. */
  readonly above: ReactNode;
};

/** The bar of all steps and the content of the chosen one. The others stay as they were left. */
export function Steps({ steps, above }: Props): ReactNode {
  const [current, setCurrent] = useState<StepKey>(steps[0].key);
  const [visited, setVisited] = useState<readonly StepKey[]>([steps[0].key]);
  const goTo = useCallback((key: StepKey): void => {
    setCurrent(key);
    setVisited((before) => (before.includes(key) ? before : [...before, key]));
  }, []);
  return (
    <>
      <StepsBar available={steps.map(({ key }) => key)} current={current} onChoose={goTo} />
      {above}
      <GoToProvider value={goTo}>
        <HandOverProvider>
          <PlanFileProvider>
            {steps
              .filter(({ key }) => visited.includes(key))
              .map(({ key, content }) => (
                <div key={key} hidden={key !== current}>
                  <ShownProvider value={key === current}>{content}</ShownProvider>
                </div>
              ))}
          </PlanFileProvider>
        </HandOverProvider>
      </GoToProvider>
    </>
  );
}
