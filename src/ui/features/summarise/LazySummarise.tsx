import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";

const Summarise = lazy(async () => ({
  default: (await import("./Summarise")).Summarise,
}));

/** The step 汇总, fetched when it is first shown. */
export function LazySummarise(): ReactNode {
  const { summarise } = useUi();
  return (
    <Suspense fallback={<Spinner label={summarise.start.reading} />}>
      <Summarise />
    </Suspense>
  );
}
