import { dayOf } from "../../../domain/dayOf";
import { Button, Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { bulletinOf } from "../../../application/summary/bulletin";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import { toFailure, type Failure } from "../../../domain/failure";
import { describeJudgement } from "../../../i18n/messages";
import { zhCN } from "../../../i18n/zh-CN";
import { draftFileName } from "../../../layout/fileNames";
import { useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { FailureNotice } from "../../components/FailureNotice";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useSummariseView } from "./SummariseContext";

type Printing =
  | { readonly kind: "printing" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: Failure; readonly draft: boolean };

/** The bulletin on what is shown, as a Word document: for signing, and as a draft that says what each figure rests on. */
export function Bulletin({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const { bulletin: words } = useUi().summarise;
  const { files, printBulletin } = useServices();
  const { ready } = useSummariseView();
  const [printing, setPrinting] = useState<Printing>();
  const print = async (draft: boolean): Promise<void> => {
    setPrinting({ kind: "printing" });
    try {
      const today = dayOf(ready.at);
      // Official papers are Chinese, whatever language the interface is in.
      const paper = bulletinOf(ready.plan, review, today, (judgement) =>
        describeJudgement(zhCN.schedule, judgement),
      );
      const name = draft ? draftFileName(paper.file) : paper.file;
      await files.save(name, await printBulletin(paper, { draft }));
      setPrinting({ kind: "saved", name });
    } catch (error) {
      setPrinting({ kind: "failed", failure: toFailure(error), draft });
    }
  };
  const busy = printing?.kind === "printing";
  return (
    <section className={layout.card} aria-label={words.heading}>
      <h3 className={layout.heading}>{words.heading}</h3>
      <p className={layout.secondary}>{files.works ? words.intro : words.onPage}</p>
      {printing?.kind === "failed" && (
        <FailureNotice
          failure={printing.failure}
          heading={words.failed}
          onRetry={() => void print(printing.draft)}
        />
      )}
      {files.works && (
        <div className={layout.actions}>
          <Button disabledFocusable={busy} onClick={() => void print(false)}>
            {words.final}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void print(true)}>
            {words.draft}
          </Button>
          {busy && <Spinner size="tiny" label={words.printing} />}
          <span role="status">{printing?.kind === "saved" && words.saved(printing.name)}</span>
        </div>
      )}
    </section>
  );
}
