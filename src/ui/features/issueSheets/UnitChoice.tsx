import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  SearchBox,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { IssuedFile } from "../../../application/issueSheets";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useIssueView } from "./IssueContext";
import type { Preview } from "./issueState";
import { countRoles, searchUnits } from "./chooseUnits";

const KIND_COLOR = { new: "brand", again: "warning", same: "informative" } as const;

const useStyles = makeStyles({
  box: { margin: `${tokens.spacingVerticalM} 0 0`, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  tools: { margin: `${tokens.spacingVerticalS} 0`, gap: tokens.spacingHorizontalS },
  search: { flex: "1 1 180px", maxWidth: "320px", minWidth: 0, "> input": { minWidth: 0 } },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 320px), 1fr))",
    columnGap: tokens.spacingHorizontalXL,
    maxHeight: "50vh",
    overflowY: "auto",
    listStyleType: "none",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  unit: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  small: { display: "block", fontSize: tokens.fontSizeBase200 },
  badge: { flexShrink: 0, marginRight: tokens.spacingHorizontalS },
});

/**
 * The units of a round to choose from, by search and all at once. The list is one stop of the Tab key; arrows, Home and End
 * go through it, so that a hundred units do not stand between the search and the button below.
 */
export function UnitChoice({ preview }: { readonly preview: Preview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { preview: words } = useUi().issue;
  const { commands, busy } = useIssueView();
  const { planned, chosen, search } = preview;
  const listed = searchUnits(planned.files, search);
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<string>();
  const isListed = listed.some(({ issue }) => issue.unit === reached);
  const stop = isListed ? reached : listed[0]?.issue.unit;
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = listed.findIndex(({ issue }) => issue.unit === stop);
    const next = nextInList(event.key, at, listed.length);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>("input[type=checkbox]")[next]?.focus();
  };
  const setListed = (yes: boolean): void => {
    const others = [...chosen].filter((unit) => listed.every(({ issue }) => issue.unit !== unit));
    commands.choose(new Set(yes ? [...others, ...listed.map(({ issue }) => issue.unit)] : others));
  };
  const fresh = planned.files.filter(({ kind }) => kind === "new").map(({ issue }) => issue.unit);
  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>{words.units}</legend>
      <div className={mergeClasses(layout.actions, styles.tools)}>
        <SearchBox
          className={styles.search}
          value={search}
          placeholder={words.search}
          aria-label={words.search}
          onChange={(_, { value }) => commands.search(value)}
        />
        <Button size="small" disabledFocusable={busy} onClick={() => setListed(true)}>
          {words.all}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => setListed(false)}>
          {words.none}
        </Button>
        {fresh.length > 0 && fresh.length < planned.files.length && (
          <Button size="small" disabledFocusable={busy} onClick={() => commands.choose(new Set(fresh))}>
            {words.onlyNew}
          </Button>
        )}
        <span className={layout.secondary} role="status">
          {words.shown(listed.length, planned.files.length)}
        </span>
      </div>
      {listed.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
          {listed.map((file) => (
            <UnitItem
              key={file.issue.unit}
              file={file}
              preview={preview}
              isStop={file.issue.unit === stop}
              onReached={setReached}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** The place that a key leads to from `at`; the ends hold. */
function nextInList(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

type ItemProps = {
  readonly file: IssuedFile;
  readonly preview: Preview;
  /** The Tab key stops here. */
  readonly isStop: boolean;
  readonly onReached: (unit: string) => void;
};

function UnitItem({ file, preview, isStop, onReached }: ItemProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { preview: words } = useUi().issue;
  const { commands, busy } = useIssueView();
  const { kind, issue } = file;
  const { leads, supports } = countRoles(issue.rows);
  const toggle = (yes: boolean): void => {
    const next = new Set(preview.chosen);
    if (yes) next.add(issue.unit);
    else next.delete(issue.unit);
    commands.choose(next);
  };
  return (
    <li className={styles.unit}>
      <Checkbox
        className={styles.label}
        checked={preview.chosen.has(issue.unit)}
        disabled={busy}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => onReached(issue.unit)}
        onChange={(_, { checked }) => toggle(checked === true)}
        label={
          <span className={styles.name}>
            <span lang="zh-CN">{issue.unit}</span>
            <span className={mergeClasses(layout.secondary, styles.small)}>
              {words.tasks(leads, supports)}
            </span>
          </span>
        }
      />
      <Badge className={styles.badge} appearance="tint" color={KIND_COLOR[kind]}>
        {words.kinds[kind]}
      </Badge>
    </li>
  );
}
