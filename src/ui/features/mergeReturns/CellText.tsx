import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { diffTexts, type DiffPart } from "../../../application/textDiff";

/** Longer texts, and those of more lines, are folded. */
const LONG = 160;
const LINES = 5;

/** Shorter texts are read faster beside each other than in each other. */
const SHORT = 12;

const useStyles = makeStyles({
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  folded: { maxHeight: `calc(${LINES} * ${tokens.lineHeightBase300})`, overflow: "hidden" },
  added: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: "underline",
    "@media (forced-colors: active)": { color: "CanvasText", backgroundColor: "Canvas" },
  },
  removed: { color: tokens.colorStatusDangerForeground1 },
  pair: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalS}` },
  toggle: { minWidth: 0, paddingInline: tokens.spacingHorizontalXXS },
});

type Props = { readonly text: string };

/** What a cell says; a long text is folded until somebody wants to read it. */
export function CellText({ text }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { conflicts } = useUi().merge;
  if (text === "") return <span className={layout.secondary}>{conflicts.blank}</span>;
  return <Folded length={text.length} lines={linesOf(text)} parts={[{ kind: "same", text }]} />;
}

/** What a cell says, with what is new in it compared with another text. */
export function NewInText({ from, text }: Props & { readonly from: string }): ReactNode {
  const parts = useMemo(() => differences(from, text), [from, text]);
  if (text === "" || parts === undefined) return <CellText text={text} />;
  const kept = parts.filter(({ kind }) => kind !== "removed");
  return <Folded length={text.length} lines={linesOf(text)} parts={kept} />;
}

/** A cell before and after: as one text with what was taken out and put in, where they have enough in common. */
export function ChangedText({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): ReactNode {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { changes: words } = useUi().merge;
  const parts = useMemo(() => differences(before, after), [before, after]);
  if (parts !== undefined) {
    return (
      <Folded
        length={before.length + after.length}
        lines={Math.max(linesOf(before), linesOf(after))}
        parts={parts}
      />
    );
  }
  return (
    <div className={styles.pair}>
      <span className={layout.visuallyHidden}>{words.before}</span>
      <span className={layout.secondary}>
        <CellText text={before} />
      </span>
      <span aria-hidden>→</span>
      <span className={layout.visuallyHidden}>{words.arrow}</span>
      <span>
        <CellText text={after} />
      </span>
    </div>
  );
}

type FoldedProps = {
  readonly length: number;
  readonly lines: number;
  readonly parts: readonly DiffPart[];
};

function Folded({ length, lines, parts }: FoldedProps): ReactNode {
  const styles = useStyles();
  const { changes: words } = useUi().merge;
  const [open, setOpen] = useState(false);
  const isLong = length > LONG || lines > LINES;
  return (
    <>
      <div className={mergeClasses(styles.text, isLong && !open && styles.folded)} lang="zh-CN">
        {parts.map(({ kind, text }, index) =>
          kind === "added" ? (
            <ins key={index} className={styles.added}>
              {text}
            </ins>
          ) : kind === "removed" ? (
            <del key={index} className={styles.removed}>
              {text}
            </del>
          ) : (
            text
          ),
        )}
      </div>
      {isLong && (
        <Button
          className={styles.toggle}
          appearance="subtle"
          size="small"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.fold : words.unfold}
        </Button>
      )}
    </>
  );
}

function differences(before: string, after: string): readonly DiffPart[] | undefined {
  return before.length < SHORT || after.length < SHORT ? undefined : diffTexts(before, after);
}

function linesOf(text: string): number {
  return text.split("\n").length;
}
