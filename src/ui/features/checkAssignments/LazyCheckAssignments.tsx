import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";

const CheckAssignments = lazy(async () => ({
  default: (await import("./CheckAssignments")).CheckAssignments,
}));

/** The step 校验, fetched when it is first shown: rules and change planning are no part of the first load. */
export function LazyCheckAssignments(): ReactNode {
  const { check } = useUi();
  return (
    <Suspense fallback={<Spinner label={check.start.reading} />}>
      <CheckAssignments />
    </Suspense>
  );
}
