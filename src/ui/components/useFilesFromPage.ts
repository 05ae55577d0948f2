import { useEffect, useEffectEvent, useState } from "react";
import { filesOfPaste, type PastedNames } from "./pastedFile";

/**
 * Takes files that are dropped anywhere on the page, so that a near miss does not make the browser leave it, and
 * files that are pasted, while `active`. With `names`, text and tables that are pasted outside a text field are files of
 * these names. Returns whether files are being dragged over the page now.
 */
export function useFilesFromPage(
  take: (files: readonly File[]) => void,
  active: boolean,
  names?: PastedNames,
): boolean {
  const [over, setOver] = useState(false);
  const onFiles = useEffectEvent(take);
  const filesOf = useEffectEvent(({ target, clipboardData }: ClipboardEvent) =>
    filesOfPaste(clipboardData, isTextField(target) ? undefined : names),
  );
  useEffect(() => {
    if (!active) return undefined;
    const dragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const dragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = filesOf(event);
      if (files.length > 0) onFiles(files);
    };
    addEventListener("dragover", dragOver);
    addEventListener("dragleave", dragLeave);
    addEventListener("drop", drop);
    addEventListener("paste", paste);
    return () => {
      removeEventListener("dragover", dragOver);
      removeEventListener("dragleave", dragLeave);
      removeEventListener("drop", drop);
      removeEventListener("paste", paste);
    };
  }, [active]);
  return over;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, [contenteditable]");
}
