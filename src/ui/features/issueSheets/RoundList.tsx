import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import type { ReactNode } from "react";
import type { RecordedIssue, RoundState } from "../../../domain/round/roundRecords";
import { useUi } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Question } from "../../components/Question";
import { useIssueView } from "./IssueContext";
import { countRoles } from "./chooseUnits";

const useStyles = makeStyles({
  head: { justifyContent: "space-between" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  none: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  round: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: "anywhere",
  },
  line: { margin: `${tokens.spacingVerticalXXS} 0 0`, overflowWrap: "anywhere" },
  actions: { margin: `${tokens.spacingVerticalS} 0`, gap: tokens.spacingHorizontalS },
  units: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 300px), 1fr))",
    gap: `0 ${tokens.spacingHorizontalXXL}`,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  unit: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  small: { display: "block", fontSize: tokens.fontSizeBase200 },
  button: { flexShrink: 0 },
});

/** The rounds of the workbook at a glance, the latest first. */
export function RoundList(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { rounds: words } = useUi().issue;
  const { ready, rounds, commands, busy } = useIssueView();
  const latestFirst = [...rounds.values()].reverse();
  return (
    <section className={layout.card} aria-label={words.heading}>
      <div className={mergeClasses(layout.actions, styles.head)}>
        <h3 className={styles.heading}>{words.heading}</h3>
        {!ready.draft && (
          <Button
            appearance={ready.issued ? "secondary" : "primary"}
            icon={<Add20Regular />}
            disabledFocusable={busy}
            onClick={commands.newRound}
          >
            {words.create}
          </Button>
        )}
      </div>
      {latestFirst.length === 0 && (
        <p className={mergeClasses(layout.secondary, styles.none)}>{words.none}</p>
      )}
      {latestFirst.length > 0 && (
        <ul className={styles.list}>
          {latestFirst.map((state) => (
            <RoundItem key={state.round.id} state={state} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RoundItem({ state }: { readonly state: RoundState }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { rounds: words } = useUi().issue;
  const { ready, commands, busy } = useIssueView();
  const { round, closed, issues } = state;
  const { id, title, cutoff, due } = round;
  const last = lastIssue(state);
  return (
    <li className={styles.round}>
      <h4 className={styles.title}>
        <span lang="zh-CN">{words.title(title, id)}</span>
        <Badge appearance="tint" color={closed ? "informative" : "success"}>
          {closed ? words.closed : words.open}
        </Badge>
      </h4>
      <p className={styles.line}>{words.dates(cutoff, due)}</p>
      <p className={mergeClasses(layout.secondary, styles.line)}>
        {words.issued(issues.size, last.at, last.by)}
      </p>
      {closed && <p className={mergeClasses(layout.secondary, styles.line)}>{words.closedHint}</p>}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        {closed ? (
          <Button
            size="small"
            aria-label={words.of(words.reopen, title)}
            disabledFocusable={busy}
            onClick={() => commands.setClosed(id, false)}
          >
            {words.reopen}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              aria-label={words.of(words.again, title)}
              disabledFocusable={busy}
              onClick={() => commands.againFor(state)}
            >
              {words.again}
            </Button>
            <Button
              size="small"
              aria-label={words.of(words.close, title)}
              disabledFocusable={busy}
              onClick={() => commands.askToClose(id)}
            >
              {words.close}
            </Button>
          </>
        )}
      </div>
      {ready.closing === id && (
        <Question
          title={words.closing.title(title)}
          message={words.closing.message}
          stay={{ label: words.closing.stay, onChoose: () => commands.askToClose(undefined) }}
          goOn={{ label: words.closing.goOn, onChoose: () => commands.setClosed(id, true) }}
        />
      )}
      <Disclosure
        level="h5"
        label={words.units(issues.size)}
        open={ready.opened.has(id)}
        onToggle={(open) => commands.toggleUnits(id, open)}
      >
        <ul className={styles.units}>
          {[...issues.values()].map((issue) => (
            <IssuedUnit key={issue.unit} issue={issue} state={state} />
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}

/** When and by whom the round was issued last. */
function lastIssue({ issues, at, by }: RoundState): Pick<RecordedIssue, "at" | "by"> {
  const none: Pick<RecordedIssue, "at" | "by"> = { at, by };
  return [...issues.values()].reduce((latest, issue) => (issue.at >= latest.at ? issue : latest), none);
}

type IssuedUnitProps = { readonly issue: RecordedIssue; readonly state: RoundState };

/** What one unit was given last, and the way to issue to it alone once more. */
function IssuedUnit({ issue, state }: IssuedUnitProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { rounds: words } = useUi().issue;
  const { commands, busy } = useIssueView();
  const { unit, rows, at } = issue;
  const { leads, supports } = countRoles(rows);
  return (
    <li className={styles.unit}>
      <span className={styles.name}>
        <span lang="zh-CN">{unit}</span>
        <span className={mergeClasses(layout.secondary, styles.small)}>
          {words.unit(leads, supports, at)}
        </span>
      </span>
      {!state.closed && (
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          aria-label={words.of(words.reissue, unit)}
          disabledFocusable={busy}
          onClick={() => commands.againFor(state, [unit])}
        >
          {words.reissue}
        </Button>
      )}
    </li>
  );
}
