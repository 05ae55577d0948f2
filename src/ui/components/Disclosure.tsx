import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  heading: { margin: 0, minWidth: 0, font: "inherit" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "> svg": { flexShrink: 0 },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  large: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

type Props = {
  readonly level: "h3" | "h4" | "h5";
  readonly label: string;
  readonly size?: "large";
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Stands at the end of the line of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A heading that opens and closes what stands below it; what is closed is not made. */
export function Disclosure(props: Props): ReactNode {
  const { level: Heading, label, size, open, onToggle, aside, children } = props;
  const styles = useStyles();
  const content = useId();
  return (
    <>
      <div className={styles.head}>
        <Heading className={styles.heading}>
          <button
            type="button"
            className={mergeClasses(styles.toggle, size && styles.large)}
            aria-expanded={open}
            aria-controls={open ? content : undefined}
            onClick={() => onToggle(!open)}
          >
            {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
            {label}
          </button>
        </Heading>
        {aside}
      </div>
      {open && <div id={content}>{children}</div>}
    </>
  );
}
