import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Finding } from "../../domain/finding";
import type { Place } from "../../domain/place";
import { useCatalogue } from "../app/catalogues";
import { describePlace } from "./describePlace";
import { groupFindings, type FindingGroup, type Statement } from "./groupFindings";
import { useLayoutStyles } from "./layoutStyles";
import { SeverityBadge } from "./SeverityBadge";

/** Statements of a group, and places of a statement, that are shown before the user asks for all. */
const FIRST = 5;

const useStyles = makeStyles({
  section: { ":first-child > h3": { marginTop: 0 } },
  severity: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  groups: { listStyleType: "none", margin: 0, padding: 0 },
  group: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  statements: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  message: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  places: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
  },
  remedy: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    overflowWrap: "anywhere",
  },
});

/** Where a place leads: what the link does, in words for screen readers. */
export type PlaceTarget = { readonly label: string; readonly onFollow: () => void };

type Props = {
  readonly findings: readonly Finding[];
  /** `undefined` for a place that leads nowhere; `text` is the place in words. */
  readonly targetOf: (place: Place, text: string) => PlaceTarget | undefined;
};

/** Everything to check, most urgent first; each place leads to where it can be looked at. */
export function FindingList({ findings, targetOf }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { findings: messages, ui } = useCatalogue();
  const groups = useMemo(() => groupFindings(findings, messages), [findings, messages]);
  if (groups.length === 0) return <p>{ui.findings.none}</p>;
  const placeLink = (place: Place): ReactNode => {
    const text = describePlace(place, ui.place) || ui.findings.document;
    const target = targetOf(place, text);
    return target ? (
      <Link as="button" aria-label={target.label} onClick={target.onFollow}>
        {text}
      </Link>
    ) : (
      <span className={layout.secondary}>{text}</span>
    );
  };
  return groups.map(({ severity, count, groups: byCode }) => (
    <section key={severity} className={styles.section}>
      <h3 className={styles.severity}>
        <SeverityBadge severity={severity}>{ui.findings.group(severity, count)}</SeverityBadge>
        <span className={layout.secondary}>{ui.findings.explain[severity]}</span>
      </h3>
      <ul className={styles.groups}>
        {byCode.map((group) => (
          <Group key={group.code + group.remedy} group={group} placeLink={placeLink} />
        ))}
      </ul>
    </section>
  ));
}

type PlaceLink = (place: Place) => ReactNode;

function Group({
  group,
  placeLink,
}: {
  readonly group: FindingGroup;
  readonly placeLink: PlaceLink;
}): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { ui } = useCatalogue();
  const { shown, more } = useFirst(group.statements);
  return (
    <li className={styles.group}>
      <ul className={styles.statements}>
        {shown.map((statement) => (
          <StatementItem key={statement.message} statement={statement} placeLink={placeLink} />
        ))}
      </ul>
      {more}
      <p className={mergeClasses(layout.secondary, styles.remedy)}>
        {ui.findings.remedy(group.remedy)}
        <span className={styles.code}>{group.code}</span>
      </p>
    </li>
  );
}

type StatementProps = { readonly statement: Statement; readonly placeLink: PlaceLink };

function StatementItem({ statement, placeLink }: StatementProps): ReactNode {
  const styles = useStyles();
  const { shown, more } = useFirst(statement.places);
  return (
    <li>
      <span className={styles.message}>{statement.message}</span>
      <ul className={styles.places}>
        {shown.map((place, index) => (
          <li key={index}>{placeLink(place)}</li>
        ))}
      </ul>
      {more}
    </li>
  );
}

/** The first few of a list, and a button for the rest. */
function useFirst<Item>(items: readonly Item[]): {
  readonly shown: readonly Item[];
  readonly more: ReactNode;
} {
  const { ui } = useCatalogue();
  const [all, setAll] = useState(false);
  if (all || items.length <= FIRST) return { shown: items, more: null };
  return {
    shown: items.slice(0, FIRST),
    more: (
      <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
        {ui.findings.more(items.length - FIRST)}
      </Button>
    ),
  };
}
