import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useIssueView } from "./IssueContext";
import type { Issued } from "./issueState";

const useStyles = makeStyles({
  card: { borderLeft: `4px solid ${tokens.colorStatusSuccessForeground1}` },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  line: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  next: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  actions: { marginTop: tokens.spacingVerticalM },
  hint: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** What was issued, what to do next, and the files once more. */
export function IssuedCard({ issued }: { readonly issued: Issued }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { issued: words, save } = useUi().issue;
  const { files, sink } = useServices();
  const { ready, commands, busy, inFile } = useIssueView();
  const { title, due, units, kinds, file } = issued;
  const recorded = kinds.new + kinds.again > 0;
  return (
    <section className={mergeClasses(layout.card, styles.card)}>
      <h3 className={mergeClasses(layout.heading, styles.title)} ref={focusOnMount} tabIndex={-1}>
        <CheckmarkCircle20Filled className={styles.mark} />
        {words.title(title, units)}
      </h3>
      <p className={styles.line}>{words.file(file.name)}</p>
      <p className={mergeClasses(layout.secondary, styles.line)}>
        {recorded ? words.recorded(kinds.new, kinds.again) : words.nothingNew}
      </p>
      <p className={styles.next}>{words.nextTitle}</p>
      <ol className={layout.list}>
        <li>{units > 1 ? words.unpack : words.send}</li>
        {recorded && <li>{inFile ? words.keepFile : words.keepOpen}</li>}
        <li>{words.collect(due)}</li>
      </ol>
      <div className={mergeClasses(layout.actions, styles.actions)}>
        {ready.unsaved && (
          <Button
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            disabledFocusable={busy}
            onClick={commands.save}
          >
            {save.action}
          </Button>
        )}
        {files.works && (
          <Button icon={<ArrowDownload20Regular />} onClick={commands.downloadAgain}>
            {words.downloadAgain}
          </Button>
        )}
        {sink.kind === "newWorkbook" && units === 1 && (
          <Button onClick={commands.openInExcel}>{words.openInExcel}</Button>
        )}
        <Button onClick={commands.closeIssued}>{words.close}</Button>
      </div>
      {!inFile && files.works && (
        <p className={mergeClasses(layout.secondary, styles.hint)}>{words.downloadHint}</p>
      )}
    </section>
  );
}
