import {
  Button,
  Combobox,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  Select,
} from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactNode } from "react";
import type { FileAnswers } from "../../../application/merge/readFile";
import { roundsOf } from "../../../application/rounds";
import type { ReturnFindingCode } from "../../../domain/merge/returnFindings";
import { RETURN_COLUMNS } from "../../../layout/returnColumns";
import { bareHeader, type HeaderMeaning } from "../../../layout/returnHeaders";
import { useUi } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import type { ShownReceipt } from "./mergeCounts";
import { useMergeView } from "./MergeContext";
import { hasWords, wordsOf } from "../../components/searchWords";
import { usePanelStyles } from "./panelStyles";

const ASKS_UNIT: ReadonlySet<ReturnFindingCode> = new Set<ReturnFindingCode>([
  "RETURN_UNIT_UNKNOWN",
  "RETURN_UNIT_DIFFERS",
  "RETURN_UNIT_INFERRED",
  "RETURN_NOT_ISSUED",
]);
const ASKS_ROUND: ReadonlySet<ReturnFindingCode> = new Set<ReturnFindingCode>([
  "RETURN_ROUND_UNKNOWN",
  "RETURN_ROUND_OLDER",
  "RETURN_ROUND_INFERRED",
  "RETURN_NOT_ISSUED",
]);

const useStyles = makeStyles({
  fields: { alignItems: "flex-end" },
  field: { minWidth: 0, width: "240px", maxWidth: "100%" },
  combobox: { minWidth: 0, width: "100%", "> input": { minWidth: 0, width: "100%" } },
});

/** What a person has to say of a file, or has said: which unit, which round, what headers mean. */
export function ReceiptQuestions({ receipt }: { readonly receipt: ShownReceipt }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const panels = usePanelStyles();
  const filters = useFilterStyles();
  const title = useId();
  const { questions: words } = useUi().merge;
  const { ready, commands } = useMergeView();
  const { file, findings, guesses, unit, round } = receipt;
  const said: FileAnswers = ready.answers.files.get(file.sha256) ?? {};
  const asksUnit = said.unit === undefined && findings.some(({ code }) => ASKS_UNIT.has(code));
  const asksRound = said.round === undefined && findings.some(({ code }) => ASKS_ROUND.has(code));
  const rounds = useMemo(() => [...roundsOf(ready.plan).values()].map((state) => state.round), [ready.plan]);
  const hasSaid = said.unit !== undefined || said.round !== undefined || said.headers !== undefined;
  const isWaiting = receipt.outcome === "needsLook" && receipt.conflicts === 0;
  const answer = (more: Partial<FileAnswers>): void => commands.answer(file.sha256, { ...said, ...more });
  const mean = (header: string, meaning: HeaderMeaning): void =>
    answer({ headers: new Map([...(said.headers ?? []), [bareHeader(header), meaning]]) });
  if (!asksUnit && !asksRound && guesses.length === 0 && !hasSaid) return null;
  return (
    <section className={panels.panel} aria-labelledby={title}>
      <h5 id={title} className={panels.title}>
        {isWaiting ? words.title : hasSaid ? words.answered : words.verify}
      </h5>
      <div className={mergeClasses(layout.actions, styles.fields)}>
        {asksUnit && <UnitQuestion known={unit} onAnswer={(name) => answer({ unit: name })} />}
        {asksRound && (
          <Field className={styles.field} label={words.round}>
            <Select
              className={filters.control}
              value={findings.some(({ code }) => code === "RETURN_ROUND_OLDER") ? "" : (round ?? "")}
              onChange={(_, { value }) => {
                const chosen = rounds.find(({ id }) => id === value)?.id;
                if (chosen !== undefined) answer({ round: chosen });
              }}
            >
              <option value="">{words.choose}</option>
              {rounds.map(({ id, title: name }) => (
                <option key={id} value={id} lang="zh-CN">
                  {`${name} ${id}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {guesses.map(({ header, key }) => (
          <HeaderQuestion
            key={header}
            header={header}
            guess={key}
            onAnswer={(meaning) => mean(header, meaning)}
          />
        ))}
        {hasSaid && (
          <Button size="small" onClick={() => commands.answer(file.sha256, {})}>
            {words.reset}
          </Button>
        )}
      </div>
    </section>
  );
}

type UnitProps = { readonly known: string | undefined; readonly onAnswer: (unit: string) => void };

/** Which unit a file is from, out of the roster; typing narrows the list. */
function UnitQuestion({ known, onAnswer }: UnitProps): ReactNode {
  const styles = useStyles();
  const { questions: words } = useUi().merge;
  const { ready } = useMergeView();
  const { units } = ready.plan.decoded.decomposition.roster;
  const [typed, setTyped] = useState(known ?? "");
  const search = wordsOf(typed === known ? "" : typed);
  const matching = units.filter(({ name, aliases }) =>
    hasWords(search, () => [name, ...aliases.map((alias) => alias.name)].join(" ")),
  );
  return (
    <Field className={styles.field} label={words.unit}>
      <Combobox
        className={styles.combobox}
        placeholder={words.unitHint}
        value={typed}
        selectedOptions={known === undefined ? [] : [known]}
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement) setTyped(target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined) return;
          setTyped(optionValue);
          onAnswer(optionValue);
        }}
      >
        {matching.map(({ name }) => (
          <Option key={name} value={name} lang="zh-CN">
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

type HeaderProps = {
  readonly header: string;
  readonly guess: HeaderMeaning;
  readonly onAnswer: (meaning: HeaderMeaning) => void;
};

/** What a header means; the likeliest column is chosen, and counts once it is confirmed. */
function HeaderQuestion({ header, guess, onAnswer }: HeaderProps): ReactNode {
  const styles = useStyles();
  const filters = useFilterStyles();
  const { questions: words } = useUi().merge;
  const [meaning, setMeaning] = useState(guess);
  return (
    <>
      <Field className={styles.field} label={words.column(header)}>
        <Select
          className={filters.control}
          value={meaning}
          onChange={(_, { value }) =>
            setMeaning(RETURN_COLUMNS.find(({ key }) => key === value)?.key ?? "ignored")
          }
        >
          {RETURN_COLUMNS.map(({ key, header: name }) => (
            <option key={key} value={key} lang="zh-CN">
              {name}
            </option>
          ))}
          <option value="ignored">{words.ignore}</option>
        </Select>
      </Field>
      <Button onClick={() => onAnswer(meaning)} aria-label={`${words.confirm}: ${header}`}>
        {words.confirm}
      </Button>
    </>
  );
}
