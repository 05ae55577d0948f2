import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Light } from "../../../domain/schedule/light";
import { useCatalogue } from "../../app/catalogues";

const COLORS: Readonly<Record<Light, NonNullable<BadgeProps["color"]>>> = {
  completed: "success",
  onSchedule: "success",
  behind: "warning",
  farBehind: "danger",
  notStarted: "warning",
  notReported: "danger",
  notApplicable: "informative",
};

/** A light as a word; the colour only supports it. */
export function LightBadge({ light }: { readonly light: Light }): ReactNode {
  const { schedule } = useCatalogue();
  return (
    <Badge appearance="tint" color={COLORS[light]}>
      {schedule.lights[light]}
    </Badge>
  );
}
