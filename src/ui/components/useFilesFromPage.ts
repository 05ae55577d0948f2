import { useEffect, useEffectEvent, useState } from "react";

/**
 * Takes files that are dropped anywhere on the page, so that a near miss does not make the browser leave it, and
 * files that are pasted, while `active`. Returns whether files are being dragged over the page now.
 */
export function useFilesFromPage(take: (files: readonly File[]) => void, active: boolean): boolean {
  const [over, setOver] = useState(false);
  const onFiles = useEffectEvent(take);
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
      const files = [...(event.clipboardData?.files ?? [])];
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
