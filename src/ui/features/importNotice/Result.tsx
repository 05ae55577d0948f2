import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useReducer, type ReactNode } from "react";
import type { BuiltWorkbook } from "../../../application/ports/noticeBuilder";
import type { Place } from "../../../domain/place";
import type { TaskId } from "../../../domain/task";
import { useUi } from "../../app/catalogues";
import { Notice } from "../../components/Notice";
import { Tabs } from "../../components/Tabs";
import { FindingList, type PlaceTarget } from "../../components/FindingList";
import { taskFinder } from "../../components/groupFindings";
import { SelectionNotice } from "../../components/SelectionNotice";
import { useSelectPlace } from "../../components/useSelectPlace";
import { isUnsaved, type ImportState } from "./importState";
import { InsertBar } from "./InsertBar";
import { useLayoutStyles } from "../../components/layoutStyles";
import { LayoutEditor } from "./LayoutEditor";
import { needsLook } from "./layoutDrafts";
import { initialView, reduceView, type ResultAction, type ResultView } from "./resultView";
import { SaveBar } from "./SaveBar";
import { Summary } from "./Summary";
import { TaskTable } from "./TaskTable";
import type { ImportCommands } from "./useImportNotice";

const SheetPreview = lazy(async () => ({ default: (await import("./SheetPreview")).SheetPreview }));

type Props = {
  readonly state: Extract<ImportState, { readonly phase: "ready" }>;
  readonly commands: ImportCommands;
};

/** A finished import: what was found, the workbook to keep, and everything in it to look at. */
export function Result({ state, commands }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { tabs, layout: words } = useUi();
  const [view, dispatch] = useReducer(reduceView, initialView);
  const { decomposition, fileName, tables } = state.built;
  return (
    <>
      <Summary
        decomposition={decomposition}
        source={state.document.name}
        rosterOf={state.rosterOf}
        onShowFindings={() => dispatch({ type: "tabChosen", tab: "findings" })}
      />
      <InsertBar insertion={state.insertion} commands={commands} />
      <SaveBar
        unsaved={isUnsaved(state)}
        suggestedName={fileName}
        savedAs={state.savedAs}
        failure={state.saveFailure}
        commands={commands}
      />
      {tables.some(needsLook) && (
        <Notice
          intent="warning"
          title={words.lookTitle}
          actions={
            <Button onClick={() => dispatch({ type: "tabChosen", tab: "layout" })}>{words.lookAction}</Button>
          }
        >
          <p>{words.look}</p>
        </Notice>
      )}
      <section className={layout.card}>
        <Tabs
          label={tabs.label}
          items={[
            { key: "tasks", label: tabs.tasks(decomposition.tasks.length) },
            { key: "findings", label: tabs.findings(decomposition.findings.length) },
            { key: "layout", label: tabs.layout },
            { key: "preview", label: tabs.preview },
          ]}
          selected={view.tab}
          onSelect={(tab) => dispatch({ type: "tabChosen", tab })}
        >
          <Panel state={state} commands={commands} view={view} dispatch={dispatch} />
        </Tabs>
      </section>
    </>
  );
}

type PanelProps = Props & {
  readonly view: ResultView;
  readonly dispatch: (action: ResultAction) => void;
};

function Panel({ state, commands, view, dispatch }: PanelProps): ReactNode {
  const { tabs } = useUi();
  const { decomposition, preview, tables } = state.built;
  switch (view.tab) {
    case "tasks":
      return <TaskTable decomposition={decomposition} view={view} dispatch={dispatch} />;
    case "findings":
      return <Findings built={state.built} onJump={(id, index) => dispatch({ type: "jumped", id, index })} />;
    case "layout":
      return <LayoutEditor tables={tables} onApply={commands.readAs} />;
    case "preview":
      return (
        <Suspense fallback={<Spinner label={tabs.loadingPreview} />}>
          <SheetPreview sheets={preview} />
        </Suspense>
      );
  }
}

type FindingsProps = {
  readonly built: BuiltWorkbook;
  readonly onJump: (id: TaskId, index: number) => void;
};

/** The findings of the import; each place leads to its cell in Excel where that is open, else to its task here. */
function Findings({ built, onJump }: FindingsProps): ReactNode {
  const { findings: words, select: selectWords } = useUi();
  const { findings, tasks } = built.decomposition;
  const { select, selection } = useSelectPlace(built.planId);
  const find = useMemo(() => taskFinder(tasks), [tasks]);
  const targetOf = (place: Place, text: string): PlaceTarget | undefined => {
    const found = find(place);
    if (select) {
      if (!found && place.cell === undefined) return undefined;
      const taskId = found?.task.id;
      return {
        label: selectWords.action(text),
        onFollow: () => select(taskId === undefined ? place : { ...place, taskId }),
      };
    }
    return found && { label: words.jump(text), onFollow: () => onJump(found.task.id, found.index) };
  };
  return (
    <>
      <SelectionNotice selection={selection} />
      <FindingList findings={findings} targetOf={targetOf} />
    </>
  );
}
