import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { OurWorkbook, StampFailure } from "../../application/workbookOverview";
import { describeFailure, type FailureMessages, type Message } from "../../i18n/messages";
import { useLayoutStyles } from "../components/layoutStyles";
import { Notice } from "../components/Notice";
import { useCatalogue, useUi } from "./catalogues";
import { useOpenWorkbook } from "./OpenWorkbookProvider";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalM} clamp(12px, 2.5vw, 24px)`,
    overflowWrap: "anywhere",
    "> p": { margin: `${tokens.spacingVerticalXS} 0 0` },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontVariantNumeric: "tabular-nums",
  },
  fact: { display: "flex", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  detail: { margin: 0, minWidth: 0 },
  next: { fontSize: tokens.fontSizeBase200 },
});

/** Inside Excel: what the open workbook is, in a few lines, and what to do with it. */
export function WorkbookCard(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { workbook: words } = useUi();
  const access = useOpenWorkbook();
  if (!access) return null;
  return (
    <section
      className={mergeClasses(layout.card, styles.card)}
      aria-label={words.name}
      aria-live="polite"
      aria-busy={access.state.kind === "reading"}
    >
      <Content />
    </section>
  );
}

function Content(): ReactNode {
  const { failures, ui } = useCatalogue();
  const { workbook: words } = ui;
  const access = useOpenWorkbook();
  if (!access) return null;
  const { state } = access;
  if (state.kind === "reading") return <State word={words.reading} />;
  if (state.kind === "failed") {
    const { message, remedy } = describeFailure(failures, state.failure.code, state.failure.params);
    return (
      <Notice
        intent="warning"
        title={words.unread}
        actions={
          <Button size="small" onClick={access.refresh}>
            {words.readAgain}
          </Button>
        }
      >
        <p>{message}</p>
        <p>{remedy}</p>
      </Notice>
    );
  }
  const { overview } = state;
  switch (overview.kind) {
    case "empty":
    case "foreign":
      return (
        <>
          <State word={words.states[overview.kind]} />
          <Next>{words.next[overview.kind]}</Next>
        </>
      );
    case "unusable": {
      const { message, remedy } = describeStamp(failures, overview.failure, words.name);
      return (
        <>
          <State word={words.states.unusable} color="warning" />
          <p>{message}</p>
          <Next>{remedy}</Next>
        </>
      );
    }
    case "ours":
      return <Ours overview={overview} />;
  }
}

function Ours({ overview }: { readonly overview: OurWorkbook }): ReactNode {
  const styles = useStyles();
  const { failures, ui } = useCatalogue();
  const { workbook: words } = ui;
  const { title, year, tasks, madeOn, round, lastEntry } = overview;
  const trouble = typeof tasks === "number" ? undefined : describeFailure(failures, tasks.code, tasks.params);
  return (
    <>
      <State word={words.states.ours} color="brand" />
      <p className={styles.title} lang="zh-CN">
        {title}
      </p>
      <dl className={styles.facts}>
        <Fact term={words.year} detail={String(year)} />
        {typeof tasks === "number" && <Fact term={words.tasks} detail={String(tasks)} />}
        <Fact term={words.madeOn} detail={madeOn} />
        <Fact term={words.round} detail={round ?? words.noRound} />
        <Fact
          term={words.lastEntry}
          detail={
            lastEntry
              ? words.entry(lastEntry.time, lastEntry.action, lastEntry.file, lastEntry.outcome)
              : words.noEntry
          }
        />
      </dl>
      {trouble && <p>{trouble.message}</p>}
      <Next>{trouble?.remedy ?? words.next.ours}</Next>
    </>
  );
}

type StateProps = { readonly word: string; readonly color?: "brand" | "warning" | "informative" };

function State({ word, color = "informative" }: StateProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { workbook: words } = useUi();
  return (
    <div className={styles.head}>
      <span className={layout.secondary}>{words.name}</span>
      <Badge appearance="tint" color={color} size="large">
        {word}
      </Badge>
    </div>
  );
}

function Fact({ term, detail }: { readonly term: string; readonly detail: string }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={layout.secondary}>{term}</dt>
      <dd className={styles.detail}>{detail}</dd>
    </div>
  );
}

function Next({ children }: { readonly children: ReactNode }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  return <p className={mergeClasses(layout.secondary, styles.next)}>{children}</p>;
}

/** The failures name a file; the open workbook is called what the interface calls it. */
function describeStamp(failures: FailureMessages, failure: StampFailure, name: string): Message {
  return failure.code === "WORKBOOK_NEWER"
    ? describeFailure(failures, failure.code, { ...failure.params, file: name })
    : describeFailure(failures, failure.code, failure.params);
}
