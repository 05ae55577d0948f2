import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useRef, useState, type ReactNode } from "react";
import { useUi } from "../app/catalogues";
import { useIsShown } from "../app/steps";
import { focusOnMount } from "./focusOnMount";
import { useLayoutStyles } from "./layoutStyles";
import { PasteButton } from "./PasteButton";
import type { PastedNames } from "./pastedFile";
import { useFilesFromPage } from "./useFilesFromPage";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: "clamp(20px, 5vw, 48px) 16px",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  compact: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    gap: tokens.spacingVerticalXS,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  icon: { color: tokens.colorBrandForeground1 },
  here: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200 },
  buttons: { justifyContent: "center", margin: `${tokens.spacingVerticalM} 0` },
});

type Props = {
  /** What the file dialog offers, as an `accept` attribute. */
  readonly accept: string;
  readonly choose: string;
  /** What happens when the mouse is released. */
  readonly release: string;
  /** Small lines below the buttons. */
  readonly hints: readonly string[];
  readonly takeFocus: boolean;
  /** Takes all files at once; where it is missing, only one file may come. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly onFile?: (file: File) => void;
  /** Lower, for a page that holds more than this. */
  readonly compact?: boolean;
  /** Takes text and tables that are pasted, too, as files of these names. */
  readonly pasted?: PastedNames;
  /** Buttons beside the one that chooses a file. */
  readonly children?: ReactNode;
};

/** Takes one file, or any number of them: dropped anywhere on the page, pasted, or chosen. */
export function DropArea(props: Props): ReactNode {
  const { accept, choose, release, hints, takeFocus, onFiles, onFile, compact, pasted, children } = props;
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { drop } = useUi();
  const input = useRef<HTMLInputElement>(null);
  const [tooMany, setTooMany] = useState(false);
  const take = (files: readonly File[]): void => {
    if (onFiles) {
      onFiles(files);
      return;
    }
    const [file] = files;
    setTooMany(files.length > 1);
    if (file && files.length === 1) onFile?.(file);
  };
  const over = useFilesFromPage(take, useIsShown(), pasted);
  return (
    <>
      {tooMany && (
        <MessageBar intent="warning">
          <MessageBarBody>{drop.onlyOne}</MessageBarBody>
        </MessageBar>
      )}
      <div className={mergeClasses(styles.zone, compact && styles.compact, over && styles.over)}>
        {!compact && <DocumentArrowUpRegular fontSize={48} className={styles.icon} />}
        <p className={styles.here}>{over ? release : drop.here}</p>
        <p className={mergeClasses(layout.secondary, styles.small)}>{drop.or}</p>
        <div className={mergeClasses(layout.actions, styles.buttons)}>
          <Button
            appearance="primary"
            size="large"
            ref={takeFocus ? focusOnMount : null}
            onClick={() => input.current?.click()}
          >
            {choose}
          </Button>
          {pasted && <PasteButton names={pasted} onFile={(file) => take([file])} />}
          {children}
        </div>
        {hints.map((hint) => (
          <p key={hint} className={mergeClasses(layout.secondary, styles.small)}>
            {hint}
          </p>
        ))}
        <input
          ref={input}
          type="file"
          accept={accept}
          multiple={onFiles !== undefined}
          hidden
          aria-label={choose}
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            target.value = ""; // The same file can be chosen again after a correction.
          }}
        />
      </div>
    </>
  );
}
