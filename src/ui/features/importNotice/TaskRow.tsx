import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef, type ReactNode } from "react";
import type { Indicator } from "../../../domain/indicator";
import type { Assignment, Task } from "../../../domain/task";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";

const NARROW = "@media (max-width: 899px)";

const useStyles = makeStyles({
  row: {
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: "block", padding: `${tokens.spacingVerticalS} 0` },
    // The sticky part of a phone's browser must not cover the row that a finding leads to.
    scrollMarginBlock: "80px",
  },
  target: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    [NARROW]: {
      display: "grid",
      gridTemplateColumns: "6em minmax(0, 1fr)",
      gap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    },
  },
  number: { fontVariantNumeric: "tabular-nums" },
  label: { display: "none", color: tokens.colorNeutralForeground2, [NARROW]: { display: "inline" } },
  name: { display: "inline-block", maxWidth: "100%" },
  indicators: { margin: 0, padding: 0, listStyleType: "none" },
  hint: { display: "block", marginTop: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  readonly task: Task;
  /** Set where a finding has led here; another number leads here again. */
  readonly jump: number | undefined;
};

/** One task as a table row, or on a narrow screen as labelled lines. */
export const TaskRow = memo(function TaskRow({ task, jump }: Props): ReactNode {
  const styles = useStyles();
  const { columns, indicators } = useUi().tasks;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (jump === undefined) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: "center" });
  }, [jump]);
  return (
    <tr
      ref={row}
      role="row"
      tabIndex={-1}
      className={mergeClasses(styles.row, jump !== undefined && styles.target)}
    >
      <Cell label={columns.sequenceNo}>
        <span className={styles.number}>{task.sequenceNo}</span>
      </Cell>
      <Cell label={columns.text}>
        <span>{task.text}</span>
      </Cell>
      <Cell label={indicators}>
        <Indicators indicators={task.indicators} />
      </Cell>
      <Cell label={columns.leaders}>
        <Names of={task.leaders} />
      </Cell>
      <Cell label={columns.leadUnits}>
        <Names of={task.leadUnits} />
      </Cell>
      <Cell label={columns.supportingUnits}>
        {task.supportingCutOff ? <CutOff /> : <Names of={task.supportingUnits} />}
      </Cell>
    </tr>
  );
});

/** The label is for the eye on narrow screens; a screen reader has the column's header. */
function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <td className={styles.cell} role="cell">
      <span className={styles.label}>{label}</span>
      <div>{children}</div>
    </td>
  );
}

function Names({ of }: { readonly of: readonly Assignment[] }): ReactNode {
  const styles = useStyles();
  if (of.length === 0) return <Blank />;
  return of.map(({ name }, index) => (
    <span key={index} className={styles.name}>
      {name}
      {index < of.length - 1 && "、"}
    </span>
  ));
}

function Indicators({ indicators }: { readonly indicators: readonly Indicator[] }): ReactNode {
  const styles = useStyles();
  if (indicators.length === 0) return <Blank />;
  return (
    <ul className={styles.indicators}>
      {indicators.map(({ metric, text }, index) => (
        <li key={index}>{text.includes(metric) ? text : `${metric}：${text}`}</li>
      ))}
    </ul>
  );
}

function Blank(): ReactNode {
  const layout = useLayoutStyles();
  const { blank, blankHint } = useUi().tasks;
  return (
    <span className={layout.secondary}>
      <span aria-hidden>{blank}</span>
      <span className={layout.visuallyHidden}>{blankHint}</span>
    </span>
  );
}

function CutOff(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { cutOff, cutOffHint } = useUi().tasks;
  return (
    <>
      <Badge appearance="tint" color="warning">
        {cutOff}
      </Badge>
      <span className={mergeClasses(layout.secondary, styles.hint)}>{cutOffHint}</span>
    </>
  );
}
