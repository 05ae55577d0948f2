import { Button, Field, SearchBox, Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { countBy } from "../../../domain/countBy";
import { describeFailure, describeReturnFinding } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { useListStyles } from "../../components/listStyles";
import { Letters, useLetterContext } from "./Letters";
import { letterOf } from "./letterText";
import { outcomeKey, type ShownReceipt } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { ReceiptItem } from "./ReceiptItem";
import { filterReceipts, NO_RECEIPT_FILTER, UNKNOWN_UNIT } from "./reviewFilters";
import { usePages } from "../../components/usePages";

const PAGE = 20;

const OUTCOMES = [
  "needsLook",
  "returned",
  "merged",
  "written",
  "superseded",
  "repeated",
] as const satisfies readonly ReturnType<typeof outcomeKey>[];

/** What becomes of each file, those that need attention first, and what its unit is told. */
export function ReceiptList(): ReactNode {
  const layout = useLayoutStyles();
  const filters = useFilterStyles();
  const lists = useListStyles();
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
      <ul className={lists.list}>
        {shown.map((receipt) => (
          <ReceiptItem
            key={`${receipt.file.sha256} ${receipt.file.name}`}
            receipt={receipt}
            letter={() => letterOf(receipt, context)}
          />
        ))}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
      <Letters receipts={listed} context={context} />
    </>
  );
}
