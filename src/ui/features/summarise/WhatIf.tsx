import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { canKeepSchedule } from "../../../application/summary/planSchedule";
import { judgeAll, type SummaryReview } from "../../../application/summary/reviewSummary";
import { countBy } from "../../../domain/countBy";
import { changedLights, type LightChange } from "../../../domain/schedule/changedLights";
import type { Judgement } from "../../../domain/schedule/judgement";
import { LIGHTS } from "../../../domain/schedule/light";
import { SCHEDULE_RULES, type ScheduleSettings } from "../../../domain/schedule/scheduleSettings";
import type { TaskId } from "../../../domain/task";
import { describeJudgement } from "../../../i18n/messages";
import { useCatalogue, useUi } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import { LightChanges, type ShownLightChange } from "./LightChanges";
import {
  formOf,
  formProblems,
  isSameSchedule,
  scheduleOf,
  THRESHOLDS_OF,
  type ScheduleForm,
} from "./scheduleForm";
import { useSummariseView } from "./SummariseContext";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalS} 0` },
  changed: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold },
  actions: { marginTop: tokens.spacingVerticalM },
});

/** Other thresholds, tried on the tasks before they are kept: exactly those that change colour are listed. */
export function WhatIf({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const { whatIf: words } = useUi().summarise;
  const [open, setOpen] = useState(false);
  return (
    <section className={layout.card} aria-label={words.heading}>
      <Disclosure level="h3" size="large" label={words.heading} open={open} onToggle={setOpen}>
        <Trial review={review} />
      </Disclosure>
    </section>
  );
}

function Trial({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const filters = useFilterStyles();
  const { whatIf: words } = useUi().summarise;
  const { ready, commands } = useSummariseView();
  const { schedule } = ready.plan.decoded.settings;
  const form = ready.tried ?? formOf(schedule);
  const problems = formProblems(form);
  const tryOut = (change: Partial<ScheduleForm>): void => commands.tryOut({ ...form, ...change });
  const tried = scheduleOf(form, schedule);
  return (
    <>
      <p className={mergeClasses(layout.secondary, styles.note)}>{words.intro}</p>
      <fieldset className={filters.filters} aria-label={words.heading}>
        <Field className={filters.field} label={words.rule}>
          <Select
            className={filters.control}
            value={form.rule}
            onChange={(_, { value }) => {
              const rule = SCHEDULE_RULES.find((each) => each === value);
              if (rule) tryOut({ rule });
            }}
          >
            {SCHEDULE_RULES.map((rule) => (
              <option key={rule} value={rule}>
                {words.rules[rule]}
              </option>
            ))}
          </Select>
        </Field>
        {THRESHOLDS_OF[form.rule].map((field) => {
          const problem = problems[field];
          return (
            <Field
              key={field}
              className={filters.field}
              label={words.fields[field]}
              {...(problem && { validationState: "error", validationMessage: words.problems[problem] })}
            >
              <Input
                className={filters.control}
                inputMode="decimal"
                value={form[field]}
                onChange={(_, { value }) => tryOut({ [field]: value })}
              />
            </Field>
          );
        })}
      </fieldset>
      <p className={mergeClasses(layout.secondary, styles.note)}>{words.explanations[form.rule]}</p>
      {isSameSchedule(form, schedule) ? (
        <p className={layout.secondary} role="status">
          {words.unchanged}
        </p>
      ) : (
        tried && <Effect review={review} schedule={tried} />
      )}
      {ready.tried && (
        <div className={mergeClasses(layout.actions, styles.actions)}>
          <Button onClick={() => commands.tryOut(undefined)}>{words.reset}</Button>
        </div>
      )}
    </>
  );
}

type EffectProps = { readonly review: SummaryReview; readonly schedule: ScheduleSettings };

/** What the tried settings would change, and the way to keep them. */
function Effect({ review, schedule: tried }: EffectProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { schedule, ui } = useCatalogue();
  const { whatIf: words } = ui.summarise;
  const { ready, commands, busy } = useSummariseView();
  const { changes, after } = useTrial(review, tried);
  const groups = countBy(changes, ({ from, to }) => [`${from}|${to}`]);
  const shown = changes.map(({ task, from, to }): ShownLightChange => {
    const judgement = after.get(task);
    return { task, from, to, about: judgement ? describeJudgement(schedule, judgement) : "" };
  });
  const canKeep = canKeepSchedule(ready.plan, tried);
  return (
    <>
      <p className={styles.changed} role="status">
        {changes.length === 0 ? words.none : words.changed(changes.length)}
      </p>
      {changes.length > 0 && (
        <ul className={layout.list}>
          {LIGHTS.flatMap((from) =>
            LIGHTS.flatMap((to) => {
              const tasks = groups.get(`${from}|${to}`);
              return tasks === undefined ? [] : [{ key: `${from}|${to}`, from, to, tasks }];
            }),
          ).map(({ key, from, to, tasks }) => (
            <li key={key}>{words.group(schedule.lights[from], schedule.lights[to], tasks)}</li>
          ))}
        </ul>
      )}
      <LightChanges changes={shown} />
      {canKeep ? (
        <div className={mergeClasses(layout.actions, styles.actions)}>
          <Button disabledFocusable={busy} onClick={() => commands.ask("keep")}>
            {words.keep}
          </Button>
        </div>
      ) : (
        <Notice intent="info" title={words.noRows} />
      )}
    </>
  );
}

/** The lights under other settings beside those under the settings that hold. */
function useTrial(
  review: SummaryReview,
  tried: ScheduleSettings,
): { readonly changes: readonly LightChange[]; readonly after: ReadonlyMap<TaskId, Judgement> } {
  return useMemo(() => {
    const before = new Map(review.entries.map(({ task, judgement }) => [task.id, judgement]));
    const facts = review.entries.map((entry) => entry.facts);
    const after = judgeAll(facts, review.moment, tried);
    return { changes: changedLights(before, after), after };
  }, [review, tried]);
}
