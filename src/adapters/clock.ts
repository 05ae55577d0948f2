/** The calendar date of an instant where the program runs, `2023-02-01`. */
export function calendarDate(now: Date): string {
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}

/** Date and time of an instant where the program runs, to the minute: `2023-03-01 09:30`. */
export function localTime(now: Date): string {
  return `${calendarDate(now)} ${digits(now.getHours(), 2)}:${digits(now.getMinutes(), 2)}`;
}

function digits(part: number, width: number): string {
  return String(part).padStart(width, "0");
}
