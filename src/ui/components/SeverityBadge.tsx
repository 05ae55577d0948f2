import { Badge } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../domain/finding";
import { SEVERITY_COLOR } from "./severity";

type Props = {
  readonly severity: Severity;
  /** The severity in words, with a count where there is one: colour alone says nothing. */
  readonly children: ReactNode;
};

/** A severity in its colour. */
export function SeverityBadge({ severity, children }: Props): ReactNode {
  return (
    <Badge appearance="tint" color={SEVERITY_COLOR[severity]} size="large">
      {children}
    </Badge>
  );
}
