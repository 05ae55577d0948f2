import { Button, Field, makeStyles, mergeClasses, SearchBox, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { isLocked } from "../../../application/merge/receipts";
import { countBy } from "../../../domain/countBy";
import { describeFailure, describeReturnFinding } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { useListStyles } from "../../components/listStyles";
import { Letters, useLetterContext } from "./Letters";
import { letterOf } from "./letterText";
import { outcomeKey, type ShownReceipt } from "./mergeCounts";
import { identity } from "./lockedFiles";
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

const useStyles = makeStyles({ shown: { outlineStyle: "none" } });

/** What becomes of each file, those that need attention first, and what its unit is told. */
export function ReceiptList(): ReactNode {
  const layout = useLayoutStyles();
  const filters = useFilterStyles();
  const lists = useListStyles();
  const styles = useStyles();
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
  const headings = useRef(new Map<string, HTMLElement>());
  const status = useRef<HTMLSpanElement>(null);
  const opened = useRef<string>(undefined);
  // The form that had the focus is gone once the file is read, and the file may stand elsewhere or on another page.
  useEffect(() => {
    const key = opened.current;
    if (key === undefined) return;
    if (receipts.some((each) => identity(each.file) === key && each.refusal && isLocked(each.refusal)))
      return;
    opened.current = undefined;
    focusOnMount(headings.current.get(key) ?? status.current);
  }, [receipts]);
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
        <span
          className={mergeClasses(layout.secondary, styles.shown)}
          role="status"
          ref={status}
          tabIndex={-1}
        >
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
            key={identity(receipt.file)}
            receipt={receipt}
            heading={(element) => {
              if (element === null) headings.current.delete(identity(receipt.file));
              else headings.current.set(identity(receipt.file), element);
            }}
            onOpened={() => {
              opened.current = identity(receipt.file);
            }}
            letter={() => letterOf(receipt, context)}
          />
        ))}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
      <Letters receipts={listed} context={context} />
    </>
  );
}
