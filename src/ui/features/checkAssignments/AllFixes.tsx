import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";
import type { PlannedFixes } from "./checkState";
import { useInsetStyles } from "./insetStyles";

/** Cells that are shown of a long list. */
const SHOWN = 50;

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxHeight: "50vh", overflowY: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "start",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
      minWidth: "48px",
    },
  },
  rest: { margin: `${tokens.spacingVerticalXS} 0` },
  actions: { marginTop: tokens.spacingVerticalS },
});

type Props = { readonly planned: PlannedFixes | undefined };

/** Every cell that the corrections of a rule change, before anything is written. */
export function AllFixes({ planned }: Props): ReactNode {
  const layout = useLayoutStyles();
  const inset = useInsetStyles();
  const styles = useStyles();
  const { preview: words, finding } = useUi().check;
  const { commands, busy } = useCheckView();
  if (!planned) return <Spinner size="tiny" label={words.planning} />;
  const { intent, change } = planned;
  const rest = change.cells.length - SHOWN;
  const title = words.title(change.cells.length);
  return (
    <section
      className={inset.panel}
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === "Escape") commands.closePanel();
      }}
    >
      <h5 className={inset.title} ref={focusOnMount} tabIndex={-1}>
        {title}
      </h5>
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {change.cells.slice(0, SHOWN).map((cell, index) => (
              <tr key={index}>
                <td>{cell.entry}</td>
                <td>{cell.header}</td>
                <td className={layout.secondary}>{cell.from ?? finding.blank}</td>
                <td>{cell.to ?? finding.blank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className={mergeClasses(layout.secondary, styles.rest)}>{words.rest(rest)}</p>}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy}
          onClick={() => commands.carryOut(intent)}
        >
          {words.write}
        </Button>
        <Button size="small" onClick={commands.closePanel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
