import { escapeAttribute, openTag, tagPrefix, tagStart, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";
import { readXmlText } from "./xmlStream";

type Tag = { readonly start: number; readonly tagEnd: number };
type Element = Tag & { readonly close: number; readonly end: number };

export type ListedSheet = {
  readonly name: string;
  readonly relation: string;
  readonly sheetId: number;
  readonly start: number;
  readonly end: number;
};

export type ListedName = {
  readonly name: string;
  readonly formula: string;
  /** Place of the sheet that it belongs to; `undefined` for a name of the whole workbook. */
  readonly sheet: number | undefined;
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
};

/** What the workbook's own part says of its sheets, and where. */
export type WorkbookList = {
  readonly text: string;
  /** In tab order. */
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ListedName[];
  /** Windows. */
  readonly views: readonly (Tag & { readonly activeTab: number; readonly firstSheet: number })[];
  /** Sheets can be neither added nor removed. */
  readonly structureLocked: boolean;
  /** `x:` where the part writes its elements so. */
  readonly prefix: string;
  /** `r:id`, as the last sheet writes it. */
  readonly relationName: string;
  /** The declaration of its prefix, where the sheet itself declares it; else empty. */
  readonly declaration: string;
  readonly sheetsElement: Element;
  readonly namesElement: Element | undefined;
  /** Where names would stand, where there are none. */
  readonly namesPlace: number;
};

const BEFORE_NAMES = new Set(["sheets", "functionGroups", "externalReferences"]);

const isTrue = (value: string | undefined): boolean => /^(1|true)$/.test(value ?? "");

/** Throws as `readXmlText` does. */
export function readWorkbookList(text: string, path: string, file: string): WorkbookList {
  const sheets: ListedSheet[] = [];
  const names: ListedName[] = [];
  const views: (Tag & { activeTab: number; firstSheet: number })[] = [];
  const open: Tag[] = [];
  const found = { structureLocked: false, prefix: "", relationName: "r:id", declaration: "", namesPlace: 0 };
  let sheetsElement: Element = { start: 0, tagEnd: 0, close: 0, end: 0 };
  let namesElement: Element | undefined;
  let named: { readonly attributes: Readonly<Record<string, string>>; formula: string } | undefined;
  let sheet: Readonly<Record<string, string>> = {};
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      const start = tagStart(text, end);
      open.push({ start, tagEnd: end });
      if (open.length === 1) found.prefix = tagPrefix(text.slice(start, end));
      if (name === "sheet") {
        sheet = attributes.all();
        found.relationName = Object.keys(sheet).find((key) => key.endsWith(":id")) ?? found.relationName;
        const declared = `xmlns:${found.relationName.replace(/:id$/, "")}`;
        const space = sheet[declared];
        found.declaration = space === undefined ? "" : ` ${declared}="${escapeAttribute(space)}"`;
      } else if (name === "definedName") named = { attributes: attributes.all(), formula: "" };
      else if (name === "workbookProtection") found.structureLocked = isTrue(attributes.get("lockStructure"));
      else if (name === "workbookView") {
        const number = (key: string): number => Number(attributes.get(key) ?? 0);
        views.push({ start, tagEnd: end, activeTab: number("activeTab"), firstSheet: number("firstSheet") });
      }
    },
    text(piece) {
      if (named !== undefined) named.formula += piece;
    },
    close(name, end) {
      const tag = open.pop();
      if (tag === undefined) return;
      const element = { ...tag, close: end > tag.tagEnd ? tagStart(text, end) : end, end };
      if (name === "sheet") {
        const { name: sheetName = "", sheetId } = sheet;
        const relation = sheet[found.relationName] ?? "";
        sheets.push({ name: sheetName, relation, sheetId: Number(sheetId ?? 0), start: tag.start, end });
      } else if (name === "definedName" && named !== undefined) {
        const { name: title = "", localSheetId } = named.attributes;
        const owner = localSheetId === undefined ? undefined : Number(localSheetId);
        names.push({ name: title, formula: named.formula, sheet: owner, ...tag, end });
        named = undefined;
      } else if (name === "sheets") sheetsElement = element;
      else if (name === "definedNames") namesElement = element;
      if (open.length === 1 && BEFORE_NAMES.has(name)) found.namesPlace = end;
    },
  });
  return { text, sheets, names, views, ...found, sheetsElement, namesElement };
}

export type NewSheet = {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
};

export type NewName = {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Which of the new sheets it belongs to; `undefined` for a name of the whole workbook. */
  readonly sheet: number | undefined;
};

export type ListChange = {
  /** Places of the sheets that go. */
  readonly removed: ReadonlySet<number>;
  /** The new sheets stand before what stands there now. */
  readonly place: number;
  readonly added: readonly NewSheet[];
  readonly names: readonly NewName[];
  /** Names of the whole workbook that go, in lower case. */
  readonly namesRemoved: ReadonlySet<string>;
  /** Which of the new sheets is shown; `undefined` leaves the one that is. */
  readonly shown: number | undefined;
};

/** The edits that carry the change out. Whatever counts sheets counts on. */
export function listEdits(list: WorkbookList, change: ListChange): readonly XmlEdit[] {
  const { removed, place, added, shown } = change;
  const keptBefore = (index: number): number =>
    list.sheets.reduce((count, _, at) => (at < index && !removed.has(at) ? count + 1 : count), 0);
  const firstNew = keptBefore(place);
  const placeOf = (index: number): number => keptBefore(index) + (index >= place ? added.length : 0);
  const most = list.sheets.length - removed.size + added.length - 1;
  return [
    ...sheetEdits(list, change),
    ...nameEdits(list, change, firstNew, placeOf),
    ...viewEdits(list, (view) => ({
      activeTab: shown === undefined ? placeOf(view.activeTab) : firstNew + shown,
      firstSheet: Math.min(placeOf(view.firstSheet), most),
    })),
  ];
}

function sheetEdits(
  { sheets, sheetsElement, prefix, relationName, declaration }: WorkbookList,
  { removed, place, added }: ListChange,
): readonly XmlEdit[] {
  const at = sheets[place]?.start ?? sheetsElement.close;
  const entries = added.map(({ name, sheetId, relation, visibility }) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return (
      `<${prefix}sheet${declaration} name="${escapeAttribute(name)}" sheetId="${sheetId}"${state}` +
      ` ${relationName}="${escapeAttribute(relation)}"/>`
    );
  });
  return [
    { start: at, end: at, text: entries.join("") },
    ...sheets.flatMap(({ start, end }, index) => (removed.has(index) ? [{ start, end, text: "" }] : [])),
  ];
}

function nameEdits(
  { text, names, namesElement, namesPlace, prefix }: WorkbookList,
  { removed, namesRemoved, names: added }: ListChange,
  firstNew: number,
  placeOf: (index: number) => number,
): readonly XmlEdit[] {
  const isGone = ({ name, sheet }: ListedName): boolean =>
    sheet === undefined ? namesRemoved.has(name.toLowerCase()) : removed.has(sheet);
  const entries = added.map(({ name, formula, sheet }) => {
    const owner = sheet === undefined ? "" : ` localSheetId="${firstNew + sheet}"`;
    return (
      `<${prefix}definedName name="${escapeAttribute(name)}"${owner}>` +
      `${escapeAttribute(formula)}</${prefix}definedName>`
    );
  });
  const kept = names.filter((name) => !isGone(name));
  if (namesElement !== undefined && kept.length + entries.length === 0) {
    return [{ start: namesElement.start, end: namesElement.end, text: "" }];
  }
  const moved = names.flatMap((name): XmlEdit[] => {
    const { start, tagEnd, end, sheet } = name;
    if (isGone(name)) return [{ start, end, text: "" }];
    if (sheet === undefined || placeOf(sheet) === sheet) return [];
    return [
      {
        start,
        end: tagEnd,
        text: withAttributes(text.slice(start, tagEnd), { localSheetId: placeOf(sheet) }),
      },
    ];
  });
  if (entries.length === 0) return moved;
  const inside = entries.join("");
  if (namesElement === undefined) {
    const element = `<${prefix}definedNames>${inside}</${prefix}definedNames>`;
    return [...moved, { start: namesPlace, end: namesPlace, text: element }];
  }
  const { start, tagEnd, close, end } = namesElement;
  if (end > tagEnd) return [...moved, { start: close, end: close, text: inside }];
  const element = `${openTag(text.slice(start, tagEnd))}${inside}</${prefix}definedNames>`;
  return [{ start, end, text: element }];
}

function viewEdits(
  { text, views, sheetsElement, prefix }: WorkbookList,
  after: (view: { activeTab: number; firstSheet: number }) => { activeTab: number; firstSheet: number },
): readonly XmlEdit[] {
  if (views.length === 0) {
    const { activeTab } = after({ activeTab: 0, firstSheet: 0 });
    if (activeTab === 0) return [];
    const { start } = sheetsElement;
    const view = `<${prefix}bookViews><${prefix}workbookView activeTab="${activeTab}"/></${prefix}bookViews>`;
    return [{ start, end: start, text: view }];
  }
  return views.flatMap((view) => {
    const { activeTab, firstSheet } = after(view);
    if (activeTab === view.activeTab && firstSheet === view.firstSheet) return [];
    const { start, tagEnd } = view;
    return [
      { start, end: tagEnd, text: withAttributes(text.slice(start, tagEnd), { activeTab, firstSheet }) },
    ];
  });
}
