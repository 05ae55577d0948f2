/**
 * A ref that moves the focus to its element when it appears, so that keyboard and screen reader follow the page.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
}
