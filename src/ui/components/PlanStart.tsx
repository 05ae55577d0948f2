import type { ReactNode } from "react";
import type { SourceDocument } from "../../application/ports/noticeBuilder";
import type { Failure } from "../../domain/failure";
import { usePlanAccess } from "../app/PlanFileProvider";
import { ChoosePlanFile } from "./ChoosePlanFile";
import { PlanNotRead } from "./PlanNotRead";
import { ReadingPlan } from "./ReadingPlan";
import type { StartWords } from "./startWords";

type Props = {
  /** A step that has no plan yet. */
  readonly state:
    { readonly phase: "waiting" | "reading" } | { readonly phase: "failed"; readonly failure: Failure };
  readonly heading: string;
  readonly words: StartWords;
  readonly onFile: (file: File) => void;
  readonly onDocument: (document: SourceDocument) => void;
  readonly onRetry: () => void;
};

/** What a step shows before it has a plan: the choice of a file, or that the open workbook is read or was not. */
export function PlanStart({ state, heading, words, onFile, onDocument, onRetry }: Props): ReactNode {
  const { inFile } = usePlanAccess();
  const failure = state.phase === "failed" ? state.failure : undefined;
  if (state.phase === "reading" || (state.phase === "waiting" && !inFile)) {
    return <ReadingPlan heading={heading} label={words.reading} />;
  }
  if (failure && !inFile) {
    return <PlanNotRead heading={heading} words={words} failure={failure} onRetry={onRetry} />;
  }
  return (
    <ChoosePlanFile
      heading={heading}
      words={words}
      failure={failure}
      onFile={onFile}
      onDocument={onDocument}
    />
  );
}
