import { dayOf } from "../../../domain/dayOf";
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { receiptFiles } from "../../../application/merge/receiptFiles";
import { roundsOf } from "../../../application/rounds";
import { toFailure, type Failure } from "../../../domain/failure";
import { zhCN } from "../../../i18n/zh-CN";
import { useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { CopyButton } from "../../components/CopyButton";
import { FailureNotice } from "../../components/FailureNotice";
import { useLayoutStyles } from "../../components/layoutStyles";
import { allLetters, type LetterContext } from "./letterText";
import type { ShownReceipt } from "./mergeCounts";
import { useMergeView } from "./MergeContext";

const useStyles = makeStyles({
  letters: { margin: `${tokens.spacingVerticalM} 0`, gap: tokens.spacingHorizontalS },
});

/** What units are told is Chinese, whatever language the interface is in. */
export function useLetterContext(): LetterContext {
  const { plan, at } = useMergeView().ready;
  return useMemo(() => ({ plan, catalogue: zhCN, today: dayOf(at) }), [plan, at]);
}

type Downloading =
  | { readonly kind: "packing" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: Failure };

type Props = { readonly receipts: readonly ShownReceipt[]; readonly context: LetterContext };

/** The receipts that are listed, as texts and as files to be sent to the units. */
export function Letters({ receipts, context }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { letters: words } = useUi().merge;
  const { files, packReceipts } = useServices();
  const { ready } = useMergeView();
  const [downloading, setDownloading] = useState<Downloading>();
  const download = async (): Promise<void> => {
    const { plan, today } = context;
    const { letters: chinese } = zhCN.ui.merge;
    const returns = [...(ready.review?.returns ?? []), ...ready.written.returns];
    const [round] = receipts.flatMap((receipt) => receipt.round ?? []);
    const title = round === undefined ? undefined : roundsOf(plan).get(round)?.round.title;
    const name = chinese.fileName(title ?? chinese.fallbackTitle);
    setDownloading({ kind: "packing" });
    try {
      const bytes = await packReceipts(receiptFiles(plan, { receipts, returns }, zhCN, today));
      await files.save(name, bytes);
      setDownloading({ kind: "saved", name });
    } catch (error) {
      setDownloading({ kind: "failed", failure: toFailure(error) });
    }
  };
  const press = (): void => void download();
  if (receipts.length === 0) return null;
  return (
    <section aria-label={words.heading}>
      {downloading?.kind === "failed" && (
        <FailureNotice failure={downloading.failure} heading={words.failed} onRetry={press} />
      )}
      <div className={mergeClasses(layout.actions, styles.letters)}>
        <span className={layout.secondary}>{words.intro}</span>
        <CopyButton label={words.copyAll} text={() => allLetters(receipts, context)} />
        {files.works && (
          <Button size="small" disabledFocusable={downloading?.kind === "packing"} onClick={press}>
            {words.download}
          </Button>
        )}
        <span role="status">
          {downloading?.kind === "packing" && <Spinner size="tiny" label={words.packing} />}
          {downloading?.kind === "saved" && words.saved(downloading.name)}
        </span>
      </div>
    </section>
  );
}
