import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Catalogue } from "../../i18n/catalogue";
import type { Locale } from "../../i18n/messages";
import { darkTheme, lightTheme } from "../theme/theme";
import { useDarkMode } from "../theme/useDarkMode";
import { CatalogueProvider, loadCatalogue } from "./catalogues";
import { ErrorBoundary } from "./ErrorBoundary";
import { ServicesProvider, type Services } from "./services";
import { Shell } from "./Shell";

export type AppProps = {
  readonly services: Services;
  /** The language to start in, already loaded. */
  readonly catalogue: Catalogue;
  /** Told when the user has chosen a language. */
  readonly onLocaleChosen: (locale: Locale) => void;
  readonly children: ReactNode;
};

/** The frame of every page: theme, language, services, and what to show when rendering fails. */
export function App({ services, catalogue: initial, onLocaleChosen, children }: AppProps): ReactNode {
  const [catalogue, setCatalogue] = useState(initial);
  const dark = useDarkMode();
  useEffect(() => {
    document.documentElement.lang = catalogue.locale;
    document.title = catalogue.ui.app.title;
  }, [catalogue]);
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
            <Shell onSwitchLanguage={switchLanguage}>{children}</Shell>
          </ErrorBoundary>
        </ServicesProvider>
      </CatalogueProvider>
    </FluentProvider>
  );
}
