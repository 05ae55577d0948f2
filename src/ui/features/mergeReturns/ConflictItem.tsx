import {
  Badge,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ReviewedCell } from "../../../application/merge/reviewReturns";
import type { Decision } from "../../../domain/merge/planMerge";
import { periodOf } from "../../../domain/round/round";
import { returnedCell } from "../../../layout/returnedTasks";
import { readTyped } from "../../../layout/returnedValues";
import { describeReturnFinding } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { CellText, NewInText } from "./CellText";
import { shownValue } from "./cellValues";
import { useListStyles } from "../../components/listStyles";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  open: { borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}` },
  values: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0`,
    "& dt": { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  choice: { flexWrap: "wrap" },
});

type Props = {
  readonly cell: ReviewedCell;
  readonly decision: Decision | undefined;
  /** The first choice gets the focus. */
  readonly takesFocus: boolean;
  readonly onDecide: (decision: Decision) => void;
};

/** One conflict: what was issued, what the ledger has, what came back, and which of them counts. */
export function ConflictItem({ cell, decision, takesFocus, onDecide }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { ui } = useCatalogue();
  const { conflicts: words, fields, changes } = ui.merge;
  const item = useRef<HTMLLIElement>(null);
  const { task, field, unit, returned } = cell;
  const [base, ours, theirs] = [cell.base, cell.ours, cell.theirs].map((value) => shownValue(field, value));
  useEffect(() => {
    if (takesFocus) item.current?.querySelector("input")?.focus();
  }, [takesFocus]);
  const choose = (kind: string): void => {
    if (kind === "theirs" || kind === "ours") onDecide({ kind });
    if (kind === "edit") onDecide({ kind, value: cell.theirs });
  };
  return (
    <li ref={item} className={mergeClasses(lists.item, decision === undefined && styles.open)}>
      <div className={styles.head}>
        <h4 className={lists.title}>
          {task} {fields[field]}
        </h4>
        <span lang="zh-CN">{unit}</span>
        {decision === undefined && (
          <Badge appearance="tint" color="warning">
            {words.undecided}
          </Badge>
        )}
      </div>
      <div className={mergeClasses(layout.secondary, lists.facts)}>
        {changes.source(returned.file.name, returnedCell(returned, field))}
      </div>
      <dl className={styles.values}>
        <div>
          <dt>{words.base}</dt>
          <dd>
            <CellText text={base ?? ""} />
          </dd>
        </div>
        <div>
          <dt>{words.ours}</dt>
          <dd>
            <NewInText from={base ?? ""} text={ours ?? ""} />
          </dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>
            <NewInText from={base ?? ""} text={theirs ?? ""} />
          </dd>
        </div>
      </dl>
      <RadioGroup
        className={styles.choice}
        layout="horizontal"
        aria-label={words.choice(task, fields[field], unit)}
        value={decision?.kind ?? ""}
        onChange={(_, { value }) => choose(value)}
      >
        <Radio value="theirs" label={words.takeTheirs} />
        <Radio value="ours" label={words.keepOurs} />
        <Radio value="edit" label={words.edit} />
      </RadioGroup>
      {decision?.kind === "edit" && <EditedValue cell={cell} onDecide={onDecide} />}
    </li>
  );
}

/** The value that a person writes; what it is not understood as is said at once. */
function EditedValue({ cell, onDecide }: Pick<Props, "cell" | "onDecide">): ReactNode {
  const { ui, returnFindings } = useCatalogue();
  const { conflicts: words } = ui.merge;
  const { field, round, theirs } = cell;
  const [text, setText] = useState(() => shownValue(field, theirs));
  const period = { year: periodOf(round).year };
  const { finding } = readTyped(field, text, period);
  const said = finding && describeReturnFinding(returnFindings, finding);
  return (
    <Field
      label={words.editLabel}
      {...(said && { validationState: "warning" as const, validationMessage: said.message })}
    >
      <Textarea
        value={text}
        resize="vertical"
        textarea={{ lang: "zh-CN" }}
        onChange={(_, { value }) => {
          setText(value);
          onDecide({ kind: "edit", value: readTyped(field, value, period).value });
        }}
      />
    </Field>
  );
}
