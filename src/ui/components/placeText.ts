import type { Place } from "../../domain/place";
import type { UiMessages } from "../../i18n/catalogue";
import { describePlace } from "./describePlace";

/**
 * Where a finding is, as the office looks it up: task or roster entry, column, and the cell. Places of the source alone
 * are described by table, row and line.
 */
export function placeText(
  { taskId, column, roster, entry, ...rest }: Place,
  cell: string | undefined,
  words: Pick<UiMessages, "place">,
): string {
  const isEntry = roster !== undefined && entry !== undefined;
  const subject = isEntry ? entry : taskId;
  if (subject === undefined) {
    const inSource = describePlace({ ...rest, ...(column && { column }) }, words.place);
    return rest.cell === undefined ? [inSource, cell].filter(Boolean).join(words.place.separator) : inSource;
  }
  const named = isEntry || column === undefined ? subject : `${subject} ${words.place.columns[column]}`;
  return [named, cell].filter(Boolean).join(words.place.separator);
}
