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
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "./focusOnMount";

const useStyles = makeStyles({
  body: { paddingBlock: tokens.spacingVerticalS },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Props = { readonly onStay: () => void; readonly onRestart: () => void };

/** Asks before an unsaved workbook is given up. Escape stays. */
export function RestartQuestion({ onStay, onRestart }: Props): ReactNode {
  const styles = useStyles();
  const { restart } = useUi();
  return (
    <MessageBar
      intent="warning"
      layout="multiline"
      role="alert"
      onKeyDown={(event) => {
        if (event.key === "Escape") onStay();
      }}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{restart.title}</MessageBarTitle>
        <p className={styles.line}>{restart.message}</p>
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" ref={focusOnMount} onClick={onStay}>
          {restart.cancel}
        </Button>
        <Button onClick={onRestart}>{restart.confirm}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
