import { Button, Field, SearchBox, Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Decomposition } from "../../../domain/decomposition";
import { TABLE_NUMBERS } from "../../../domain/task";
import { useUi } from "../../app/catalogues";
import { categoryKey, NO_FILTER, type TaskFilter } from "./filterTasks";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";

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
  const styles = useFilterStyles();
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
  const styles = useFilterStyles();
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
