import { makeStyles } from "@fluentui/react-components";
import { INSET_PANEL, INSET_TITLE } from "../../components/insetStyles";

/** A panel within a receipt, in which something is asked about its file. */
export const usePanelStyles = makeStyles({ panel: INSET_PANEL, title: INSET_TITLE });
