import { dayOf } from "../../../domain/dayOf";
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { roundOrder, roundsOf } from "../../../application/rounds";
import { momentOf } from "../../../application/summary/moment";
import { useUi } from "../../app/catalogues";
import { useGoTo } from "../../app/steps";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import { useSummariseView } from "./SummariseContext";
import { isDateWrong } from "./summariseState";

const useStyles = makeStyles({
  form: { marginTop: tokens.spacingVerticalS },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
  notice: { marginTop: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

/** The round that is summed up and the day up to which; at first the last round and its cut-off. */
export function MomentForm(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const filters = useFilterStyles();
  const { moment: words } = useUi().summarise;
  const { ready, commands } = useSummariseView();
  const goTo = useGoTo();
  const { plan, at, wanted, reviewing } = ready;
  const rounds = useMemo(() => {
    const states = roundsOf(plan);
    return roundOrder(plan).flatMap((id) => states.get(id) ?? []);
  }, [plan]);
  const wrong = isDateWrong(wanted);
  const known = rounds.some(({ round }) => round.id === wanted.round);
  const meant = momentOf(plan, known ? { round: wanted.round } : {}, dayOf(at));
  const { round, year } = meant;
  const asOf = wanted.asOf ?? meant.asOf;
  const hints = wrong
    ? []
    : [
        round !== undefined && asOf !== round.cutoff && words.notCutoff(round.cutoff),
        !asOf.startsWith(String(year)) && words.outsideYear(year),
      ].filter((hint) => hint !== false);
  return (
    <section className={layout.card} aria-label={words.heading}>
      <div className={styles.head}>
        <h3 className={layout.heading}>{words.heading}</h3>
        <div role="status">
          {reviewing && <Spinner size="tiny" labelPosition="after" label={words.reviewing} />}
        </div>
      </div>
      {rounds.length === 0 && (
        <div className={styles.notice}>
          <Notice
            intent="info"
            title={words.noRounds}
            actions={<Button onClick={() => goTo("issue")}>{words.toIssue}</Button>}
          >
            <p>{words.noRoundsDetail}</p>
          </Notice>
        </div>
      )}
      <fieldset className={mergeClasses(filters.filters, styles.form)} aria-label={words.heading}>
        {rounds.length > 0 && (
          <Field className={filters.field} label={words.round}>
            <Select
              className={filters.control}
              value={round?.id ?? ""}
              lang="zh-CN"
              onChange={(_, { value }) => {
                const chosen = rounds.find((each) => each.round.id === value);
                if (chosen) commands.choose({ round: chosen.round.id });
              }}
            >
              {rounds.map(({ round: { id, title }, closed }) => (
                <option key={id} value={id}>
                  {words.roundTitle(title, id, closed)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field
          className={filters.field}
          label={words.asOf}
          {...(wrong && { validationState: "error", validationMessage: words.invalid })}
          {...(hints.length > 0 && { hint: hints.join(" ") })}
        >
          <Input
            className={filters.control}
            type="date"
            value={asOf}
            onChange={(_, { value }) => commands.choose({ ...(round && { round: round.id }), asOf: value })}
          />
        </Field>
      </fieldset>
      {round !== undefined && round.id !== rounds.at(-1)?.round.id && (
        <p className={mergeClasses(layout.secondary, styles.note)}>{words.notLast}</p>
      )}
    </section>
  );
}
