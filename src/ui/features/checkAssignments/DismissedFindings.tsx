import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { DismissedFinding } from "../../../application/openPlan";
import { findingKey } from "../../../domain/audit/dismissal";
import { describeFinding } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";

/** Findings that are shown before the user asks for more, and with each asking. */
const STEP = 20;
const GROUP = "dismissed";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexBasis: "240px", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  small: { display: "block", fontSize: tokens.fontSizeBase200 },
});

type Props = { readonly dismissed: readonly DismissedFinding[] };

/** What somebody has said is no problem, by whom and when; each can be made a problem again. */
export function DismissedFindings({ dismissed }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { findings: messages, ui } = useCatalogue();
  const { dismissed: words, groups, finding: findingWords } = ui.check;
  const { ready, commands, busy, placeOf } = useCheckView();
  const [limit, setLimit] = useState(STEP);
  const rest = dismissed.length - limit;
  return (
    <section className={layout.card}>
      <Disclosure
        level="h3"
        size="large"
        label={words.heading(dismissed.length)}
        open={ready.groups[GROUP] ?? false}
        onToggle={(open) => commands.toggleGroup(GROUP, open)}
      >
        <ul className={styles.list}>
          {dismissed.slice(0, limit).map(({ finding, dismissal }) => {
            const place = placeOf(finding);
            return (
              <li key={findingKey(finding)} className={styles.item}>
                <span className={styles.text}>
                  {describeFinding(messages, finding).message}
                  <span className={mergeClasses(layout.secondary, styles.small)}>{place}</span>
                  <span className={mergeClasses(layout.secondary, styles.small)}>
                    {words.by(dismissal.by, dismissal.on)}
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={findingWords.of(words.restore, place)}
                  disabledFocusable={busy}
                  onClick={() => commands.carryOut({ kind: "dismiss", findings: [finding], active: false })}
                >
                  {words.restore}
                </Button>
              </li>
            );
          })}
        </ul>
        {rest > 0 && (
          <Button appearance="subtle" size="small" onClick={() => setLimit(limit + STEP)}>
            {groups.more(Math.min(STEP, rest))}
          </Button>
        )}
      </Disclosure>
    </section>
  );
}
