import { Button, Field, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Decomposition } from "../../../domain/decomposition";
import { TABLE_NUMBERS } from "../../../domain/task";
import { useUi } from "../../app/catalogues";
import { categoryKey, NO_FILTER, type TaskFilter } from "./filterTasks";
import { useLayoutStyles } from "../../components/layoutStyles";

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 180px), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  // A native list is as wide as its longest entry unless told otherwise.
  field: { minWidth: 0 },
  control: { maxWidth: "none", minWidth: 0, width: "100%", "> select": { minWidth: 0, width: "100%" } },
  count: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

type Option = { readonly value: string; readonly text: string };

type Props = {
  readonly decomposition: Decomposition;
  readonly filter: TaskFilter;
  /** Number of tasks that pass. */
  readonly shown: number;
  readonly onChange: (change: Partial<TaskFilter>) => void;
};

/** Search and four choices over the task table, and how many tasks pass. */
export function TaskFilters({ decomposition, filter, shown, onChange }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { tasks: words } = useUi();
  const { tables, categories, tasks, roster } = decomposition;
  const units = useMemo(
    () => [
      ...new Set(
        tasks.flatMap((task) => [...task.leadUnits, ...task.supportingUnits]).map(({ name }) => name),
      ),
    ],
    [tasks],
  );
  const plain = (name: string): Option => ({ value: name, text: name });
  const tableChoices = tables.map(({ number }) => ({ value: String(number), text: words.tables[number] }));
  const categoryChoices = categories
    .filter(({ table }) => filter.table === undefined || table === filter.table)
    .map(({ table, number, label }) => ({ value: categoryKey({ table, categoryNo: number }), text: label }));
  return (
    <>
      <fieldset className={styles.filters} aria-label={words.filters}>
        <Field className={styles.field} label={words.search}>
          <SearchBox
            className={styles.control}
            value={filter.search}
            placeholder={words.searchPlaceholder}
            onChange={(_, { value }) => onChange({ search: value })}
          />
        </Field>
        <Choice
          label={words.table}
          value={filter.table === undefined ? "" : String(filter.table)}
          options={tableChoices}
          onChoose={(value) => onChange({ table: TABLE_NUMBERS.find((table) => String(table) === value) })}
        />
        <Choice
          label={words.category}
          value={filter.category}
          options={categoryChoices}
          onChoose={(category) => onChange({ category })}
        />
        <Choice
          label={words.leader}
          value={filter.leader}
          options={roster.leaders.map(({ name }) => plain(name))}
          onChoose={(leader) => onChange({ leader })}
        />
        <Choice
          label={words.unit}
          value={filter.unit}
          options={units.map(plain)}
          onChoose={(unit) => onChange({ unit })}
        />
      </fieldset>
      <div className={styles.count}>
        <span className={layout.secondary} role="status">
          {words.shown(shown, tasks.length)}
        </span>
        {Object.values(filter).some(Boolean) && (
          <Button size="small" onClick={() => onChange(NO_FILTER)}>
            {words.clear}
          </Button>
        )}
      </div>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps): ReactNode {
  const styles = useStyles();
  const { all } = useUi().tasks;
  return (
    <Field className={styles.field} label={label}>
      <Select className={styles.control} value={value} onChange={(_, data) => onChoose(data.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
