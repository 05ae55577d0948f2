import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../../../domain/failure";
import { useUi } from "../../app/catalogues";
import { useOpenWorkbook } from "../../app/OpenWorkbookProvider";
import { useGoTo } from "../../app/steps";
import { FailureNotice } from "../../components/FailureNotice";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";

type Props = { readonly failure: Failure; readonly onRetry: () => void };

/** Inside Excel: why the open workbook was not checked, and what to do; that it is none of ours is no fault. */
export function NotChecked({ failure, onRetry }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { check } = useUi();
  const goTo = useGoTo();
  const overview = useOpenWorkbook()?.state;
  const { start: words } = check;
  const isEmpty = overview?.kind === "known" && overview.overview.kind === "empty";
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{check.heading}</h2>
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
