import { createRoot } from "react-dom/client";
import type { Locale } from "../../i18n/messages";
import { App } from "./App";
import { loadCatalogue } from "./catalogues";
import type { Services } from "./services";
import type { Step } from "./steps";

export type MountOptions = {
  readonly services: Services;
  readonly locale: Locale;
  readonly onLocaleChosen: (locale: Locale) => void;
  /** What this page offers, in the order of the year. */
  readonly steps: readonly [Step, ...Step[]];
};

/** Loads the language and puts the app into the page's `#root`. */
export async function mountApp({ services, locale, onLocaleChosen, steps }: MountOptions): Promise<void> {
  const container = document.getElementById("root");
  if (!container) throw new Error("the page has no #root");
  const catalogue = await loadCatalogue(locale);
  createRoot(container).render(
    <App services={services} catalogue={catalogue} onLocaleChosen={onLocaleChosen} steps={steps} />,
  );
}
