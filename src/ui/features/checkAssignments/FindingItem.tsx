import { dayOf } from "../../../domain/dayOf";
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { choicesFor, chosenFix, fixFor, type Fix } from "../../../domain/assignment/fixes";
import type { Finding } from "../../../domain/finding";
import type { FindingCode } from "../../../domain/findingCodes";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";
import type { WordedFinding } from "./filterFindings";
import { fixedCell, fixLabel } from "./fixPreview";
import { MembersPanel } from "./MembersPanel";
import { NameQuestion } from "./NameQuestion";

/** Rules that are settled by saying who belongs to a collective unit. */
const MEMBERS_OPEN: ReadonlySet<FindingCode> = new Set([
  "GROUP_AMBIGUOUS",
  "GROUP_MEMBERS_PROPOSED",
  "GROUP_WITHOUT_MEMBERS",
]);

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    "& + li": { borderTop: `1px dashed ${tokens.colorNeutralStroke2}` },
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  message: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightMedium },
  place: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "start" },
  change: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
  },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  actions: { marginTop: tokens.spacingVerticalXS, gap: tokens.spacingHorizontalS },
});

type Props = { readonly worded: WordedFinding; readonly withRemedy: boolean };

/** One finding: what is wrong, where, and what can be done about it in place. */
export function FindingItem({ worded, withRemedy }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { check, select: selectWords } = useUi();
  const { ready, commands, busy, placeOf, select } = useCheckView();
  const { key, finding, message, remedy } = worded;
  const { panel } = ready;
  const place = placeOf(finding);
  const fix = fixFor(finding);
  const group = collectiveUnit(finding);
  return (
    <li className={styles.item}>
      <p className={styles.message}>{message}</p>
      {select && place !== check.finding.document ? (
        <Link
          as="button"
          className={styles.place}
          aria-label={selectWords.action(place)}
          onClick={() => select(finding.where)}
        >
          {place}
        </Link>
      ) : (
        <span className={mergeClasses(layout.secondary, styles.place)}>{place}</span>
      )}
      {withRemedy && (
        <p className={mergeClasses(layout.secondary, styles.line)}>{check.groups.remedy(remedy)}</p>
      )}
      {fix && <Correction fix={fix} />}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        {fix && <FixButton finding={finding} fix={fix} place={place} primary />}
        <Choices finding={finding} place={place} />
        {group !== undefined && (
          <Button
            size="small"
            aria-label={check.finding.of(check.finding.members, group)}
            disabledFocusable={busy}
            onClick={() => commands.openPanel({ kind: "members", at: key, group })}
          >
            {check.finding.members}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={check.finding.of(check.finding.dismiss, place)}
          disabledFocusable={busy}
          onClick={() => commands.carryOutNamed({ kind: "dismiss", findings: [finding], active: true }, key)}
        >
          {check.finding.dismiss}
        </Button>
      </div>
      {panel?.kind === "name" && panel.at === key && <NameQuestion intent={panel.intent} />}
      {panel?.kind === "members" && panel.at === key && <MembersPanel group={panel.group} />}
    </li>
  );
}

/** The cell as it is and as the correction makes it. */
function Correction({ fix }: { readonly fix: Fix }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { check } = useUi();
  const { plan, at } = useCheckView().ready.checked;
  const change = useMemo(() => fixedCell(plan, dayOf(at), fix), [plan, at, fix]);
  if (fix.kind === "confirmAlias") {
    return <p className={styles.change}>{check.fix.aliasOf(fix.alias, fix.entry)}</p>;
  }
  if (!change) return null;
  return (
    <p className={styles.change}>
      <span className={styles.before}>{change.from || check.finding.blank}</span>
      <span aria-hidden> → </span>
      <span className={layout.visuallyHidden}>{check.finding.arrow}</span>
      <span>{change.to || check.finding.blank}</span>
    </p>
  );
}

type FixButtonProps = {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly place: string;
  readonly primary?: boolean;
};

/** One press makes the correction; it can be taken back at once. */
function FixButton({ finding, fix, place, primary = false }: FixButtonProps): ReactNode {
  const { check } = useUi();
  const { commands, busy } = useCheckView();
  const label = fixLabel(fix, check);
  return (
    <Button
      size="small"
      appearance={primary ? "primary" : "secondary"}
      aria-label={check.finding.of(label, place)}
      disabledFocusable={busy}
      onClick={() => commands.carryOut({ kind: "fix", findings: [finding], fixes: [fix] })}
    >
      {label}
    </Button>
  );
}

/** The names of the roster that may be meant, for a person to choose one. */
function Choices({ finding, place }: { readonly finding: Finding; readonly place: string }): ReactNode {
  return choicesFor(finding).map((name) => {
    const fix = chosenFix(finding, name);
    return fix && <FixButton key={name} finding={finding} fix={fix} place={place} />;
  });
}

/** The collective unit whose members a person has to settle. */
function collectiveUnit({ code, where }: Finding): string | undefined {
  return MEMBERS_OPEN.has(code) ? where.entry : undefined;
}
