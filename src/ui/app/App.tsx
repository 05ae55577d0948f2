import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Catalogue } from "../../i18n/catalogue";
import type { Locale } from "../../i18n/messages";
import { darkTheme, lightTheme } from "../theme/theme";
import { useDarkMode } from "../theme/useDarkMode";
import { CatalogueProvider, loadCatalogue } from "./catalogues";
import { ErrorBoundary } from "./ErrorBoundary";
import { OpenWorkbookProvider } from "./OpenWorkbookProvider";
import { ServicesProvider, type Services } from "./services";
import { Shell } from "./Shell";
import { Steps } from "./Steps";
import type { Step } from "./steps";
import { WorkbookCard } from "./WorkbookCard";

export type AppProps = {
  readonly services: Services;
  /** The language to start in, already loaded. */
  readonly catalogue: Catalogue;
  /** Told when the user has chosen a language. */
  readonly onLocaleChosen: (locale: Locale) => void;
  readonly steps: readonly [Step, ...Step[]];
};

/** The frame of every page: theme, language, services, steps, and what to show when rendering fails. */
export function App({ services, catalogue: initial, onLocaleChosen, steps }: AppProps): ReactNode {
  const [catalogue, setCatalogue] = useState(initial);
  const dark = useDarkMode(services.hostTheme);
  useEffect(() => {
    document.documentElement.lang = catalogue.locale;
    document.title = catalogue.ui.app.title;
  }, [catalogue]);
  useEffect(() => {
    // Scroll bars and lists that the browser draws.
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  const switchLanguage = async (): Promise<void> => {
    const next = await loadCatalogue(catalogue.locale === "zh-CN" ? "en-US" : "zh-CN");
    setCatalogue(next);
    onLocaleChosen(next.locale);
  };
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} lang={catalogue.locale}>
      <CatalogueProvider value={catalogue}>
        <ServicesProvider value={services}>
          <ErrorBoundary>
            <OpenWorkbookProvider>
              <Shell onSwitchLanguage={switchLanguage}>
                <Steps steps={steps} above={<WorkbookCard />} />
              </Shell>
            </OpenWorkbookProvider>
          </ErrorBoundary>
        </ServicesProvider>
      </CatalogueProvider>
    </FluentProvider>
  );
}
