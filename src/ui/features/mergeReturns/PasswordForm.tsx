import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { describeFailure } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import type { Unlocking } from "./lockedFiles";
import { usePanelStyles } from "./panelStyles";

const useStyles = makeStyles({
  field: { width: "280px", maxWidth: "100%" },
  input: { minWidth: 0 },
  memory: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

type Props = {
  readonly file: string;
  /** Tries the password; aborting the signal gives it up. */
  readonly onTry: (password: string, others: boolean, signal: AbortSignal) => Promise<Unlocking>;
  readonly onOpened: () => void;
  readonly onStay: () => void;
};

/** Asks for the password of a file. Takes the focus; Enter tries it, Escape goes back. The password is forgotten with the form. */
export function PasswordForm({ file, onTry, onOpened, onStay }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const panels = usePanelStyles();
  const heading = useId();
  const { failures, ui } = useCatalogue();
  const { password: words } = ui.merge;
  const [password, setPassword] = useState("");
  const [others, setOthers] = useState(true);
  const [problem, setProblem] = useState<Exclude<Unlocking, { kind: "opened" }>>();
  const [trying, setTrying] = useState<AbortController>();
  const input = useRef<HTMLInputElement>(null);
  const ready = password !== "" && trying === undefined;
  useEffect(() => focusOnMount(input.current), []);
  useEffect(() => () => trying?.abort(), [trying]);

  const attempt = async (): Promise<void> => {
    const controller = new AbortController();
    setTrying(controller);
    setProblem(undefined);
    const result = await onTry(password, others, controller.signal);
    if (controller.signal.aborted) return;
    if (result.kind === "opened") {
      onOpened();
      return;
    }
    setTrying(undefined);
    setProblem(result);
    input.current?.focus();
    input.current?.select();
  };
  const error =
    problem &&
    (problem.kind === "wrong"
      ? words.wrong
      : describeFailure(failures, problem.failure.code, problem.failure.params).message);
  return (
    <form
      className={panels.panel}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void attempt();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onStay();
      }}
    >
      <h5 id={heading} className={panels.title}>
        {words.title(file)}
      </h5>
      <Field
        className={styles.field}
        label={words.label}
        required
        validationState={error === undefined ? "none" : "error"}
        validationMessage={error ?? null}
      >
        <Input
          className={styles.input}
          type="password"
          autoComplete="off"
          input={{ ref: input }}
          value={password}
          onChange={(_, { value }) => {
            setPassword(value);
            setProblem(undefined);
          }}
        />
      </Field>
      <Checkbox
        label={words.others}
        checked={others}
        onChange={(_, { checked }) => setOthers(checked === true)}
      />
      <p className={mergeClasses(layout.secondary, styles.memory)}>{words.memory}</p>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={!ready}>
          {words.open}
        </Button>
        <Button onClick={onStay}>{words.stay}</Button>
        <span role="status">{trying && <Spinner size="tiny" label={words.trying} />}</span>
      </div>
    </form>
  );
}
