/** A share in percentage points, `0.073` as `7.3`; at most two decimals. */
export function percentPoints(share: number): number {
  return Number((share * 100).toFixed(2));
}

/** A figure without the noise of binary fractions; at most four decimals. */
export function plainFigure(figure: number): number {
  return Number(figure.toFixed(4));
}
