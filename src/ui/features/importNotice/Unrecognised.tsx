import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DetectedTables } from "../../../domain/decompose/detectTables";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { LayoutEditor } from "./LayoutEditor";
import type { ImportCommands } from "./useImportNotice";

type Props = { readonly tables: readonly DetectedTables[]; readonly commands: ImportCommands };

/** A document with tables of which none is recognised: the user says what they are, or takes another document. */
export function Unrecognised({ tables, commands }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { layout: words, restart } = useUi();
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {words.heading}
      </h2>
      <p>{words.explain}</p>
      <LayoutEditor tables={tables} offersLikeliest onApply={commands.readAs} />
      <p>
        <Button onClick={commands.restart}>{restart.action}</Button>
      </p>
    </section>
  );
}
