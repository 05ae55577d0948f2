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
import { useUi } from "../../app/catalogues";
import { useIsShown } from "../../app/steps";
import { useLayoutStyles } from "../../components/layoutStyles";
import { focusOnMount } from "../../components/focusOnMount";
import type { ImportCommands } from "./useImportNotice";
import { useFilesFromPage } from "./useFilesFromPage";

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, maxWidth: "46em" },
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
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  icon: { color: tokens.colorBrandForeground1 },
  here: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200 },
  buttons: { justifyContent: "center", margin: `${tokens.spacingVerticalM} 0` },
  results: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} 40px`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: "1.2em",
  },
  resultsTitle: {
    margin: `${tokens.spacingVerticalXL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Props = { readonly commands: ImportCommands; readonly takeFocus: boolean };

/** Takes the notice: dropped anywhere on the page, pasted, chosen, or the sample. */
export function DropZone({ commands, takeFocus }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { drop } = useUi();
  const input = useRef<HTMLInputElement>(null);
  const [tooMany, setTooMany] = useState(false);
  const take = (files: readonly File[]): void => {
    const [file] = files;
    setTooMany(files.length > 1);
    if (file && files.length === 1) commands.importFile(file);
  };
  const over = useFilesFromPage(take, useIsShown());
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{drop.heading}</h2>
      <p className={mergeClasses(layout.secondary, styles.intro)}>{drop.intro}</p>
      {tooMany && (
        <MessageBar intent="warning">
          <MessageBarBody>{drop.onlyOne}</MessageBarBody>
        </MessageBar>
      )}
      <div className={mergeClasses(styles.zone, over && styles.over)}>
        <DocumentArrowUpRegular fontSize={48} className={styles.icon} />
        <p className={styles.here}>{over ? drop.release : drop.here}</p>
        <p className={mergeClasses(layout.secondary, styles.small)}>{drop.or}</p>
        <div className={mergeClasses(layout.actions, styles.buttons)}>
          <Button
            appearance="primary"
            size="large"
            ref={takeFocus ? focusOnMount : null}
            onClick={() => input.current?.click()}
          >
            {drop.choose}
          </Button>
          <Button size="large" onClick={commands.importSample}>
            {drop.sample}
          </Button>
        </div>
        <p className={mergeClasses(layout.secondary, styles.small)}>{drop.kinds}</p>
        <p className={mergeClasses(layout.secondary, styles.small)}>{drop.sampleHint}</p>
        <input
          ref={input}
          type="file"
          accept=".txt,text/plain"
          hidden
          aria-label={drop.choose}
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            target.value = ""; // The same file can be chosen again after a correction.
          }}
        />
      </div>
      <h3 className={styles.resultsTitle}>{drop.resultsTitle}</h3>
      <ul className={mergeClasses(layout.secondary, styles.results)}>
        {drop.results.map((result) => (
          <li key={result}>{result}</li>
        ))}
      </ul>
    </section>
  );
}
