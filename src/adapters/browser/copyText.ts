/** Puts a text on the clipboard. @returns false where the browser, or the program around the page, does not let it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // A frame without the permission, as Excel on the web has, or a page that is not secure.
  }
}
