import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PreviewSheet } from "../../../application/previewSheets";
import { useUi } from "../../app/catalogues";
import { Tabs } from "../../components/Tabs";
import { useLayoutStyles } from "../../components/layoutStyles";
import { SheetTable } from "./SheetTable";

/** Rows shown at first, and with each "more". */
const STEP = 200;

const useStyles = makeStyles({
  note: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200 },
  scroll: {
    maxHeight: "70vh",
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  more: { marginTop: tokens.spacingVerticalM },
});

/** The workbook's visible sheets as tables, in tab order. */
export function SheetPreview({ sheets }: { readonly sheets: readonly PreviewSheet[] }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { preview } = useUi();
  const [chosen, setChosen] = useState(0);
  const sheet = sheets[chosen];
  if (!sheet) return null;
  return (
    <Tabs
      size="small"
      label={preview.sheets}
      labelLang="zh-CN"
      items={sheets.map(({ name }) => ({ key: name, label: name }))}
      selected={sheet.name}
      onSelect={(name) => setChosen(sheets.findIndex((other) => other.name === name))}
    >
      <p className={mergeClasses(layout.secondary, styles.note)}>{preview.note}</p>
      <Sheet key={sheet.name} sheet={sheet} />
    </Tabs>
  );
}

function Sheet({ sheet }: { readonly sheet: PreviewSheet }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { preview } = useUi();
  const [limit, setLimit] = useState(STEP);
  const shown = Math.min(limit, sheet.rows.length);
  if (sheet.totalRows === 0) return <p>{preview.empty}</p>;
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={preview.region(sheet.name)} tabIndex={0}>
        <SheetTable sheet={sheet} rows={sheet.rows.slice(0, shown)} />
      </div>
      {shown < sheet.totalRows && (
        <div className={mergeClasses(layout.actions, styles.more)}>
          <span className={layout.secondary} role="status">
            {preview.shown(shown, sheet.totalRows)}
          </span>
          {shown < sheet.rows.length ? (
            <Button size="small" onClick={() => setLimit(limit + STEP)}>
              {preview.more(Math.min(STEP, sheet.rows.length - shown))}
            </Button>
          ) : (
            <span className={layout.secondary}>{preview.rest}</span>
          )}
        </div>
      )}
    </>
  );
}
