import { useSyncExternalStore } from "react";

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", changed);
  return () => {
    media.removeEventListener("change", changed);
  };
}

/** Whether the system asks for dark colours; follows the system while the page is open. */
export function useDarkMode(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}
