/** The colours of the program that shows the page. */
export interface HostTheme {
  /** Whether they are light on dark, as it is at this moment; `undefined` where the program does not say. */
  isDark(): boolean | undefined;
}
