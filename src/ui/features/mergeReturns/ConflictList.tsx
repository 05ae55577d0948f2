import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { cellKey } from "../../../application/merge/reviewReturns";
import type { Decision } from "../../../domain/merge/planMerge";
import { useUi } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { ConflictItem } from "./ConflictItem";
import { useListStyles } from "../../components/listStyles";
import { useMergeView } from "./MergeContext";
import { usePages } from "../../components/usePages";

const PAGE = 10;

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: "60em" },
  tools: { alignItems: "flex-end", marginBottom: tokens.spacingVerticalM },
  scope: { minWidth: 0, width: "220px", maxWidth: "100%" },
});

/** The cells that ledger and units have changed differently, to be decided one by one or together. */
export function ConflictList(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const filters = useFilterStyles();
  const lists = useListStyles();
  const { conflicts: words } = useUi().merge;
  const { ready, commands, conflicts, open } = useMergeView();
  const [unit, setUnit] = useState("");
  const [target, setTarget] = useState<string>();
  const units = [...new Set(conflicts.map((cell) => cell.unit))];
  const scope = units.includes(unit) ? unit : "";
  const listed = scope === "" ? conflicts : conflicts.filter((cell) => cell.unit === scope);
  const undecided = scope === "" ? open : open.filter((cell) => cell.unit === scope);
  const { shown, page, pages, turn } = usePages(listed, PAGE);
  if (conflicts.length === 0) return <p className={layout.secondary}>{words.none}</p>;
  const decideAll = (decision: Decision): void => commands.decide(undecided.map(cellKey), decision);
  const goToNext = (): void => {
    const from = target === undefined ? -1 : listed.findIndex((cell) => cellKey(cell) === target);
    const openKeys = new Set(undecided.map(cellKey));
    const isOpen = (index: number): boolean => {
      const cell = listed[index];
      return cell !== undefined && openKeys.has(cellKey(cell));
    };
    const order = listed.map((_, index) => (from + 1 + index) % listed.length);
    const next = order.find(isOpen);
    const cell = next === undefined ? undefined : listed[next];
    if (next === undefined || cell === undefined) return;
    turn(Math.floor(next / PAGE));
    setTarget(cellKey(cell));
  };
  return (
    <>
      <p className={mergeClasses(layout.secondary, styles.intro)}>{words.intro}</p>
      <div className={mergeClasses(layout.actions, styles.tools)}>
        <Field className={styles.scope} label={words.scope}>
          <Select
            className={filters.control}
            value={scope}
            onChange={(_, { value }) => {
              setUnit(value);
              turn(0);
            }}
          >
            <option value="">{words.allUnits}</option>
            {units.map((each) => (
              <option key={each} value={each} lang="zh-CN">
                {each}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={undecided.length === 0} onClick={() => decideAll({ kind: "theirs" })}>
          {words.theirsAll(undecided.length)}
        </Button>
        <Button disabledFocusable={undecided.length === 0} onClick={() => decideAll({ kind: "ours" })}>
          {words.oursAll(undecided.length)}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={undecided.length === listed.length}
          onClick={() => commands.decide(listed.map(cellKey), undefined)}
        >
          {words.reset}
        </Button>
      </div>
      <div className={filters.count}>
        <span role="status">{words.left(undecided.length, listed.length)}</span>
        {undecided.length > 0 && (
          <Button size="small" onClick={goToNext}>
            {words.next}
          </Button>
        )}
      </div>
      <ul className={lists.list}>
        {shown.map((cell) => {
          const key = cellKey(cell);
          return (
            <ConflictItem
              key={key}
              cell={cell}
              decision={ready.answers.decisions.get(key)}
              takesFocus={target === key}
              onDecide={(decision) => commands.decide([key], decision)}
            />
          );
        })}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
    </>
  );
}
