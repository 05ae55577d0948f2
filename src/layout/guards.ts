/** A check that data from outside has a type. */
export type Guard<T> = (value: unknown) => value is T;

export const isString: Guard<string> = (value) => typeof value === "string";
export const isNumber: Guard<number> = (value) => typeof value === "number";
export const isBoolean: Guard<boolean> = (value) => typeof value === "boolean";

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function arrayOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((entry) => guard(entry));
}

export function oneOf<T extends string | number>(allowed: readonly T[]): Guard<T> {
  return (value): value is T => allowed.some((entry) => entry === value);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** An object with exactly typed fields; further fields are ignored. */
export function shape<T extends object>(
  required: { readonly [K in RequiredKeys<T>]: Guard<T[K]> },
  optional: { readonly [K in Exclude<keyof T, RequiredKeys<T>>]-?: Guard<Exclude<T[K], undefined>> },
): Guard<T> {
  const must: readonly (readonly [string, Guard<unknown>])[] = Object.entries(required);
  const may: readonly (readonly [string, Guard<unknown>])[] = Object.entries(optional);
  return (value): value is T =>
    isRecord(value) &&
    must.every(([key, guard]) => guard(value[key])) &&
    may.every(([key, guard]) => value[key] === undefined || guard(value[key]));
}

type RequiredKeys<T> = {
  [K in keyof T]-?: undefined extends T[K] ? never : K;
}[keyof T];
