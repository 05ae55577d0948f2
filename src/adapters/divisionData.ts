import type { Divisions } from "../domain/assignment/groupMembers";
import { arrayOf, isRecord, isString, type Guard } from "../layout/guards";

/** A check that JSON has the shape of the official list of provinces, cities, districts and towns. */
export const isDivisions: Guard<Divisions> = recordOf(recordOf(recordOf(arrayOf(isString))));

function recordOf<T>(guard: Guard<T>): Guard<{ readonly [name: string]: T }> {
  return (value): value is { readonly [name: string]: T } =>
    isRecord(value) && Object.values(value).every((entry) => guard(entry));
}
