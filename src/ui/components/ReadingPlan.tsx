import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutStyles } from "./layoutStyles";

type Props = { readonly heading: string; readonly label: string };

/** A step whose plan is being read. */
export function ReadingPlan({ heading, label }: Props): ReactNode {
  const layout = useLayoutStyles();
  return (
    <section className={layout.card} aria-busy>
      <h2 className={layout.heading}>{heading}</h2>
      <div role="status">
        <Spinner label={label} />
      </div>
    </section>
  );
}
