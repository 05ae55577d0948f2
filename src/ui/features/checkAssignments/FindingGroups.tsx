import { makeStyles, tokens } from "@fluentui/react-components";
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { SeverityBadge } from "../../components/SeverityBadge";
import { useCheckView } from "./CheckContext";
import { filterFindings, groupByRule, searchTexts, type WordedFinding } from "./filterFindings";
import { FindingFilters } from "./FindingFilters";
import { RuleFindings } from "./RuleFindings";

const useStyles = makeStyles({
  severity: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  rules: { listStyleType: "none", margin: 0, padding: 0 },
  rule: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The findings that pass the filter, by severity and rule. */
export function FindingGroups({ findings }: { readonly findings: readonly WordedFinding[] }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { check, findings: words } = useUi();
  const { ready, placeOf } = useCheckView();
  const filter = useDeferredValue(ready.filter);
  const { plan } = ready.checked;
  const searching = filter.search.trim() !== "";
  const texts = useMemo(
    () => (searching ? searchTexts(findings, plan, placeOf) : undefined),
    [searching, findings, plan, placeOf],
  );
  const shown = useMemo(() => filterFindings(findings, filter, texts), [findings, filter, texts]);
  const groups = useMemo(() => groupByRule(shown), [shown]);
  const { list, onFocus } = useKeptFocus();
  if (findings.length === 0) return <p>{check.summary.none}</p>;
  return (
    <div ref={list} onFocus={onFocus}>
      <FindingFilters findings={findings} shown={shown.length} />
      {shown.length === 0 && <p>{check.filters.empty}</p>}
      {groups.map(({ severity, count, rules }) => (
        <section key={severity}>
          <h3 className={styles.severity}>
            <SeverityBadge severity={severity}>{words.group(severity, count)}</SeverityBadge>
            <span className={layout.secondary}>{words.explain[severity]}</span>
          </h3>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule.code} className={styles.rule} data-rule={rule.code}>
                <RuleFindings rule={rule} narrowed={searching || filter.code !== undefined} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/**
 * What had the focus goes with the finding that is settled or the question that is answered; then the focus stays with
 * the rule, or the list, instead of falling back to the page. An edit in the workbook never moves it.
 */
function useKeptFocus(): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
} {
  const { ready } = useCheckView();
  const list = useRef<HTMLDivElement>(null);
  const rule = useRef<string>(undefined);
  const { checked, panel, live } = ready;
  useEffect(() => {
    if (live || rule.current === undefined || document.activeElement !== document.body) return;
    const left =
      list.current?.querySelector<HTMLElement>(`[data-rule="${rule.current}"] button`) ??
      list.current?.querySelector<HTMLElement>("[data-rule] button, input");
    left?.focus({ preventScroll: true });
  }, [checked, panel, live]);
  return {
    list,
    onFocus: ({ target }) => {
      rule.current = target.closest("[data-rule]")?.getAttribute("data-rule") ?? undefined;
    },
  };
}
