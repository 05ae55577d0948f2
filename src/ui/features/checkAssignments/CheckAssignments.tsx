import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { useLayoutStyles } from "../../components/layoutStyles";
import { CheckReady } from "./CheckReady";
import { settleInTime, type Settle } from "./checkSession";
import { ChooseWorkbook } from "./ChooseWorkbook";
import { NotChecked } from "./NotChecked";
import { useCheckAssignments } from "./useCheckAssignments";

type Props = {
  /** How long edits in the workbook are waited for before it is checked again. */
  readonly settle?: Settle;
};

/** Checks every assignment of a plan against the rosters, and corrects what is wrong. */
export function CheckAssignments({ settle = settleInTime }: Props): ReactNode {
  const { state, commands, name } = useCheckAssignments(settle);
  const { plan: source } = useServices();
  const inFile = source.kind === "file";
  switch (state.phase) {
    case "waiting":
      return inFile ? <ChooseWorkbook failure={undefined} commands={commands} /> : <Reading />;
    case "reading":
      return <Reading />;
    case "failed":
      return inFile ? (
        <ChooseWorkbook failure={state.failure} commands={commands} />
      ) : (
        <NotChecked failure={state.failure} onRetry={commands.checkAgain} />
      );
    case "ready":
      return (
        <CheckReady
          ready={state}
          commands={commands}
          name={name}
          workspace={source.kind === "open" ? source.workspace : undefined}
        />
      );
  }
}

function Reading(): ReactNode {
  const layout = useLayoutStyles();
  const { check } = useUi();
  return (
    <section className={layout.card} aria-busy>
      <h2 className={layout.heading}>{check.heading}</h2>
      <div role="status">
        <Spinner label={check.start.reading} />
      </div>
    </section>
  );
}
