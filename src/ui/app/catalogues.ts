import { createContext, useContext } from "react";
import type { Catalogue, UiMessages } from "../../i18n/catalogue";
import type { Locale } from "../../i18n/messages";
import { zhCN } from "../../i18n/zh-CN";

const CatalogueContext = createContext<Catalogue>(zhCN);

export const CatalogueProvider = CatalogueContext.Provider;

/** All sentences in the language of the interface. */
export function useCatalogue(): Catalogue {
  return useContext(CatalogueContext);
}

/** The interface's own sentences. */
export function useUi(): UiMessages {
  return useContext(CatalogueContext).ui;
}

/** The sentences of a language. Chinese is always there; English is fetched when first wanted. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return locale === "zh-CN" ? zhCN : (await import("../../i18n/en-US")).enUS;
}
