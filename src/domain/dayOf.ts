/** The day of a local date and time: `2023-03-01` of `2023-03-01 09:30`. */
export function dayOf(moment: string): string {
  return moment.slice(0, "2023-03-01".length);
}
