/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul"
  ).split(" "),
);

/** Elements whose content nobody reads as text. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  (
    "applet audio canvas datalist iframe map math meter noembed noframes object progress script select style svg template " +
    "textarea title video xml"
  ).split(" "),
);

export const PICTURES: ReadonlySet<string> = new Set(["img", "image", "v:imagedata"]);

/** Parts that Word puts at the end of a page, by the value of `mso-element`. */
export const WORD_PARTS: ReadonlyMap<string, "comments" | "notes" | "headers"> = new Map([
  ["comment-list", "comments"],
  ["comment", "comments"],
  ["footnote-list", "notes"],
  ["endnote-list", "notes"],
  ["header", "headers"],
  ["footer", "headers"],
  ["first-header", "headers"],
  ["first-footer", "headers"],
  ["even-header", "headers"],
  ["even-footer", "headers"],
]);

/** The declarations of a `style` attribute that matter, lower case, without blanks and quotes. */
export function styleOf(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const style = attributes["style"];
  if (style === undefined || style.length > LONGEST_STYLE) return NO_STYLE;
  const declarations = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0) {
      declarations.set(
        declaration.slice(0, colon).trim(),
        declaration.slice(colon + 1).replace(/[\s"']/g, ""),
      );
    }
  }
  return declarations;
}

const NO_STYLE: ReadonlyMap<string, string> = new Map();
const LONGEST_STYLE = 10_000;

export function isHidden(
  attributes: Readonly<Record<string, string>>,
  style: ReadonlyMap<string, string>,
): boolean {
  return (
    attributes["hidden"] !== undefined ||
    style.get("display")?.startsWith("none") === true ||
    /^(hidden|collapse)/.test(style.get("visibility") ?? "") ||
    style.get("mso-hide")?.startsWith("all") === true
  );
}

/** A span as the attribute says it, within what a table can have. */
export function spanOf(value: string | undefined, most: number): number {
  const span = Math.floor(Number(value ?? 1));
  return Number.isFinite(span) ? Math.max(1, Math.min(most, span)) : 1;
}
