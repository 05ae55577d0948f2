import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import type { ShownReceipt } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { PasswordForm } from "./PasswordForm";

type Props = {
  readonly receipt: ShownReceipt;
  /** Told as soon as the password has opened the file; what is in it is compared after that. */
  readonly onOpened: () => void;
};

/** The way to open a file that has a password. */
export function ReceiptPassword({ receipt: { file }, onOpened }: Props): ReactNode {
  const { password: words } = useUi().merge;
  const { commands } = useMergeView();
  const [state, setState] = useState<"closed" | "asking" | "closedAgain">("closed");
  if (state === "asking") {
    return (
      <PasswordForm
        file={file.name}
        onTry={(password, others, signal) => commands.unlock({ file, password, others }, signal)}
        onOpened={onOpened}
        onStay={() => setState("closedAgain")}
      />
    );
  }
  return (
    <Button
      size="small"
      aria-label={words.of(words.enter, file.name)}
      ref={state === "closedAgain" ? focusOnMount : null}
      onClick={() => setState("asking")}
    >
      {words.enter}
    </Button>
  );
}
