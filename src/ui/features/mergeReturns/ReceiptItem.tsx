import { Badge, Button, makeStyles, mergeClasses, tokens, type BadgeProps } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isLocked } from "../../../application/merge/receipts";
import type { ReturnFinding } from "../../../domain/merge/returnFindings";
import { describeFailure, describeReturnFinding } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { CopyButton } from "../../components/CopyButton";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { SEVERITIES } from "../../components/severity";
import { SeverityBadge } from "../../components/SeverityBadge";
import { useListStyles } from "../../components/listStyles";
import { outcomeKey, type ShownReceipt } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { ReceiptPassword } from "./ReceiptPassword";
import { ReceiptQuestions } from "./ReceiptQuestions";

/** Findings that are shown at first. */
const FIRST = 10;

const COLORS: Readonly<Record<ReturnType<typeof outcomeKey>, NonNullable<BadgeProps["color"]>>> = {
  merged: "brand",
  written: "success",
  needsLook: "warning",
  returned: "danger",
  superseded: "informative",
  repeated: "informative",
};

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { outlineStyle: "none" },
  refusal: { margin: `${tokens.spacingVerticalXS} 0` },
  actions: { marginTop: tokens.spacingVerticalXS, gap: tokens.spacingHorizontalS },
  findings: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  finding: { padding: `${tokens.spacingVerticalXS} 0`, "> p": { margin: 0 } },
  place: { fontSize: tokens.fontSizeBase200 },
});

type Props = {
  readonly receipt: ShownReceipt;
  /** What the unit is told. */
  readonly letter: () => string;
  /** Where the focus goes once the file was opened with its password. */
  readonly heading: (element: HTMLElement | null) => void;
  /** A password has opened the file. */
  readonly onOpened: () => void;
};

/** What becomes of one file, why, and what has to be said before. */
export function ReceiptItem({ receipt, letter, heading, onOpened }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { failures, ui } = useCatalogue();
  const { receipt: words, outcomes } = ui.merge;
  const { commands, open: undecided } = useMergeView();
  const { file, unit, round, tasks, changed, incomplete, late, findings, refusal } = receipt;
  const [chosen, setChosen] = useState<boolean>();
  const key = outcomeKey(receipt);
  const refused = refusal && describeFailure(failures, refusal.code, refusal.params);
  const locked = refusal !== undefined && isLocked(refusal);
  const conflicts = undecided.filter(({ returned }) => returned.file.sha256 === file.sha256).length;
  // Why a file is not written is seen without asking.
  const keepsOut =
    receipt.outcome === "repeated" ||
    (!receipt.written && findings.some(({ severity }) => severity === "error"));
  const isRead = refusal === undefined && receipt.outcome !== "repeated";
  return (
    <li className={lists.item}>
      <div className={styles.head}>
        <Badge appearance={key === "returned" || key === "needsLook" ? "filled" : "tint"} color={COLORS[key]}>
          {outcomes[key]}
        </Badge>
        {locked && (
          <Badge appearance="tint" color="warning">
            {ui.merge.password.locked}
          </Badge>
        )}
        <h4 className={mergeClasses(lists.title, styles.title)} lang="zh-CN" ref={heading} tabIndex={-1}>
          {file.name}
        </h4>
      </div>
      {isRead && (
        <div className={mergeClasses(layout.secondary, lists.facts)}>
          <span>{words.unit(unit ?? words.unknown)}</span>
          <span>{words.round(round ?? words.unknown)}</span>
          <span>{words.tasks(tasks)}</span>
          <span>{words.changed(changed)}</span>
          {incomplete > 0 && <span>{words.incomplete(incomplete)}</span>}
          {late && <span>{words.late}</span>}
        </div>
      )}
      {refused && (
        <div className={styles.refusal}>
          <div>{refused.message}</div>
          <div className={layout.secondary}>{words.remedy(refused.remedy)}</div>
        </div>
      )}
      {locked && <ReceiptPassword receipt={receipt} onOpened={onOpened} />}
      {isRead && !receipt.written && <ReceiptQuestions receipt={receipt} />}
      {findings.length > 0 && (
        <Disclosure
          level="h4"
          label={words.findings(findings.length)}
          open={chosen ?? keepsOut}
          onToggle={setChosen}
        >
          <Findings findings={findings} />
        </Disclosure>
      )}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        {conflicts > 0 && (
          <Button size="small" onClick={() => commands.choose("conflicts")}>
            {words.decide(conflicts)}
          </Button>
        )}
        {receipt.outcome !== "repeated" && (
          <CopyButton label={words.copy} name={words.of(words.copy, file.name)} text={letter} />
        )}
      </div>
    </li>
  );
}

/** What was noticed in a file, most urgent first, each with sheet, cell and remedy. */
function Findings({ findings }: { readonly findings: readonly ReturnFinding[] }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { returnFindings, ui } = useCatalogue();
  const { receipt: words } = ui.merge;
  const [shown, setShown] = useState(FIRST);
  const sorted = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  const rest = sorted.length - shown;
  return (
    <>
      <ul className={styles.findings}>
        {sorted.slice(0, shown).map((found, index) => {
          const { message, remedy } = describeReturnFinding(returnFindings, found);
          const { sheet, cell, taskId } = found.where;
          const place = [cell === undefined ? sheet : words.cell(sheet ?? "", cell), taskId].filter(Boolean);
          return (
            <li key={index} className={styles.finding}>
              <div>
                <SeverityBadge severity={found.severity}>{words.severities[found.severity]}</SeverityBadge>{" "}
                {message}
              </div>
              <p className={mergeClasses(layout.secondary, styles.place)}>
                {place.length === 0 ? words.file : place.join(ui.place.separator)}
              </p>
              <p className={mergeClasses(layout.secondary, styles.place)}>{words.remedy(remedy)}</p>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(sorted.length)}>
          {words.more(rest)}
        </Button>
      )}
    </>
  );
}
