import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Chinese first: the system faces of Windows, macOS and Linux, so that nothing has to be downloaded. */
const FONT_STACK =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONT_STACK });

export const lightTheme = withFont(webLightTheme);
export const darkTheme = withFont(webDarkTheme);
