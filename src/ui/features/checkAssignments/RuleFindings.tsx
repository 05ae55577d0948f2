import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fixFor } from "../../../domain/assignment/fixes";
import { useCatalogue } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { AllFixes } from "./AllFixes";
import { useCheckView } from "./CheckContext";
import type { RuleGroup } from "./filterFindings";
import { FindingItem } from "./FindingItem";
import { NameQuestion } from "./NameQuestion";

/** A rule with more findings is closed at first, unless the user has looked for it. */
const OPEN_UP_TO = 5;
/** Findings that are shown before the user asks for more, and with each asking. */
const FIRST = 10;
const MORE = 50;

const useStyles = makeStyles({
  remedy: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: "26px" },
  findings: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} 26px`,
    "@media (max-width: 480px)": { paddingLeft: tokens.spacingHorizontalS },
  },
  more: { marginLeft: "20px" },
});

type Props = {
  readonly rule: RuleGroup;
  /** The user has searched, or chosen the rule: then its findings are wanted. */
  readonly narrowed: boolean;
};

/** The findings of one rule, and what can be done with all of them. */
export function RuleFindings({ rule, narrowed }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { ruleNames, ui } = useCatalogue();
  const { groups: words, finding } = ui.check;
  const { ready, commands, busy } = useCheckView();
  const [limit, setLimit] = useState(FIRST);
  const { code, findings, remedy } = rule;
  const { panel } = ready;
  const name = ruleNames[code];
  const open = ready.groups[code] ?? (narrowed || findings.length <= OPEN_UP_TO);
  const all = findings.map((worded) => worded.finding);
  const fixable = all.filter((found) => fixFor(found) !== undefined).length;
  return (
    <Disclosure
      level="h4"
      label={words.rule(name, findings.length)}
      open={open}
      onToggle={(next) => commands.toggleGroup(code, next)}
      aside={
        fixable > 0 && (
          <Button
            size="small"
            aria-label={finding.of(words.fixAll(fixable), name)}
            disabledFocusable={busy}
            onClick={() => {
              commands.toggleGroup(code, true);
              commands.openPanel({ kind: "preview", code, planned: undefined });
            }}
          >
            {words.fixAll(fixable)}
          </Button>
        )
      }
    >
      {panel?.kind === "preview" && panel.code === code && <AllFixes planned={panel.planned} />}
      {remedy !== undefined && (
        <p className={mergeClasses(layout.secondary, styles.remedy)}>{words.remedy(remedy)}</p>
      )}
      <ul className={styles.findings}>
        {findings.slice(0, limit).map((worded) => (
          <FindingItem key={worded.key} worded={worded} withRemedy={remedy === undefined} />
        ))}
      </ul>
      <div className={mergeClasses(layout.actions, styles.more)}>
        {findings.length > limit && (
          <Button appearance="subtle" size="small" onClick={() => setLimit(limit + MORE)}>
            {words.more(Math.min(MORE, findings.length - limit))}
          </Button>
        )}
        {findings.length > 1 && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={finding.of(words.dismissAll(findings.length), name)}
            disabledFocusable={busy}
            onClick={() => commands.carryOutNamed({ kind: "dismiss", findings: all, active: true }, code)}
          >
            {words.dismissAll(findings.length)}
          </Button>
        )}
      </div>
      {panel?.kind === "name" && panel.at === code && <NameQuestion intent={panel.intent} />}
    </Disclosure>
  );
}
