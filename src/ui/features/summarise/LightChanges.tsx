import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import type { Light } from "../../../domain/schedule/light";
import type { TaskId } from "../../../domain/task";
import { useCatalogue } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { usePages } from "../../components/usePages";
import { LightBadge } from "./LightBadge";
import { TaskName } from "./TaskName";

const PAGE = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  change: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

export type ShownLightChange = {
  readonly task: TaskId;
  /** The light before; a text where the cell holds something else, empty where it holds nothing. */
  readonly from: Light | { readonly text: string };
  readonly to: Light;
  /** What is said of the task, in which language. */
  readonly about: string;
  readonly aboutLang?: string;
};

/** Tasks whose light becomes another one, from which to which. */
export function LightChanges({ changes }: { readonly changes: readonly ShownLightChange[] }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { schedule, ui } = useCatalogue();
  const { changed: words } = ui.summarise;
  const { shown, page, pages, turn } = usePages(changes, PAGE);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ task, from, to, about, aboutLang }) => {
          const before = typeof from === "string" ? schedule.lights[from] : from.text || words.blank;
          return (
            <li key={task} className={styles.row}>
              <div className={styles.head}>
                <TaskName id={task} />
                <span className={styles.change} aria-hidden>
                  {typeof from === "string" ? <LightBadge light={from} /> : <span>{before}</span>}
                  <ArrowRight16Regular />
                  <LightBadge light={to} />
                </span>
                <span className={layout.visuallyHidden}>{words.fromTo(before, schedule.lights[to])}</span>
              </div>
              <p className={mergeClasses(layout.secondary, styles.text)} lang={aboutLang}>
                {about}
              </p>
            </li>
          );
        })}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
    </>
  );
}
