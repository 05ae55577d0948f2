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
import { focusOnMount } from "./focusOnMount";

const useStyles = makeStyles({
  body: { paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Answer = { readonly label: string; readonly onChoose: () => void };

type Props = {
  readonly title: string;
  readonly message: string;
  /** Leaves everything as it is; has the focus, and Escape chooses it. */
  readonly stay: Answer;
  readonly goOn: Answer;
};

/** Asks in place before something is given up. */
export function Question({ title, message, stay, goOn }: Props): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar
      intent="warning"
      layout="multiline"
      role="alert"
      onKeyDown={(event) => {
        if (event.key === "Escape") stay.onChoose();
      }}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <p className={styles.line}>{message}</p>
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" ref={focusOnMount} onClick={stay.onChoose}>
          {stay.label}
        </Button>
        <Button onClick={goOn.onChoose}>{goOn.label}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
