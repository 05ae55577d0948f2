import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TaskId } from "../../../domain/task";
import { useUi } from "../../app/catalogues";
import { useSummariseView } from "./SummariseContext";

/** The id of a task; inside Excel it shows the task's row in the ledger. */
export function TaskName({ id }: { readonly id: TaskId }): ReactNode {
  const { select: words } = useUi();
  const { select } = useSummariseView();
  if (!select) return <span>{id}</span>;
  return (
    <Link as="button" inline title={words.action(id)} onClick={() => select({ taskId: id })}>
      {id}
    </Link>
  );
}
