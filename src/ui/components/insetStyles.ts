import { tokens } from "@fluentui/react-components";

/** What opens among the items of a list: a question, a form, a preview. For `makeStyles`. */
export const INSET_PANEL = {
  margin: `${tokens.spacingVerticalS} 0`,
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  backgroundColor: tokens.colorNeutralBackground2,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
};

/** Its title. */
export const INSET_TITLE = {
  margin: `0 0 ${tokens.spacingVerticalXS}`,
  fontSize: tokens.fontSizeBase300,
};
