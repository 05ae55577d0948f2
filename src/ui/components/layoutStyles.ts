import { makeStyles, tokens } from "@fluentui/react-components";

/** Surfaces and headings that the features share. */
export const useLayoutStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    padding: "clamp(12px, 1.6vw, 20px) clamp(12px, 2.5vw, 24px)",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    marginBottom: tokens.spacingVerticalL,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "pretty",
    outlineStyle: "none",
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  /** In high contrast the whole track would be painted as if all were done. */
  progress: {
    // The words of Fluent's own rule, which this one is to replace.
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  list: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase400 },
  visuallyHidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
