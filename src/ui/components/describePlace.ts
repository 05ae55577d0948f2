import type { Place } from "../../domain/place";
import type { UiMessages } from "../../i18n/catalogue";

/** `第2表 第45行 牵头责任单位 · 原文第 371 行`; empty where nothing is known. */
export function describePlace(place: Place, words: UiMessages["place"]): string {
  const inTable = [
    place.table !== undefined && words.table(place.table),
    place.row !== undefined && words.row(place.row),
    place.column !== undefined && words.columns[place.column],
  ].filter((part) => part !== false);
  const inWorkbook = [place.sheet !== undefined && words.sheet(place.sheet), place.cell].filter(
    (part) => typeof part === "string",
  );
  const inSource = [
    place.line === undefined ? "" : words.line(place.line),
    place.paragraph === undefined ? "" : words.paragraph(place.paragraph),
  ];
  return [inTable.join(" "), inWorkbook.join(" "), ...inSource].filter(Boolean).join(words.separator);
}
