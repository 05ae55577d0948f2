import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { roundsOf } from "../../../application/rounds";
import { countBy } from "../../../domain/countBy";
import { toFailure, type Failure } from "../../../domain/failure";
import { describeFailure, describeReturnFinding } from "../../../i18n/messages";
import { zhCN } from "../../../i18n/zh-CN";
import { useCatalogue, useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { CopyButton } from "../../components/CopyButton";
import { FailureNotice } from "../../components/FailureNotice";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { useFilterStyles } from "./filterStyles";
import { letters, type LetterContext } from "./letters";
import { outcomeKey, type ShownReceipt } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { ReceiptItem } from "./ReceiptItem";
import { filterReceipts, NO_RECEIPT_FILTER, UNKNOWN_UNIT } from "./reviewFilters";
import { usePages } from "./usePages";

const PAGE = 20;

const OUTCOMES = [
  "needsLook",
  "returned",
  "merged",
  "written",
  "superseded",
  "repeated",
] as const satisfies readonly ReturnType<typeof outcomeKey>[];

const useStyles = makeStyles({
  letters: { margin: `${tokens.spacingVerticalM} 0`, gap: tokens.spacingHorizontalS },
});

/** What becomes of each file, those that need attention first, and what its unit is told. */
export function ReceiptList(): ReactNode {
  const layout = useLayoutStyles();
  const filters = useFilterStyles();
  const catalogue = useCatalogue();
  const { filters: words, outcomes } = catalogue.ui.merge;
  const { ready, commands, receipts } = useMergeView();
  const { receiptFilter: filter } = ready;
  const units = useMemo(
    () =>
      [...new Set(receipts.map(({ unit }) => unit ?? UNKNOWN_UNIT))].sort((a, b) =>
        a.localeCompare(b, "zh-CN"),
      ),
    [receipts],
  );
  const counts = countBy(receipts, (receipt) => [outcomeKey(receipt)]);
  const listed = useMemo(() => {
    const textOf = ({ file, unit = "", findings, refusal }: ShownReceipt): string =>
      [
        file.name,
        unit,
        ...findings.map((found) => describeReturnFinding(catalogue.returnFindings, found).message),
        refusal ? describeFailure(catalogue.failures, refusal.code, refusal.params).message : "",
      ].join(" ");
    return filterReceipts(receipts, filter, textOf);
  }, [receipts, filter, catalogue]);
  const { shown, page, pages, turn } = usePages(listed, PAGE);
  const context = useLetterContext();
  return (
    <>
      <fieldset className={filters.filters} aria-label={words.label}>
        <Field className={filters.field} label={words.search}>
          <SearchBox
            className={filters.control}
            value={filter.search}
            placeholder={words.searchFiles}
            onChange={(_, { value }) => commands.filterReceipts({ search: value })}
          />
        </Field>
        <Field className={filters.field} label={words.outcome}>
          <Select
            className={filters.control}
            value={filter.outcome}
            onChange={(_, { value }) =>
              commands.filterReceipts({ outcome: OUTCOMES.find((outcome) => outcome === value) ?? "" })
            }
          >
            <option value="">{words.all}</option>
            {OUTCOMES.filter((outcome) => (counts.get(outcome) ?? 0) > 0).map((outcome) => (
              <option key={outcome} value={outcome}>
                {words.count(outcomes[outcome], counts.get(outcome) ?? 0)}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={filters.field} label={words.unit}>
          <Select
            className={filters.control}
            value={filter.unit}
            onChange={(_, { value }) => commands.filterReceipts({ unit: value })}
          >
            <option value="">{words.all}</option>
            {units.map((unit) => (
              <option key={unit} value={unit} lang="zh-CN">
                {unit === UNKNOWN_UNIT ? words.noUnit : unit}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <div className={filters.count}>
        <span className={layout.secondary} role="status">
          {words.shown(listed.length, receipts.length)}
        </span>
        {Object.values(filter).some(Boolean) && (
          <Button size="small" onClick={() => commands.filterReceipts(NO_RECEIPT_FILTER)}>
            {words.clear}
          </Button>
        )}
      </div>
      {listed.length === 0 && <p className={layout.secondary}>{words.empty}</p>}
      <ul className={filters.list}>
        {shown.map((receipt) => (
          <ReceiptItem
            key={`${receipt.file.sha256} ${receipt.file.name}`}
            receipt={receipt}
            letter={() => letters([receipt], context)[0]?.text ?? ""}
          />
        ))}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
      <Letters receipts={listed} context={context} />
    </>
  );
}

/** What units are told is Chinese, whatever language the interface is in. */
function useLetterContext(): LetterContext {
  const { ready } = useMergeView();
  const { plan, at } = ready;
  return useMemo(() => {
    const rounds = roundsOf(plan);
    return {
      catalogue: zhCN,
      roundOf: (id) => rounds.get(id)?.round,
      today: at.slice(0, "2023-03-01".length),
    };
  }, [plan, at]);
}

type LettersProps = { readonly receipts: readonly ShownReceipt[]; readonly context: LetterContext };

/** The receipts that are listed, as texts to be sent to the units. */
function Letters({ receipts, context }: LettersProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { letters: words } = useUi().merge;
  const { files } = useServices();
  const [saved, setSaved] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const all = (): string =>
    letters(receipts, context)
      .map(({ text }) => text)
      .join("\n\n");
  const download = (): void => {
    const { letters: chinese } = zhCN.ui.merge;
    const round = receipts.flatMap((receipt) => receipt.round ?? [])[0];
    const title = round === undefined ? undefined : context.roundOf(round)?.title;
    const name = chinese.fileName(title ?? chinese.fallbackTitle);
    // With a mark of its encoding, so that old editors on Windows read it.
    files.save(name, new TextEncoder().encode(`\ufeff${all().replace(/\n/gu, "\r\n")}\r\n`)).then(
      () => {
        setSaved(name);
        setFailure(undefined);
      },
      (error: unknown) => setFailure(toFailure(error)),
    );
  };
  if (receipts.length === 0) return null;
  return (
    <section aria-label={words.heading}>
      {failure && <FailureNotice failure={failure} heading={words.failed} onRetry={download} />}
      <div className={mergeClasses(layout.actions, styles.letters)}>
        <span className={layout.secondary}>{words.intro}</span>
        <CopyButton label={words.copyAll} text={all} />
        {files.works && (
          <Button size="small" onClick={download}>
            {words.download}
          </Button>
        )}
        <span role="status">{saved !== undefined && words.saved(saved)}</span>
      </div>
    </section>
  );
}
