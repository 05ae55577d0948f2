import { isHostObject } from "./excelClass";
import type { Argument } from "./excelClass";
import { fail } from "./hostError";
import type { Json } from "./wire";

/** Reads what a method was called with; anything else than asked is `InvalidArgument`, as in Excel. */

export function toText(argument: Argument): string {
  return typeof argument === "string" ? argument : fail("InvalidArgument");
}

export function toNumber(argument: Argument): number {
  return typeof argument === "number" && Number.isFinite(argument) ? argument : fail("InvalidArgument");
}

export function toFlag(argument: Argument): boolean {
  return typeof argument === "boolean" ? argument : fail("InvalidArgument");
}

/** `undefined` for an argument that was left out. */
export function optional<T>(argument: Argument, read: (given: Argument) => T): T | undefined {
  return argument === undefined || argument === null ? undefined : read(argument);
}

/** A text, number or flag as text; nothing for anything else. */
export function asText(argument: Argument): string {
  return typeof argument === "object" || argument === undefined ? "" : String(argument);
}

/** One of the words, in any case: Office.js enumerations are not case-sensitive. */
export function toOneOf<W extends string>(words: readonly W[], argument: Argument): W {
  const given = toText(argument).toLowerCase();
  return words.find((word) => word.toLowerCase() === given) ?? fail("InvalidArgument");
}

export function isList(argument: Argument): argument is readonly Argument[] {
  return Array.isArray(argument);
}

export function toRecord(argument: Argument): { readonly [key: string]: Argument } {
  if (typeof argument !== "object" || argument === null) return fail("InvalidArgument");
  if (isList(argument) || isHostObject(argument)) return fail("InvalidArgument");
  return Object.fromEntries(Object.entries(argument));
}

/** A value without objects in it. */
export function toJson(argument: Argument): Json {
  if (argument === undefined) return null;
  if (isHostObject(argument)) return fail("InvalidArgument");
  if (isList(argument)) return argument.map(toJson);
  if (typeof argument !== "object" || argument === null) return argument;
  const entries = Object.entries(toRecord(argument));
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, toJson(value)]])),
  );
}

export function toJsonRecord(argument: Argument): { readonly [key: string]: Json } {
  const entries = Object.entries(toRecord(argument));
  return Object.fromEntries(entries.map(([key, value]) => [key, toJson(value)]));
}
