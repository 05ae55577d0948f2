import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { countBy } from "../../../domain/countBy";
import type { Decomposition } from "../../../domain/decomposition";
import type { Severity } from "../../../domain/finding";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { SEVERITIES } from "../../components/severity";
import { SeverityBadge } from "../../components/SeverityBadge";
import { focusOnMount } from "../../components/focusOnMount";

const useStyles = makeStyles({
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
  },
  pair: { display: "flex", gap: tokens.spacingHorizontalS, minWidth: 0 },
  term: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, overflowWrap: "anywhere" },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  findings: { borderLeftColor: tokens.colorNeutralStroke1 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  badges: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: tokens.lineHeightHero700,
    margin: 0,
  },
  badgeButton: { minWidth: 0, padding: 0, marginRight: tokens.spacingHorizontalXS },
});

type Props = {
  readonly decomposition: Decomposition;
  /** Name of the document. */
  readonly source: string;
  /** Title of the plan whose rosters were used. */
  readonly rosterOf: string | undefined;
  readonly onShowFindings: () => void;
};

/** The notice in a few lines: title, issuer, year, and how much was found. */
export function Summary({ decomposition, source, rosterOf, onShowFindings }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { summary } = useUi();
  const { notice, tasks, categories, roster, findings } = decomposition;
  const leadUnits = useMemo(
    () => countBy(tasks, (task) => task.leadUnits.map(({ name }) => name)).size,
    [tasks],
  );
  const bySeverity = countBy(findings, ({ severity }) => [severity]);
  const present = SEVERITIES.filter((severity) => bySeverity.has(severity));
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1} lang="zh-CN">
        {notice.annexTitle || notice.title || source}
      </h2>
      <dl className={styles.about}>
        <Pair term={summary.issuer} detail={notice.issuer || summary.unknown} />
        <Pair term={summary.year} detail={notice.year > 0 ? String(notice.year) : summary.unknown} />
        <Pair term={summary.source} detail={source} />
        {rosterOf !== undefined && <Pair term={summary.roster} detail={summary.rosterOf(rosterOf)} />}
      </dl>
      <dl className={styles.figures}>
        <Figure term={summary.tasks} value={tasks.length} />
        <Figure term={summary.categories} value={categories.length} />
        <Figure term={summary.leaders} value={roster.leaders.length} />
        <Figure term={summary.leadUnits} value={leadUnits} />
        <div className={mergeClasses(styles.figure, styles.findings)}>
          <dd className={styles.badges}>
            {present.length === 0 && summary.none}
            {present.map((severity) => (
              <SeverityButton
                key={severity}
                severity={severity}
                count={bySeverity.get(severity) ?? 0}
                onClick={onShowFindings}
              />
            ))}
          </dd>
          <dt className={styles.term}>{summary.findings}</dt>
        </div>
      </dl>
    </section>
  );
}

function Pair({ term, detail }: { readonly term: string; readonly detail: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{detail}</dd>
    </div>
  );
}

function Figure({ term, value }: { readonly term: string; readonly value: number }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dd className={styles.number}>{value}</dd>
      <dt className={styles.term}>{term}</dt>
    </div>
  );
}

type SeverityProps = { readonly severity: Severity; readonly count: number; readonly onClick: () => void };

function SeverityButton({ severity, count, onClick }: SeverityProps): ReactNode {
  const styles = useStyles();
  const { summary } = useUi();
  return (
    <Button className={styles.badgeButton} appearance="transparent" onClick={onClick}>
      <SeverityBadge severity={severity}>{summary.severityCount(severity, count)}</SeverityBadge>
    </Button>
  );
}
