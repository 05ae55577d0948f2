import type { Locale } from "../../i18n/messages";

const KEY = "fenjie.locale";

/** The language that the user chose last in this browser; `undefined` until then, and where nothing can be kept. */
export function rememberedLocale(): Locale | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "en-US" || kept === "zh-CN" ? kept : undefined;
  } catch {
    return undefined; // Storage is switched off by policy.
  }
}

/** Keeps the choice for the next visit; false where storage is switched off and it holds for this visit only. */
export function rememberLocale(locale: Locale): boolean {
  try {
    localStorage.setItem(KEY, locale);
    return true;
  } catch {
    return false;
  }
}
