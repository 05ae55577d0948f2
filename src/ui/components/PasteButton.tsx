import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useUi } from "../app/catalogues";
import { canReadClipboard, fileOfClipboard, type PastedNames } from "./pastedFile";

type Props = { readonly names: PastedNames; readonly onFile: (file: File) => void };

/** Takes what is on the clipboard. Not there where the browser keeps it from pages; then the keys still do. */
export function PasteButton({ names, onFile }: Props): ReactNode {
  const { drop } = useUi();
  const [hint, setHint] = useState("");
  if (!canReadClipboard()) return null;
  const paste = (): void => {
    fileOfClipboard(names).then(
      (file) => {
        setHint(file === undefined ? drop.nothingToPaste : "");
        if (file !== undefined) onFile(file);
      },
      () => setHint(drop.pasteRefused),
    );
  };
  return (
    <>
      <Button size="large" onClick={paste}>
        {drop.paste}
      </Button>
      <span role="status">{hint}</span>
    </>
  );
}
