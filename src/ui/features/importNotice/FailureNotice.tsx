import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../../../domain/failure";
import { describeFailure } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { focusOnMount } from "./focusOnMount";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalL, outlineStyle: "none" },
  body: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalS },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Props = {
  readonly failure: Failure;
  readonly documentName?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
};

/** What went wrong and what to do about it; a cancelled import is no error. */
export function FailureNotice({ failure, documentName, onRetry }: Props): ReactNode {
  const styles = useStyles();
  const { failures, ui } = useCatalogue();
  const cancelled = failure.code === "CANCELLED";
  const { message, remedy } = describeFailure(failures, failure.code, failure.params);
  return (
    <MessageBar
      className={styles.bar}
      intent={cancelled ? "info" : "error"}
      layout="multiline"
      ref={focusOnMount}
      tabIndex={-1}
      role={cancelled ? "status" : "alert"}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{cancelled ? ui.failure.cancelled : ui.failure.heading}</MessageBarTitle>
        <p className={styles.line}>{message}</p>
        <p className={styles.line}>{remedy}</p>
        {documentName !== undefined && <p className={styles.line}>{ui.failure.chosen(documentName)}</p>}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{ui.failure.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
