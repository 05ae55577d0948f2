import { Button, Field, SearchBox, Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { countBy } from "../../../domain/countBy";
import { useCatalogue } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";
import { NO_FINDING_FILTER, type WordedFinding } from "./filterFindings";

type Props = {
  readonly findings: readonly WordedFinding[];
  /** Number of findings that pass. */
  readonly shown: number;
};

/** Search and the choice of a rule; the severity is chosen in the summary. */
export function FindingFilters({ findings, shown }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useFilterStyles();
  const { ruleNames, ui } = useCatalogue();
  const { filters: words } = ui.check;
  const { ready, commands } = useCheckView();
  const { filter } = ready;
  const rules = useMemo(() => {
    const counts = countBy(findings, ({ finding }) => [finding.code]);
    const codes = new Set(findings.map(({ finding }) => finding.code));
    return [...codes].map((code) => ({ code, count: counts.get(code) ?? 0 }));
  }, [findings]);
  return (
    <>
      <fieldset className={styles.filters} aria-label={words.label}>
        <Field className={styles.field} label={words.search}>
          <SearchBox
            className={styles.control}
            value={filter.search}
            placeholder={words.searchPlaceholder}
            onChange={(_, { value }) => commands.filter({ search: value })}
          />
        </Field>
        <Field className={styles.field} label={words.rule}>
          <Select
            className={styles.control}
            value={filter.code ?? ""}
            onChange={(_, { value }) =>
              commands.filter({ code: rules.find(({ code }) => code === value)?.code })
            }
          >
            <option value="">{words.all}</option>
            {rules.map(({ code, count }) => (
              <option key={code} value={code}>
                {words.ruleCount(ruleNames[code], count)}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <div className={styles.count}>
        <span className={layout.secondary} role="status">
          {words.shown(shown, findings.length)}
        </span>
        {Object.values(filter).some(Boolean) && (
          <Button size="small" onClick={() => commands.filter(NO_FINDING_FILTER)}>
            {words.clear}
          </Button>
        )}
      </div>
    </>
  );
}
