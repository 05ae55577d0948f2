import { makeStyles, tokens } from "@fluentui/react-components";
import { INSET_PANEL, INSET_TITLE } from "../../components/insetStyles";

/** A question or preview that opens among the findings. */
export const useInsetStyles = makeStyles({
  panel: INSET_PANEL,
  title: {
    ...INSET_TITLE,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
});
