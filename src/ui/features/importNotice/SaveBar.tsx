import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useRef, useState, type ReactNode } from "react";
import type { Failure } from "../../../domain/failure";
import { toWorkbookName, withoutExtension } from "../../../layout/fileNames";
import { useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { FailureNotice } from "../../components/FailureNotice";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import { Question } from "../../components/Question";
import type { ImportCommands } from "./useImportNotice";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  name: { flexGrow: 1, flexBasis: "320px", minWidth: "min(100%, 240px)" },
  // Beside the input, below its label.
  actions: { "@media (min-width: 720px)": { paddingTop: "26px" } },
  notice: { marginTop: tokens.spacingVerticalL },
});

type Props = {
  /** Whether starting again would lose the result. */
  readonly unsaved: boolean;
  readonly suggestedName: string;
  readonly savedAs: string | undefined;
  readonly failure: Failure | undefined;
  readonly commands: ImportCommands;
};

/** Keeps the workbook under a name of the user's choice, and says what to do with it then. */
export function SaveBar({ unsaved, suggestedName, savedAs, failure, commands }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { save, restart, failure: words } = useUi();
  const [asking, setAsking] = useState(false);
  const restartButton = useRef<HTMLElement>(null);
  const { sink, openWorkbook } = useServices();
  const [typed, setTyped] = useState(withoutExtension(suggestedName));
  const name = toWorkbookName(typed, suggestedName);
  const adjusted = name !== `${withoutExtension(typed)}.xlsx`;
  return (
    <section className={layout.card} aria-label={save.actions[sink.kind]}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(false);
          commands.save(name);
        }}
      >
        <Field
          className={styles.name}
          label={save.name}
          {...(adjusted && { validationState: "warning", validationMessage: save.adjusted(name) })}
        >
          <Input
            value={typed}
            contentAfter=".xlsx"
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <div className={mergeClasses(layout.actions, styles.actions)}>
          <Button
            appearance={openWorkbook ? "secondary" : "primary"}
            type="submit"
            icon={<ArrowDownload20Regular />}
          >
            {savedAs === undefined ? save.actions[sink.kind] : save.again[sink.kind]}
          </Button>
          <Button
            ref={(element: HTMLElement | null) => {
              restartButton.current = element;
            }}
            onClick={unsaved ? () => setAsking(true) : commands.restart}
          >
            {restart.action}
          </Button>
        </div>
      </form>
      {asking && (
        <div className={styles.notice}>
          <Question
            title={restart.title}
            message={restart.message}
            stay={{
              label: restart.cancel,
              onChoose: () => {
                setAsking(false);
                restartButton.current?.focus();
              },
            }}
            goOn={{ label: restart.confirm, onChoose: commands.restart }}
          />
        </div>
      )}
      {failure && (
        <div className={styles.notice}>
          <FailureNotice failure={failure} heading={words.notSaved[sink.kind]} />
        </div>
      )}
      {savedAs !== undefined && !failure && (
        <div className={styles.notice}>
          <Notice intent="success" title={save.doneTitle[sink.kind]}>
            <p>{save.doneFile(savedAs)}</p>
            <p>{save.nextTitle}</p>
            <ol className={layout.list}>
              {save.next.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Notice>
        </div>
      )}
    </section>
  );
}
