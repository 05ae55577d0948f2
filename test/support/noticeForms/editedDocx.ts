import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const BODY = "word/document.xml";

/** The document with its body changed, as only Word itself would write it. */
export function editedDocx(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const body = parts[BODY];
  if (body === undefined) throw new Error("The document has no body");
  const before = strFromU8(body);
  const after = change(before);
  if (after === before) throw new Error("Nothing was changed");
  return zipSync({ ...parts, [BODY]: strToU8(after) });
}

const AUTHOR = 'w:id="901" w:author="王科" w:date="2024-01-05T09:00:00Z"';

/** The runs with this text, replaced as a tracked change that nobody has accepted yet. */
export function trackedChange(xml: string, from: string, to: string): string {
  const text = (tag: string, words: string): string =>
    `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
  return xml.replaceAll(
    text("t", from),
    `<w:del ${AUTHOR}>${text("delText", from)}</w:del><w:ins ${AUTHOR}>${text("t", to)}</w:ins>`,
  );
}

/** A text box before the end of the document, with these paragraphs. */
export function withTextBox(xml: string, ...paragraphs: readonly string[]): string {
  const content = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:80pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  return xml.replace("<w:sectPr", `${box}<w:sectPr`);
}
