import type { DocumentProperties, Workbook } from "../model/workbook";
import { toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument, Property } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";

type CustomRef = { readonly book: Workbook; readonly key: string };

const text = (key: keyof DocumentProperties): Property<Workbook> => ({
  get: (book) => book.properties[key],
  set: (book, argument) => {
    book.properties = { ...book.properties, [key]: toText(argument) };
  },
});

function toValue(argument: Argument): string | number | boolean {
  if (typeof argument === "string" || typeof argument === "number" || typeof argument === "boolean") {
    return argument;
  }
  return fail("InvalidArgument");
}

const customProperty = new ExcelClass<CustomRef>("CustomProperty", {
  id: ({ key }) => key,
  properties: {
    Key: ({ key }) => key,
    Value: {
      get: ({ book, key }) => book.customProperties.get(key) ?? null,
      set: ({ book, key }, value) => {
        book.customProperties.set(key, toValue(value));
      },
    },
    Type: ({ book, key }) => {
      const value = book.customProperties.get(key);
      if (typeof value === "number") return "Number";
      return typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.customProperties.delete(key);
      return null;
    },
  },
});

/** Keys are the same whatever their case. */
function findKey(book: Workbook, key: string): string | undefined {
  return [...book.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
}

const customProperties = new ExcelClass<Workbook>("CustomPropertyCollection", {
  items: (book) => [...book.customProperties.keys()].map((key) => customProperty.of({ book, key })),
  find: (book, key) => {
    const found = findKey(book, toText(key));
    return found === undefined ? undefined : customProperty.of({ book, key: found });
  },
  methods: {
    /** Sets a property that is there already. */
    Add: (book, name, value) => {
      const key = findKey(book, toText(name)) ?? toText(name);
      book.customProperties.set(key, toValue(value));
      return customProperty.of({ book, key });
    },
    DeleteAll: (book) => {
      book.customProperties.clear();
      return null;
    },
  },
});

export const documentProperties = new ExcelClass<Workbook>("DocumentProperties", {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: (book) => book.properties.lastAuthor,
    CreationDate: (book) => book.properties.creationDate,
  },
  links: { Custom: (book) => customProperties.of(book) },
});
