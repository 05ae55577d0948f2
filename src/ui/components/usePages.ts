import { useState } from "react";

/** The part of a list that one page shows; a shorter list never leaves the page empty. */
export function usePages<T>(
  list: readonly T[],
  size: number,
): {
  readonly shown: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
} {
  const [wanted, turn] = useState(0);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(wanted, pages - 1);
  return { shown: list.slice(page * size, (page + 1) * size), page, pages, turn };
}
