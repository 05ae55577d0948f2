import type { ReactNode } from "react";
import type { Stage } from "../../../application/ports/progress";
import { useUi } from "../../app/catalogues";
import { StageProgress } from "../../components/StageProgress";
import type { Progress } from "./importState";

const STAGES = ["reading", "decomposing", "laying-out", "writing"] as const satisfies readonly Stage[];

type Props = { readonly fileName: string; readonly progress: Progress; readonly onCancel: () => void };

/** How far the import is, and a way out. */
export function ProgressPanel({ fileName, progress, onCancel }: Props): ReactNode {
  const { progress: words } = useUi();
  const { stage, done, total } = progress;
  return (
    <StageProgress
      heading={words.heading}
      subject={words.file(fileName)}
      bar={words.bar}
      stages={STAGES.map((each) => words.stages[each])}
      running={STAGES.indexOf(stage)}
      share={total > 0 ? Math.min(done / total, 1) : 0}
      onCancel={onCancel}
    />
  );
}
