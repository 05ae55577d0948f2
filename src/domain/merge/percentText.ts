/** A share as units write it, `0.455` as `45.5%`; at most four decimals. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
