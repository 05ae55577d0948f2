import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { DropArea } from "../../components/DropArea";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Question } from "../../components/Question";
import { WorkProgress } from "../../components/WorkProgress";
import { useMergeView } from "./MergeContext";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: "46em" },
  state: { marginTop: tokens.spacingVerticalM, minHeight: "24px" },
});

/** Takes the files that units have sent, as often as the user likes. Any kind may come: what is no form is refused. */
export function CollectFiles(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { collect: words } = useUi().merge;
  const { ready, commands, busy } = useMergeView();
  const [clearing, setClearing] = useState(false);
  const { files, reading, known, unlocked, reviewing } = ready;
  const some = files.length > 0;
  return (
    <section className={layout.card} aria-label={words.heading}>
      <h3 className={styles.heading}>{words.heading}</h3>
      {!some && <p className={mergeClasses(layout.secondary, styles.intro)}>{words.intro}</p>}
      <DropArea
        accept=""
        choose={some ? words.more : words.choose}
        release={words.release}
        hints={some ? [] : [words.kinds]}
        takeFocus={false}
        compact
        onFiles={commands.addFiles}
      />
      <div aria-live="polite" className={styles.state}>
        {reading ? (
          <WorkProgress
            bar={words.bar}
            text={words.reading(reading.done, reading.total)}
            share={reading.total === 0 ? undefined : reading.done / reading.total}
            cancelling={reading.cancelling}
            onCancel={commands.cancelReading}
          />
        ) : (
          some && (
            <div className={layout.actions}>
              <span>{words.count(files.length)}</span>
              {unlocked > 0 && <span className={layout.secondary}>{words.unlocked(unlocked)}</span>}
              {known > 0 && <span className={layout.secondary}>{words.known(known)}</span>}
              {reviewing && <Spinner size="tiny" label={words.reviewing} />}
              <Button size="small" disabledFocusable={busy} onClick={() => setClearing(true)}>
                {words.clear}
              </Button>
            </div>
          )
        )}
      </div>
      {clearing && (
        <Question
          title={words.clearTitle}
          message={words.clearMessage}
          stay={{ label: words.keep, onChoose: () => setClearing(false) }}
          goOn={{
            label: words.clear,
            onChoose: () => {
              setClearing(false);
              commands.clear();
            },
          }}
        />
      )}
    </section>
  );
}
