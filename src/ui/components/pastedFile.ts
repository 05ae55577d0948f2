/** Names of what is pasted, by what it is. */
export type PastedNames = { readonly page: string; readonly text: string };

type Pasted = { readonly html: string; readonly text: string };

const HAS_TABLE = /<table[\s>]/i;

/**
 * What a paste brings as one file: a file that was copied; else what was copied from a program, as a page where that
 * holds a table, since only a page tells merged cells. Programs add a picture of what was copied: it comes last.
 */
export function filesOfPaste(data: DataTransfer | null, names: PastedNames | undefined): readonly File[] {
  const files = [...(data?.files ?? [])];
  const documents = files.filter(({ type }) => !type.startsWith("image/"));
  if (documents.length > 0 || names === undefined) return files;
  const pasted = { html: data?.getData("text/html") ?? "", text: data?.getData("text/plain") ?? "" };
  const file = toFile(pasted, names);
  return file === undefined ? files : [file];
}

/** Whether the browser lets a page read the clipboard, after asking the user. */
export function canReadClipboard(): boolean {
  return "clipboard" in navigator && "read" in navigator.clipboard;
}

/** What is on the clipboard; `undefined` where that is no text. Rejects where the browser or the user does not allow it. */
export async function fileOfClipboard(names: PastedNames): Promise<File | undefined> {
  const items = await navigator.clipboard.read();
  const textOf = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? "" : (await item.getType(type)).text();
  };
  return toFile({ html: await textOf("text/html"), text: await textOf("text/plain") }, names);
}

function toFile({ html, text }: Pasted, names: PastedNames): File | undefined {
  if (HAS_TABLE.test(html) || (text.trim() === "" && html.trim() !== "")) {
    return new File([`<!DOCTYPE html>\n${html}`], names.page, { type: "text/html" });
  }
  return text.trim() === "" ? undefined : new File([text], names.text, { type: "text/plain" });
}
