import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import { BearingFindings } from "./BearingFindings";
import { GroupsLeftOut } from "./GroupsLeftOut";
import { useIssueView } from "./IssueContext";
import type { Draft, Preview } from "./issueState";
import { countKinds, countRoles } from "./chooseUnits";
import { UnitChoice } from "./UnitChoice";

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  counts: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold },
  actions: { marginTop: tokens.spacingVerticalM },
});

type Props = { readonly draft: Draft; readonly preview: Preview };

/** Everything that would be issued, to be looked at and chosen from before anything is written. */
export function IssuePreview({ draft, preview }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { preview: words } = useUi().issue;
  const { commands, busy } = useIssueView();
  const { planned, chosen, moved } = preview;
  const { round, files, groups, findings } = planned;
  const wanted = files.filter(({ issue }) => chosen.has(issue.unit));
  const { leads, supports } = countRoles(wanted.flatMap(({ issue }) => issue.rows));
  const kinds = countKinds(wanted);
  const gone = (draft.only ?? []).filter((unit) => files.every(({ issue }) => issue.unit !== unit));
  const title = words.heading(round.title);
  return (
    <section className={layout.card} aria-label={title}>
      <h3 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {title}
      </h3>
      <p className={mergeClasses(layout.secondary, styles.line)}>{words.dates(round.cutoff, round.due)}</p>
      {moved && (
        <Notice intent="warning" title={words.movedTitle}>
          <p>{words.moved}</p>
        </Notice>
      )}
      {gone.length > 0 && <Notice intent="warning" title={words.noOne(gone.join("、"))} />}
      {groups.length > 0 && <GroupsLeftOut groups={groups} />}
      {findings.length > 0 && <BearingFindings findings={findings} />}
      <UnitChoice preview={preview} />
      <div role="status">
        <p className={styles.counts}>{words.counts(wanted.length, leads, supports)}</p>
        <p className={mergeClasses(layout.secondary, styles.line)}>
          {words.kindCounts(kinds.new, kinds.again, kinds.same)}
        </p>
      </div>
      {kinds.same > 0 && <p className={mergeClasses(layout.secondary, styles.line)}>{words.same}</p>}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Button appearance="primary" disabledFocusable={busy || wanted.length === 0} onClick={commands.issue}>
          {words.action(wanted.length)}
        </Button>
        <Button disabledFocusable={busy} onClick={commands.leavePreview}>
          {words.edit}
        </Button>
        <Button disabledFocusable={busy} onClick={commands.leaveDraft}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
