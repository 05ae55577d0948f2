import type { HostTheme } from "../../application/ports/hostTheme";

/**
 * The relative luminance below which white text on a colour has more contrast than black text: 1.05 / (L + 0.05)
 * equals (L + 0.05) / 0.05.
 */
const DARK_BELOW = Math.sqrt(1.05 * 0.05) - 0.05;

/**
 * Office's theme, by the background of its panes. Some hosts do not have it: Excel on the web does not with the client
 * library of npm. Excel raises no event when it changes (`OfficeThemeChanged` belongs to Outlook's mailbox).
 */
export const officeTheme: HostTheme = {
  isDark() {
    const color = backgroundColor();
    return color === undefined ? undefined : luminance(color) < DARK_BELOW;
  },
};

type Channels = readonly [red: number, green: number, blue: number];

/** Channels from 0 to 1. */
function backgroundColor(): Channels | undefined {
  try {
    const theme: unknown = Office.context.officeTheme;
    if (typeof theme !== "object" || theme === null || !("bodyBackgroundColor" in theme)) return undefined;
    const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(String(theme.bodyBackgroundColor));
    const channel = (index: number): number => Number.parseInt(match?.[index] ?? "", 16) / 255;
    return match ? [channel(1), channel(2), channel(3)] : undefined;
  } catch {
    return undefined; // On Windows the getter asks the host, which may not be there any more.
  }
}

/** Relative luminance after WCAG. */
function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((share) =>
    share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
