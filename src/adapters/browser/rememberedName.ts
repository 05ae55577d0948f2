const KEY = "fenjie.name";

/** The name under which changes were last made in this browser; `undefined` until then, and where nothing can be kept. */
export function rememberedName(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined; // Storage is switched off by policy.
  }
}

/** Keeps the name for the next visit; false where storage is switched off and it holds for this visit only. */
export function rememberName(name: string): boolean {
  try {
    localStorage.setItem(KEY, name);
    return true;
  } catch {
    return false;
  }
}
