import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../app/catalogues";
import { useLayoutStyles } from "./layoutStyles";

const useStyles = makeStyles({
  line: { justifyContent: "space-between", marginTop: tokens.spacingVerticalS },
});

type Props = {
  /** Name of the bar for screen readers. */
  readonly bar: string;
  /** What is being done. */
  readonly text: string;
  /** How much is done, from 0 to 1; `undefined` while that is not known. */
  readonly share: number | undefined;
  /** The user has given the work up and it is coming to its end. */
  readonly cancelling: boolean;
  readonly onCancel: () => void;
};

/** Work that goes on beside other content: what is being done, how far it is, and a way out. */
export function WorkProgress({ bar, text, share, cancelling, onCancel }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { progress: words } = useUi();
  return (
    <>
      <ProgressBar
        className={layout.progress}
        aria-label={bar}
        {...(share !== undefined && { value: share })}
        thickness="large"
      />
      <div className={mergeClasses(layout.actions, styles.line)}>
        <span>{cancelling ? words.cancelling : text}</span>
        <Button size="small" disabledFocusable={cancelling} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
