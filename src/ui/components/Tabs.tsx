import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: 0,
    borderBottom: "3px solid transparent",
    marginBottom: "-1px",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    // High contrast paints transparent lines too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", marginBottom: 0 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  small: { gap: `0 ${tokens.spacingHorizontalM}` },
  panel: { paddingTop: tokens.spacingVerticalL, ":focus-visible": { outlineOffset: "4px" } },
});

export type TabItem<Key extends string> = { readonly key: Key; readonly label: string };

type Props<Key extends string> = {
  readonly label: string;
  readonly items: readonly TabItem<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  readonly size?: "small";
  /** Language of the labels where it is not the interface's. */
  readonly labelLang?: string;
  /** What the selected tab shows. */
  readonly children: ReactNode;
};

/**
 * Tabs after the ARIA pattern: one stop of the Tab key, arrows, Home and End choose. Fluent's own list puts hidden
 * focusable elements around itself, which screen-reader checks object to.
 */
export function Tabs<Key extends string>(props: Props<Key>): ReactNode {
  const { label, items, selected, onSelect, size, labelLang, children } = props;
  const styles = useStyles();
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = items.findIndex(({ key }) => key === selected);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextTab(event.key, current, items.length);
    const item = next === undefined ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    onSelect(item.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[items.indexOf(item)]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        className={mergeClasses(styles.list, size && styles.small)}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          <button
            key={item.key}
            type="button"
            role="tab"
            id={`${base}-${index}`}
            lang={labelLang}
            aria-selected={index === current}
            aria-controls={index === current ? `${base}-panel` : undefined}
            tabIndex={index === current ? 0 : -1}
            className={mergeClasses(styles.tab, index === current && styles.selected)}
            onClick={() => onSelect(item.key)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current}`}
      >
        {children}
      </div>
    </>
  );
}

function nextTab(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (current + 1) % count;
    case "ArrowLeft":
      return (current + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
