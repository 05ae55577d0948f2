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
import type { Failure } from "../../domain/failure";
import { describeFailure } from "../../i18n/messages";
import { useCatalogue } from "../app/catalogues";
import { focusOnMount } from "./focusOnMount";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalL, outlineStyle: "none" },
  body: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalS },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Props = {
  readonly failure: Failure;
  /** What did not come about, in a few words. */
  readonly heading: string;
  /** A sentence below the remedy: what stays chosen or kept. */
  readonly note?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
};

/** What went wrong and what to do about it; what the user has cancelled is no error. Takes the focus. */
export function FailureNotice({ failure, heading, note, onRetry }: Props): ReactNode {
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
        <MessageBarTitle>{cancelled ? ui.failure.cancelled : heading}</MessageBarTitle>
        <p className={styles.line}>{message}</p>
        <p className={styles.line}>{remedy}</p>
        {note !== undefined && <p className={styles.line}>{note}</p>}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{ui.failure.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
