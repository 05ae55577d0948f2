/** The order that the schema wants, and Excel with it, for the children of a font. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function rank(element: string): number {
  return FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
}

/** Puts the children of every font in order, those of conditional formats too. hucre writes them in its own. */
function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, children: string) => {
    const elements = children.match(/<[^>]*>/g) ?? [];
    return `<font>${elements.sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

/**
 * Repairs hucre's style part and adds, after its cell formats, a copy of each of `quoted` that marks text that was
 * entered behind an apostrophe. The copies follow in the order of `quoted`.
 */
export function repairStyleSheet(xml: string, quoted: readonly number[]): string {
  const ordered = orderFonts(xml);
  if (quoted.length === 0) return ordered;
  return ordered.replace(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/, (_, count: string, inner: string) => {
    const formats = inner.match(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g) ?? [];
    const copies = quoted.map((index) => (formats[index] ?? "").replace("<xf ", '<xf quotePrefix="1" '));
    return `<cellXfs count="${Number(count) + copies.length}">${inner}${copies.join("")}</cellXfs>`;
  });
}
