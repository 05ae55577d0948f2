import { parseAddress } from "../model/area";
import type { Sheet } from "../model/sheet";
import { fullAddress } from "../model/workbook";
import type { NameState, Workbook } from "../model/workbook";
import { optional, toFlag, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument, HostObject } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import { range } from "./range";

/** The names of a sheet, or of the workbook. */
type NamesState = { readonly book: Workbook; readonly sheet?: Sheet };
type NameRef = { readonly book: Workbook; readonly name: NameState };

/** A name begins with a letter, `_` or `\\` and looks like no address. */
export function checkName(text: string): string {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && text.length <= 255;
  return valid && parseAddress(text) === undefined && !/^[rc]$/i.test(text) ? text : fail("InvalidArgument");
}

function rangeOfName({ book, name }: NameRef): HostObject {
  const place = book.placeOfFormula(name.formula);
  return place === undefined || place === "gone" ? fail("InvalidReference") : range.of({ book, ...place });
}

function shownValue({ book, name }: NameRef): string | number {
  const place = book.placeOfFormula(name.formula);
  if (place === "gone" || name.formula === "=#REF!") return "#REF!";
  if (place !== undefined) return fullAddress(place);
  const text = name.formula.slice(1);
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text.replace(/^"(.*)"$/s, "$1");
}

const namedItem = new ExcelClass<NameRef>("NamedItem", {
  id: ({ name }) => name.name,
  properties: {
    Name: ({ name }) => name.name,
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, formula) => {
        name.formula = toText(formula);
      },
    },
    Value: shownValue,
    Type: (self) => {
      const place = self.book.placeOfFormula(self.name.formula);
      if (place === "gone" || self.name.formula === "=#REF!") return "Error";
      if (place !== undefined) return "Range";
      return typeof shownValue(self) === "number" ? "Double" : "String";
    },
    Scope: ({ name }) => (name.sheet === undefined ? "Workbook" : "Worksheet"),
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, comment) => {
        name.comment = toText(comment);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, visible) => {
        name.visible = toFlag(visible);
      },
    },
  },
  methods: {
    Delete: ({ book, name }) => {
      book.names.splice(book.names.indexOf(name), 1);
      return null;
    },
    GetRange: rangeOfName,
  },
});

function inScope({ book, sheet }: NamesState): readonly NameState[] {
  return book.names.filter((name) => name.sheet === sheet);
}

function toFormula(argument: Argument): string {
  const place = range.stateOf(argument);
  if (place !== undefined) return `=${fullAddress(place, true)}`;
  if (typeof argument === "number" || typeof argument === "boolean") return `=${argument}`;
  const text = toText(argument);
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

export const names = new ExcelClass<NamesState>("NamedItemCollection", {
  items: (self) => inScope(self).map((name) => namedItem.of({ book: self.book, name })),
  find: (self, key) => {
    const wanted = toText(key).toLowerCase();
    const name = inScope(self).find((each) => each.name.toLowerCase() === wanted);
    return name === undefined ? undefined : namedItem.of({ book: self.book, name });
  },
  methods: {
    Add: (self, text, reference, comment) => {
      const name = checkName(toText(text));
      const taken = inScope(self).some((each) => each.name.toLowerCase() === name.toLowerCase());
      if (taken || self.book.findTable(name) !== undefined) fail("InvalidArgument");
      const added: NameState = {
        name,
        formula: toFormula(reference),
        comment: optional(comment, toText) ?? "",
        visible: true,
        sheet: self.sheet,
      };
      self.book.names.push(added);
      return namedItem.of({ book: self.book, name: added });
    },
  },
});
