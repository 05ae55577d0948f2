import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { useLayoutStyles } from "../components/layoutStyles";
import { useUi } from "./catalogues";
import { STEP_KEYS, type StepKey } from "./steps";

const useStyles = makeStyles({
  nav: { marginBottom: tokens.spacingVerticalL },
  list: {
    display: "flex",
    flexWrap: "wrap",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: "flex",
    alignItems: "center",
    // Behind a step, so that a line that breaks does not begin with it; not read out.
    ":not(:last-child)::after": { content: '"›" / ""', color: tokens.colorNeutralForeground3 },
  },
  step: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    margin: "0 0 -1px",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: 0,
    borderBottom: "3px solid transparent",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    // High contrast paints transparent lines too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", marginBottom: 0 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  missing: {
    color: tokens.colorNeutralForeground4,
    cursor: "not-allowed",
    ":hover": { color: tokens.colorNeutralForeground4, borderBottomColor: "transparent" },
    "@media (forced-colors: active)": { color: "GrayText", borderBottomColor: "Canvas" },
  },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  readonly available: readonly StepKey[];
  readonly current: StepKey;
  readonly onChoose: (key: StepKey) => void;
};

/** All steps in their order. Those that this version lacks can be reached with the keyboard and say so. */
export function StepsBar({ available, current, onChoose }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { steps: words } = useUi();
  const hint = useId();
  const [asked, setAsked] = useState<StepKey>();
  const choose = (key: StepKey): void => {
    const isThere = available.includes(key);
    setAsked(isThere ? undefined : key);
    if (isThere) onChoose(key);
  };
  return (
    <nav className={styles.nav} aria-label={words.label}>
      <ol className={styles.list}>
        {STEP_KEYS.map((key) => {
          const missing = !available.includes(key);
          return (
            <li key={key} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(
                  styles.step,
                  key === current && styles.current,
                  missing && styles.missing,
                )}
                aria-current={key === current ? "step" : undefined}
                aria-disabled={missing || undefined}
                aria-describedby={missing ? hint : undefined}
                title={missing ? words.missing : undefined}
                onClick={() => choose(key)}
              >
                {words.names[key]}
              </button>
            </li>
          );
        })}
      </ol>
      <span id={hint} hidden>
        {words.missing}
      </span>
      <div aria-live="polite">
        {asked && (
          <p className={mergeClasses(layout.secondary, styles.note)}>{words.asked(words.names[asked])}</p>
        )}
      </div>
    </nav>
  );
}
