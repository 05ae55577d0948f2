import { dayOf } from "../../../domain/dayOf";
import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { remindersOf } from "../../../application/summary/reminders";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import type { Reminder } from "../../../layout/summary/summaryData";
import { useUi } from "../../app/catalogues";
import { CopyButton } from "../../components/CopyButton";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useListStyles } from "../../components/listStyles";
import { Pager } from "../../components/Pager";
import { usePages } from "../../components/usePages";
import { useSummariseView } from "./SummariseContext";

const PAGE = 20;

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { marginTop: tokens.spacingVerticalM },
  message: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** Who has not returned the round, or late, or not everything, with a message for each unit that can be copied. */
export function Reminders({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { reminders: words } = useUi().summarise;
  const { ready } = useSummariseView();
  const [open, setOpen] = useState(true);
  const { plan, at } = ready;
  const today = dayOf(at);
  const reminders = useMemo(() => remindersOf(plan, review, today), [plan, review, today]);
  const { shown, page, pages, turn } = usePages(reminders, PAGE);
  const { round } = review.moment;
  if (round === undefined) return null;
  const messages = reminders.flatMap(({ message }) => (message === "" ? [] : [message]));
  const heading = words.heading(reminders.length);
  return (
    <section className={layout.card} aria-label={heading}>
      <Disclosure level="h3" size="large" label={heading} open={open} onToggle={setOpen}>
        {reminders.length === 0 ? (
          <p className={layout.secondary}>{words.none}</p>
        ) : (
          <>
            <p className={mergeClasses(layout.secondary, styles.intro)}>{words.intro}</p>
            {messages.length > 1 && (
              <div className={layout.actions}>
                <CopyButton label={words.copyAll} text={() => messages.join("\n")} />
              </div>
            )}
            <ul className={mergeClasses(lists.list, styles.list)}>
              {shown.map((reminder) => (
                <li key={reminder.unit} className={lists.item}>
                  <UnitReminder reminder={reminder} overdue={today > round.due} />
                </li>
              ))}
            </ul>
            {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
          </>
        )}
      </Disclosure>
    </section>
  );
}

type UnitProps = { readonly reminder: Reminder; readonly overdue: boolean };

function UnitReminder({ reminder, overdue }: UnitProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { reminders: words } = useUi().summarise;
  const { unit, state, tasks, incomplete, contact, phone, message } = reminder;
  return (
    <>
      <div className={styles.head}>
        <h4 className={lists.title} lang="zh-CN">
          {unit}
        </h4>
        <Badge appearance="tint" color={state === "missing" ? "danger" : "warning"}>
          {words.states[state]}
        </Badge>
        {state === "missing" && overdue && (
          <Badge appearance="outline" color="danger">
            {words.overdue}
          </Badge>
        )}
      </div>
      <div className={mergeClasses(layout.secondary, lists.facts)}>
        <span>{words.tasks(tasks, incomplete)}</span>
        {contact + phone !== "" && <span>{words.contact(contact, phone)}</span>}
      </div>
      {message !== "" && (
        <>
          <p className={styles.message} lang="zh-CN">
            {message}
          </p>
          <div className={layout.actions}>
            <CopyButton label={words.copy} name={words.copyOf(unit)} text={() => message} />
          </div>
        </>
      )}
    </>
  );
}
