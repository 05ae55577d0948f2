/** The calendar date of an instant where the program runs, `2023-02-01`. */
export function calendarDate(now: Date): string {
  const pad = (part: number, width: number): string => String(part).padStart(width, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
