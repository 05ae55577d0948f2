import { useSyncExternalStore } from "react";
import type { HostTheme } from "../../application/ports/hostTheme";

const QUERY = "(prefers-color-scheme: dark)";

/** A host that has changed its theme does not say so: it is asked again when the user comes back to the page. */
function subscribe(changed: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", changed);
  addEventListener("focus", changed);
  document.addEventListener("visibilitychange", changed);
  return () => {
    media.removeEventListener("change", changed);
    removeEventListener("focus", changed);
    document.removeEventListener("visibilitychange", changed);
  };
}

/** Whether to use dark colours: as the host does, or where it does not say, as the system asks. Follows both. */
export function useDarkMode(host: HostTheme | undefined): boolean {
  return useSyncExternalStore(subscribe, () => host?.isDark() ?? matchMedia(QUERY).matches);
}
