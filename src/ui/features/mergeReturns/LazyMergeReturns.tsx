import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";

const MergeReturns = lazy(async () => ({
  default: (await import("./MergeReturns")).MergeReturns,
}));

/** The step 合并, fetched when it is first shown. */
export function LazyMergeReturns(): ReactNode {
  const { merge } = useUi();
  return (
    <Suspense fallback={<Spinner label={merge.start.reading} />}>
      <MergeReturns />
    </Suspense>
  );
}
