import type { UnitKind } from "../roster";
import { KIND_OF_NAME, STEERING_BODY } from "./vocabulary";

/** The kind of a unit, judged by its name alone; `other` where the name does not tell. */
export function unitKind(name: string): UnitKind {
  return KIND_OF_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

/** What a leading group or headquarters leads, `undefined` for any other unit. */
export function steeringMatter(name: string): string | undefined {
  return STEERING_BODY.exec(name)?.[1];
}
