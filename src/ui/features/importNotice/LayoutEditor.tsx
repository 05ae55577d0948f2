import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { DetectedTables } from "../../../domain/decompose/detectTables";
import type { LayoutChoice } from "../../../domain/decompose/tableLayout";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { changedChoices, draftsOf, faultsOf, likeliestShape } from "./layoutDrafts";
import { LayoutTable } from "./LayoutTable";

const useStyles = makeStyles({
  intro: { maxWidth: "46em" },
  actions: { marginTop: tokens.spacingVerticalL },
});

type Props = {
  readonly tables: readonly DetectedTables[];
  /** No table was recognised: the likeliest one is offered to be read. */
  readonly offersLikeliest?: boolean;
  /** `undefined` for a shape lets the program decide again. */
  readonly onApply: (choices: ReadonlyMap<string, LayoutChoice | undefined>) => void;
};

/** How the document's tables are read, and the means to say otherwise. */
export function LayoutEditor({ tables, offersLikeliest = false, onApply }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { layout: words } = useUi();
  const [drafts, setDrafts] = useState(() => draftsOf(tables, offersLikeliest ? likeliestShape(tables) : []));
  if (tables.length === 0) return <p>{words.prose}</p>;
  const faults = faultsOf(tables, drafts);
  const changed = changedChoices(tables, drafts);
  const chosen = tables.filter((table) => table.chosen);
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {tables.map((table, index) => {
        const draft = drafts.get(table.shape);
        return (
          draft && (
            <LayoutTable
              key={table.shape}
              table={table}
              number={index + 1}
              draft={draft}
              fault={faults.get(table.shape)}
              onChange={(next) => setDrafts(new Map(drafts).set(table.shape, next))}
            />
          )
        );
      })}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Button
          appearance="primary"
          disabledFocusable={changed.size === 0 || faults.size > 0}
          onClick={() => onApply(changed)}
        >
          {words.apply}
        </Button>
        {chosen.length > 0 && (
          <Button onClick={() => onApply(new Map(chosen.map(({ shape }) => [shape, undefined])))}>
            {words.automatic}
          </Button>
        )}
        <span className={layout.secondary}>
          {changed.size === 0 ? words.nothingChanged : words.remembered}
        </span>
      </div>
    </>
  );
}
