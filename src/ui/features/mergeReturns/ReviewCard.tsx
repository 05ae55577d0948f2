import type { ReactNode } from "react";
import type { MergeReview } from "../../../application/merge/reviewReturns";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Tabs } from "../../components/Tabs";
import { ChangeList } from "./ChangeList";
import { ConflictList } from "./ConflictList";
import { useMergeView } from "./MergeContext";
import { ReceiptList } from "./ReceiptList";

/** What was read, in three ways: file by file, what has to be decided, and cell by cell. */
export function ReviewCard({ review }: { readonly review: MergeReview }): ReactNode {
  const layout = useLayoutStyles();
  const { tabs: words } = useUi().merge;
  const { ready, commands, receipts, conflicts } = useMergeView();
  const tab = ready.tab ?? "files";
  return (
    <section className={layout.card} aria-label={words.label}>
      <Tabs
        label={words.label}
        selected={tab}
        onSelect={commands.choose}
        items={[
          { key: "files", label: words.files(receipts.length) },
          { key: "conflicts", label: words.conflicts(conflicts.length) },
          { key: "changes", label: words.changes(review.cells.length) },
        ]}
      >
        {tab === "files" && <ReceiptList />}
        {tab === "conflicts" && <ConflictList />}
        {tab === "changes" && <ChangeList review={review} />}
      </Tabs>
    </section>
  );
}
