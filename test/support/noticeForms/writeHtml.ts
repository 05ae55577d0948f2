import type { Model, ModelCell, ModelTable } from "./documentModel";

/** How a program writes the HTML that it puts on the clipboard or on a page. */
export type HtmlDialect = {
  readonly open: string;
  readonly close: string;
  readonly paragraph: (text: string) => string;
  readonly openTable: string;
  /** What stands before the first row. */
  readonly columns: (width: number) => string;
  readonly openRow: string;
  readonly openCell: (spans: string) => string;
  readonly cellText: (paragraphs: readonly string[]) => string;
  /** Header cells are `th` within `thead`. */
  readonly headCells?: boolean;
};

export function writeHtml(model: Model, dialect: HtmlDialect): string {
  const blocks = model.map((block) =>
    block.kind === "table" ? tableHtml(block, dialect) : dialect.paragraph(escaped(block.text)),
  );
  return `${dialect.open}\n${blocks.join("\n")}\n${dialect.close}`;
}

function tableHtml({ rows, width }: ModelTable, dialect: HtmlDialect): string {
  const rowHtml = (cells: readonly ModelCell[], isHead: boolean): string =>
    `${dialect.openRow}${cells.map((cell) => cellHtml(cell, isHead, dialect)).join("\n")}</tr>`;
  const html = rows.map((cells, index) => rowHtml(cells, dialect.headCells === true && index === 0));
  const body =
    dialect.headCells === true
      ? `<thead>${html[0] ?? ""}</thead><tbody>${html.slice(1).join("\n")}</tbody>`
      : html.join("\n");
  return `${dialect.openTable}${dialect.columns(width)}${body}</table>`;
}

function cellHtml({ paragraphs, columns, rows }: ModelCell, isHead: boolean, dialect: HtmlDialect): string {
  const spans = `${columns > 1 ? ` colspan=${columns}` : ""}${rows > 1 ? ` rowspan=${rows}` : ""}`;
  const text = dialect.cellText(paragraphs.map(escaped));
  return isHead ? `<th${spans}>${text}</th>` : `${dialect.openCell(spans)}${text}</td>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const EMPTY = "&nbsp;";

/** Word's clipboard: conditional comments, mso styles, a paragraph in each cell. */
export const WORD_HTML: HtmlDialect = {
  open: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:仿宋_GB2312;} p.MsoNormal {margin:0cm; mso-pagination:none;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->`,
  close: "<!--EndFragment--></body></html>",
  paragraph: (text) =>
    `<p class=MsoNormal align=center style='text-align:center'><span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`,
  openTable:
    "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>",
  columns: () => "",
  openRow: " <tr style='mso-yfti-irow:1;page-break-inside:avoid'>",
  openCell: (spans) => `<td width=94${spans} style='width:70.65pt;border:solid windowtext 1.0pt'>`,
  cellText: (paragraphs) =>
    (paragraphs.length === 0 ? [EMPTY] : paragraphs)
      .map(
        (text) =>
          `<p class=MsoNormal><span style='font-family:仿宋_GB2312'>${text.replace(/ {2}/g, "<span style='mso-spacerun:yes'>&nbsp; </span>")}<o:p></o:p></span></p>`,
      )
      .join("\n"),
};

/** Excel's clipboard: columns with widths, classes, line breaks within cells. */
export const EXCEL_HTML: HtmlDialect = {
  open: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";white-space:normal;} --></style></head><body link="#0563C1">`,
  close: "</body></html>",
  paragraph: (text) => `<table><tr><td class=xl66>${text}</td></tr></table>`,
  openTable:
    "<table border=0 cellpadding=0 cellspacing=0 width=720 style='border-collapse:collapse;width:540pt'><!--StartFragment-->",
  columns: (width) => `${"<col width=120 style='mso-width-source:userset;width:90pt'>".repeat(width)}\n`,
  openRow: " <tr height=57 style='mso-height-source:userset;height:42.75pt'>",
  openCell: (spans) => `<td class=xl65 height=57${spans} style='border-left:none'>`,
  cellText: (paragraphs) =>
    paragraphs.length === 0 ? "　" : paragraphs.join("<br style='mso-data-placement:same-cell'>\n    "),
};

/** WPS Writer's clipboard. */
export const WPS_HTML: HtmlDialect = {
  open: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="ProgId" content="Word.Document"><meta name="Generator" content="WPS Office">
<style>@font-face{font-family:"Times New Roman";} p.MsoNormal{mso-style-name:正文;margin:0pt;}</style></head><body style="tab-interval:21pt;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">`,
  close: "</div><!--EndFragment--></body></html>",
  paragraph: (text) =>
    `<p class=MsoNormal><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;"><font face="仿宋_GB2312">${text}</font></span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>`,
  openTable:
    '<table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;mso-yfti-tbllook:480;">',
  columns: () => "",
  openRow: "<tr>",
  openCell: (spans) =>
    `<td width=113 valign=center${spans} style="width:85.2000pt;border:1.0000pt solid windowtext;">`,
  cellText: (paragraphs) =>
    (paragraphs.length === 0 ? [""] : paragraphs)
      .map(
        (text) =>
          `<p class=MsoNormal style="text-align:center;"><span style="font-family:仿宋_GB2312;"><font face="仿宋_GB2312">${text}</font></span><span><o:p>&nbsp;</o:p></span></p>`,
      )
      .join(""),
};

/** A page of a government's web site: heads, padding with ideographic blanks, scripts and hidden text around. */
export const WEB_HTML: HtmlDialect = {
  open: `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>.TRS_Editor p{text-indent:2em}</style><script>var _hmt=_hmt||[];document.write("目标任务");</script></head>
<body><div style="display:none">隐藏的统计代码</div><div class="TRS_Editor">`,
  close: "</div></body></html>",
  paragraph: (text) => `<p style="line-height:2em;"><span style="font-size:16pt;">　　${text}</span></p>`,
  openTable: '<table border="1" cellspacing="0" width="100%">',
  columns: (width) => `<colgroup>${'<col width="12%">'.repeat(width)}</colgroup>`,
  openRow: "<tr>",
  openCell: (spans) => `<td align="center"${spans}>`,
  cellText: (paragraphs) => paragraphs.map((text) => `<p>${text}</p>`).join(""),
  headCells: true,
};
