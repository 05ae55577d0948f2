import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GroupLeftOut } from "../../../domain/round/unitTasks";
import { useUi } from "../../app/catalogues";
import { useGoTo } from "../../app/steps";
import { Notice } from "../../components/Notice";

type Props = { readonly groups: readonly GroupLeftOut[] };

/** Collective units that nobody is given the tasks of, and the way to where their members are settled. */
export function GroupsLeftOut({ groups }: Props): ReactNode {
  const { preview: words } = useUi().issue;
  const goTo = useGoTo();
  return (
    <Notice
      intent="warning"
      title={words.groupsTitle(groups.length)}
      actions={<Button onClick={() => goTo("check")}>{words.toCheck}</Button>}
    >
      <p>{words.groups}</p>
      <p lang="zh-CN">{groups.map(({ group, tasks }) => words.group(group, tasks)).join("、")}</p>
    </Notice>
  );
}
