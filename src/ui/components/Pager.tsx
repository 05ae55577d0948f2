import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useUi } from "../app/catalogues";

const useStyles = makeStyles({
  pager: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalL,
  },
  button: { minWidth: 0 },
});

type Props = {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
};

export function Pager({ page, pages, onTurn }: Props): ReactNode {
  const styles = useStyles();
  const { pager } = useUi();
  return (
    <nav className={styles.pager} aria-label={pager.label}>
      <Button
        className={styles.button}
        icon={<ChevronLeft20Regular />}
        disabledFocusable={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        {pager.previous}
      </Button>
      <span role="status">{pager.page(page + 1, pages)}</span>
      <Button
        className={styles.button}
        icon={<ChevronRight20Regular />}
        iconPosition="after"
        disabledFocusable={page === pages - 1}
        onClick={() => onTurn(page + 1)}
      >
        {pager.next}
      </Button>
    </nav>
  );
}
