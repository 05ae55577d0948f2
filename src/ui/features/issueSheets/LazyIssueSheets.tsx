import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";

const IssueSheets = lazy(async () => ({
  default: (await import("./IssueSheets")).IssueSheets,
}));

/** The step 下发, fetched when it is first shown. */
export function LazyIssueSheets(): ReactNode {
  const { issue } = useUi();
  return (
    <Suspense fallback={<Spinner label={issue.start.reading} />}>
      <IssueSheets />
    </Suspense>
  );
}
