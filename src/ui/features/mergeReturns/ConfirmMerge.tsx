import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { ConfirmForm } from "../../components/ConfirmForm";
import type { MergeCounts } from "./mergeCounts";
import { useMergeView } from "./MergeContext";

/** The last question before the ledger is written: what, how much, what stays out, and by whom. */
export function ConfirmMerge({ counts }: { readonly counts: MergeCounts }): ReactNode {
  const { apply: words } = useUi().merge;
  const { ready, commands, name, busy } = useMergeView();
  const { files, tasks, cells, reports, needsLook, returned, unchanged } = counts;
  return (
    <ConfirmForm
      title={words.confirmTitle(files)}
      sentences={[
        words.confirm(tasks, cells, reports),
        needsLook > 0 && words.needsLook(needsLook),
        returned > 0 && words.returned(returned),
        unchanged > 0 && words.unchanged(unchanged),
      ]}
      words={words}
      name={name}
      onRename={commands.rename}
      busy={busy || ready.reviewing}
      onConfirm={() => commands.carryOut("merge")}
      onStay={() => commands.ask(false)}
    />
  );
}
