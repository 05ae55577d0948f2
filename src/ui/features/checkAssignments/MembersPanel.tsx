import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { nameEntries } from "../../../domain/assignment/nameCell";
import { useUi } from "../../app/catalogues";
import { FailureNotice } from "../../components/FailureNotice";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";
import { useInsetStyles } from "./insetStyles";
import { useTowns } from "./useTowns";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  choices: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 124px), 1fr))",
    maxHeight: "40vh",
    overflowY: "auto",
  },
  line: { alignItems: "flex-end", marginTop: tokens.spacingVerticalS },
  field: { flexGrow: 1, flexBasis: "180px", maxWidth: "360px", minWidth: 0 },
  input: { minWidth: 0 },
});

/** Lets a person say which units belong to a collective unit; nothing is added without that. */
export function MembersPanel({ group }: { readonly group: string }): ReactNode {
  const layout = useLayoutStyles();
  const inset = useInsetStyles();
  const styles = useStyles();
  const { members: words } = useUi().check;
  const { ready, commands, busy } = useCheckView();
  const { notice, roster } = ready.checked.plan.decoded.decomposition;
  const entry = roster.groups.find(({ name }) => name === group);
  const named = entry?.members.map(({ unit }) => unit) ?? [];
  const { towns, list } = useTowns(notice, entry);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  // What the document leaves open is not proposed as if it were known.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(entry?.ambiguous ? [] : named));
  const listed = towns.kind === "listed" ? towns.names.filter((town) => !named.includes(town)) : [];
  const all = [...named, ...listed, ...added];
  const members = all.filter((unit) => chosen.has(unit));
  const toggle = (unit: string, yes: boolean): void =>
    setChosen(new Set(yes ? [...chosen, unit] : [...chosen].filter((each) => each !== unit)));
  const addTyped = (): void => {
    const units = nameEntries(typed);
    setAdded([...added, ...new Set(units.filter((unit) => !all.includes(unit)))]);
    setChosen(new Set([...chosen, ...units]));
    setTyped("");
  };
  const title = words.title(group);
  return (
    <section
      className={inset.panel}
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === "Escape") commands.closePanel();
      }}
    >
      <h5 className={inset.title} ref={focusOnMount} tabIndex={-1}>
        {title}
      </h5>
      <p className={mergeClasses(layout.secondary, styles.text)}>
        {words.intro}
        {entry?.ambiguous === true && words.ambiguous}
      </p>
      <Choices legend={words.named} units={named} chosen={chosen} onToggle={toggle} />
      {towns.kind === "listed" && (
        <Choices legend={words.district(towns.district)} units={listed} chosen={chosen} onToggle={toggle} />
      )}
      <Choices legend={words.added} units={added} chosen={chosen} onToggle={toggle} />
      {towns.kind === "unknown" && <p role="status">{words.noDistrict}</p>}
      {towns.kind === "failed" && (
        <FailureNotice failure={towns.failure} heading={words.notListed} onRetry={list} />
      )}
      <div className={layout.actions}>
        <Button size="small" onClick={() => setChosen(new Set(all))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => setChosen(new Set())}>
          {words.nothing}
        </Button>
        {towns.kind === "possible" && (
          <Button size="small" onClick={list}>
            {words.list}
          </Button>
        )}
        {towns.kind === "listing" && <Spinner size="tiny" label={words.listing} />}
        <span className={layout.secondary} role="status">
          {words.chosen(members.length)}
        </span>
      </div>
      <div className={mergeClasses(layout.actions, styles.line)}>
        <Field className={styles.field} label={words.add} hint={words.addHint}>
          <Input
            className={styles.input}
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") addTyped();
            }}
          />
        </Field>
        <Button disabledFocusable={typed.trim() === ""} onClick={addTyped}>
          {words.addAction}
        </Button>
      </div>
      <div className={mergeClasses(layout.actions, styles.line)}>
        <Button
          appearance="primary"
          disabledFocusable={busy || members.length === 0}
          onClick={() => commands.carryOut({ kind: "members", group, members })}
        >
          {words.confirm(members.length)}
        </Button>
        <Button onClick={commands.closePanel}>{words.cancel}</Button>
      </div>
    </section>
  );
}

type ChoicesProps = {
  readonly legend: string;
  readonly units: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (unit: string, yes: boolean) => void;
};

function Choices({ legend, units, chosen, onToggle }: ChoicesProps): ReactNode {
  const styles = useStyles();
  if (units.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.grid}>
        {units.map((unit) => (
          <Checkbox
            key={unit}
            label={unit}
            checked={chosen.has(unit)}
            onChange={(_, { checked }) => onToggle(unit, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  );
}
