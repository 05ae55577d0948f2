import { Button, Field, makeStyles, Textarea, tokens, type ButtonProps } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactNode } from "react";
import { useUi } from "../app/catalogues";
import { useServices } from "../app/services";
import { focusOnMount } from "./focusOnMount";
import { useLayoutStyles } from "./layoutStyles";

const useStyles = makeStyles({
  byHand: { flexBasis: "100%", marginTop: tokens.spacingVerticalS },
});

type Props = {
  readonly label: string;
  /** Tells the button from others with the same label; the label where it is missing. */
  readonly name?: string;
  readonly size?: ButtonProps["size"];
  /** Made when the button is pressed. */
  readonly text: () => string;
};

/** Copies a text; where the page may not, shows it to be copied by hand. */
export function CopyButton({ label, name, size = "small", text }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { copy: words } = useUi().merge;
  const { copyText } = useServices();
  const [copied, setCopied] = useState<boolean>();
  const [byHand, setByHand] = useState("");
  const copy = async (): Promise<void> => {
    const wanted = text();
    const done = await copyText(wanted);
    setCopied(done);
    setByHand(done ? "" : wanted);
  };
  return (
    <>
      <Button
        size={size}
        icon={copied === true ? <Checkmark20Regular /> : <Copy20Regular />}
        aria-label={name}
        onClick={() => void copy()}
      >
        {copied === true ? words.copied : label}
      </Button>
      <span role="status" className={layout.visuallyHidden}>
        {copied === true && words.copied}
      </span>
      {copied === false && (
        <Field className={styles.byHand} label={words.text} hint={words.byHand}>
          <Textarea
            readOnly
            value={byHand}
            textarea={{ ref: focusOnMount, lang: "zh-CN", onFocus: ({ target }) => target.select() }}
          />
        </Field>
      )}
    </>
  );
}
