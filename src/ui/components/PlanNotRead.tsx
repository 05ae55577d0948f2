import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../../domain/failure";
import { useOpenWorkbook } from "../app/OpenWorkbookProvider";
import { useGoTo } from "../app/steps";
import { FailureNotice } from "./FailureNotice";
import { useLayoutStyles } from "./layoutStyles";
import { Notice } from "./Notice";
import type { StartWords } from "./startWords";

type Props = {
  readonly heading: string;
  readonly words: StartWords;
  readonly failure: Failure;
  readonly onRetry: () => void;
};

/** Inside Excel: why the open workbook was not read, and what to do; that it is none of ours is no fault. */
export function PlanNotRead({ heading, words, failure, onRetry }: Props): ReactNode {
  const layout = useLayoutStyles();
  const goTo = useGoTo();
  const overview = useOpenWorkbook()?.state;
  const isEmpty = overview?.kind === "known" && overview.overview.kind === "empty";
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{heading}</h2>
      {failure.code === "WORKBOOK_NOT_OURS" ? (
        <Notice
          intent="info"
          title={isEmpty ? words.emptyTitle : words.foreignTitle}
          actions={
            <>
              <Button appearance="primary" onClick={() => goTo("import")}>
                {words.toImport}
              </Button>
              <Button onClick={onRetry}>{words.again}</Button>
            </>
          }
        >
          <p>{isEmpty ? words.empty : words.foreign}</p>
        </Notice>
      ) : (
        <FailureNotice failure={failure} heading={words.failed} onRetry={onRetry} />
      )}
    </section>
  );
}
