import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  body: {
    paddingBlock: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
    "> p": { margin: `${tokens.spacingVerticalXS} 0 0` },
  },
});

type Props = {
  readonly intent: "success" | "info" | "warning";
  readonly title: string;
  /** Paragraphs and lists. */
  readonly children?: ReactNode;
  /** Buttons below them. */
  readonly actions?: ReactNode;
};

/** Something to know, said politely; failures have `FailureNotice`, decisions have `Question`. */
export function Notice({ intent, title, children, actions }: Props): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" role="status">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
