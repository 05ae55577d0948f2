import type { DetectedTables } from "../../../domain/decompose/detectTables";
import { faultOf, type ChoiceFault } from "../../../domain/decompose/layoutChoice";
import type { LayoutChoice } from "../../../domain/decompose/tableLayout";
import type { AnnexColumn } from "../../../domain/place";

/** What a person is saying of tables of one make. */
export type LayoutDraft = {
  /** Their rows are tasks. */
  readonly isRead: boolean;
  readonly headerRows: number;
  readonly columns: readonly AnnexColumn[];
};

/** Drafts by the shape of the tables. */
export type LayoutDrafts = ReadonlyMap<string, LayoutDraft>;

/** What the program has found, as a draft; `read` are the shapes that are to be read although they were not taken. */
export function draftsOf(tables: readonly DetectedTables[], read: readonly string[] = []): LayoutDrafts {
  return new Map(
    tables.map(({ shape, reading, headerRows, columns }) => [
      shape,
      {
        isRead: reading !== "none" || read.includes(shape),
        headerRows,
        columns: columns.map(({ column }) => column),
      },
    ]),
  );
}

/** A narrower table that is not recognised is most likely something else. */
const LIKE_A_PLAN = 4;

/** True for tables that a person should say more of. */
export function needsLook({ columns, reading, chosen }: DetectedTables): boolean {
  if (chosen) return false;
  return reading === "none"
    ? columns.length >= LIKE_A_PLAN
    : columns.some(({ recognised }) => recognised === "cells");
}

/** The make with the most rows: what is most likely meant where nothing was recognised. */
export function likeliestShape(tables: readonly DetectedTables[]): readonly string[] {
  const [first] = [...tables].sort((a, b) => b.rows - a.rows);
  return first ? [first.shape] : [];
}

/** The choice that a draft makes. */
export function choiceOf({ isRead, headerRows, columns }: LayoutDraft): LayoutChoice {
  return isRead ? { kind: "columns", headerRows, columns } : { kind: "leftOut" };
}

/** What is wrong with each draft that is to be read. */
export function faultsOf(
  tables: readonly DetectedTables[],
  drafts: LayoutDrafts,
): ReadonlyMap<string, ChoiceFault> {
  const faults = new Map<string, ChoiceFault>();
  for (const { shape, reading } of tables) {
    const draft = drafts.get(shape);
    const fault = draft && faultOf(choiceOf(draft), reading === "text");
    if (fault) faults.set(shape, fault);
  }
  return faults;
}

/** The choices that differ from what the program reads by now. */
export function changedChoices(
  tables: readonly DetectedTables[],
  drafts: LayoutDrafts,
): ReadonlyMap<string, LayoutChoice> {
  const found = draftsOf(tables);
  const changed = new Map<string, LayoutChoice>();
  for (const [shape, draft] of drafts) {
    const before = found.get(shape);
    if (before === undefined || !isSame(before, draft)) changed.set(shape, choiceOf(draft));
  }
  return changed;
}

function isSame(first: LayoutDraft, second: LayoutDraft): boolean {
  if (first.isRead !== second.isRead) return false;
  return (
    !first.isRead ||
    (first.headerRows === second.headerRows &&
      first.columns.every((column, index) => column === second.columns[index]))
  );
}
