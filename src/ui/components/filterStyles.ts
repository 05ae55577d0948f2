import { makeStyles, tokens } from "@fluentui/react-components";

/** Search and choices above a list, and how many entries pass them. */
export const useFilterStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 180px), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  // A native list is as wide as its longest entry unless told otherwise.
  field: { minWidth: 0 },
  control: { maxWidth: "none", minWidth: 0, width: "100%", "> select": { minWidth: 0, width: "100%" } },
  count: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
    margin: `${tokens.spacingVerticalS} 0`,
  },
});
