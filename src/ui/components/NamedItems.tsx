import type { ReactNode } from "react";
import { useLayoutStyles } from "./layoutStyles";

/** Entries that are named of a long list. */
const NAMED = 10;

type Props = {
  readonly items: readonly string[];
  /** Says how many more there are. */
  readonly rest: (count: number) => string;
};

/** The first entries of a list, and how many more there are. */
export function NamedItems({ items, rest }: Props): ReactNode {
  const layout = useLayoutStyles();
  return (
    <>
      <ul className={layout.list}>
        {items.slice(0, NAMED).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      {items.length > NAMED && <p>{rest(items.length - NAMED)}</p>}
    </>
  );
}
