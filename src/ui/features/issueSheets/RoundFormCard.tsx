import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Question } from "../../components/Question";
import { useIssueView } from "./IssueContext";
import type { Draft } from "./issueState";
import { formHints, formProblems, idOf, periodNumbers, type FormField, type RoundForm } from "./roundForm";

const KINDS = ["month", "quarter", "half", "year"] as const;

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 190px), 1fr))",
    alignItems: "start",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  // A native list is as wide as its longest entry unless told otherwise.
  control: { minWidth: 0, width: "100%", "> select, > input": { minWidth: 0, width: "100%" } },
  field: { minWidth: 0 },
  note: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, overflowWrap: "anywhere" },
  hint: { fontSize: tokens.fontSizeBase200, margin: `0 0 0 ${tokens.spacingHorizontalXXXL}` },
  actions: { marginTop: tokens.spacingVerticalL },
});

/** Which round is to be issued; what has to be mended is said once the user wants to go on. */
export function RoundFormCard({ draft }: { readonly draft: Draft }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { form: words } = useUi().issue;
  const { rounds, commands, busy } = useIssueView();
  const element = useRef<HTMLFormElement>(null);
  const { form, planning, refusals } = draft;
  const id = idOf(form);
  const known = id && rounds.get(id);
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusals]);
  return (
    <form
      ref={element}
      className={layout.card}
      aria-label={words.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && !planning) commands.preview(false);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape" && !draft.differs) commands.leaveDraft();
      }}
    >
      <h3 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {words.heading}
      </h3>
      <Fields draft={draft} />
      {id !== undefined && <p className={mergeClasses(layout.secondary, styles.note)}>{words.id(id)}</p>}
      {known !== undefined && !known.closed && (
        <p className={styles.note}>{words.known(known.round.title, known.issues.size)}</p>
      )}
      <Checkbox
        label={words.supporting}
        checked={form.withSupporting}
        onChange={(_, { checked }) => commands.change({ ...form, withSupporting: checked === true })}
      />
      <p className={mergeClasses(layout.secondary, styles.hint)}>{words.supportingHint}</p>
      {draft.differs && known && (
        <Question
          title={words.differs.title(known.round.title)}
          message={words.differs.message(known.round.title, known.round.cutoff, known.round.due)}
          stay={{ label: words.differs.stay, onChoose: commands.leavePreview }}
          goOn={{ label: words.differs.goOn, onChoose: () => commands.preview(true) }}
        />
      )}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Button appearance="primary" type="submit" disabledFocusable={busy || planning}>
          {words.preview}
        </Button>
        <Button onClick={commands.leaveDraft}>{words.cancel}</Button>
        <span role="status">{planning && <Spinner size="tiny" label={words.planning} />}</span>
      </div>
    </form>
  );
}

function Fields({ draft }: { readonly draft: Draft }): ReactNode {
  const styles = useStyles();
  const { form: words } = useUi().issue;
  const { rounds, commands } = useIssueView();
  const { form, refusals } = draft;
  const problems = refusals > 0 ? formProblems(form, rounds) : {};
  const hints = formHints(form);
  const fieldOf = (field: FormField, hint?: string): Parameters<typeof Field>[0] => {
    const problem = problems[field];
    if (problem) return { validationState: "error", validationMessage: words.problems[problem] };
    const unusual = hints[field];
    if (unusual) return { validationState: "warning", validationMessage: words.hints[unusual] };
    return hint === undefined ? {} : { hint };
  };
  const text = (field: "title" | "by" | "cutoff" | "due", type: "text" | "date"): ReactNode => (
    <Input
      className={styles.control}
      type={type}
      value={form[field]}
      autoComplete="off"
      {...(field === "title" && { lang: "zh-CN" })}
      onChange={(_, { value }) => commands.change({ ...form, [field]: value } satisfies RoundForm)}
    />
  );
  return (
    <div className={styles.fields}>
      <Field className={styles.field} label={words.kind}>
        <Select
          className={styles.control}
          value={form.kind}
          onChange={(_, { value }) => {
            const kind = KINDS.find((each) => each === value);
            if (kind) commands.chooseKind(kind);
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={words.year} required {...fieldOf("year")}>
        <Input
          className={styles.control}
          value={form.year}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, { value }) => commands.typeYear(value.trim())}
        />
      </Field>
      {form.kind !== "year" && (
        <Field className={styles.field} label={words.number} {...fieldOf("number")}>
          <Select
            className={styles.control}
            value={String(form.number)}
            onChange={(_, { value }) => commands.chooseNumber(Number(value))}
          >
            {periodNumbers(form.kind).map((number) => (
              <option key={number} value={number}>
                {words.numbers[form.kind](number)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field className={styles.field} label={words.title} required {...fieldOf("title", words.titleHint)}>
        {text("title", "text")}
      </Field>
      <Field className={styles.field} label={words.cutoff} required {...fieldOf("cutoff")}>
        {text("cutoff", "date")}
      </Field>
      <Field className={styles.field} label={words.due} required {...fieldOf("due")}>
        {text("due", "date")}
      </Field>
      <Field className={styles.field} label={words.by} required {...fieldOf("by", words.byHint)}>
        {text("by", "text")}
      </Field>
    </div>
  );
}
