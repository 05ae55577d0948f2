import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  SearchBox,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
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

/** The units of a round to choose from, by search and all at once. */
export function UnitChoice({ preview }: { readonly preview: Preview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { preview: words } = useUi().issue;
  const { commands, busy } = useIssueView();
  const { planned, chosen, search } = preview;
  const listed = searchUnits(planned.files, search);
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
        <ul className={styles.list}>
          {listed.map((file) => (
            <UnitItem key={file.issue.unit} file={file} preview={preview} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

type ItemProps = { readonly file: IssuedFile; readonly preview: Preview };

function UnitItem({ file, preview }: ItemProps): ReactNode {
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
