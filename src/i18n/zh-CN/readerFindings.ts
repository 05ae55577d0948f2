import type { LeftOutPart } from "../../domain/findingCodes";
import type { ReaderFindingMessages } from "../messages";

const PART: { readonly [P in LeftOutPart]: readonly [measure: string, name: string] } = {
  textBoxes: ["个", "文本框"],
  notes: ["条", "脚注或尾注"],
  comments: ["条", "批注"],
  headers: ["处", "页眉或页脚"],
  hiddenTexts: ["处", "隐藏文字"],
  objects: ["个", "嵌入对象"],
  numbers: ["个", "无法识别的自动编号"],
  symbols: ["个", "无法识别的符号"],
  hiddenSheets: ["张", "隐藏工作表"],
  hiddenRows: ["行", "隐藏或被筛选掉的行"],
  hiddenColumns: ["列", "隐藏的列"],
};

const HIDDEN: readonly LeftOutPart[] = ["hiddenTexts", "hiddenSheets", "hiddenRows", "hiddenColumns"];

/** 读取文档时的提示。 */
export const readerFindings: ReaderFindingMessages = {
  NOTICE_PART_LEFT_OUT: ({ part, count, words }) => {
    const [measure, name] = PART[part];
    return {
      message: `文档中有 ${count} ${measure}${name}未读取${words === "" ? "" : `：“${words}”`}。`,
      remedy: HIDDEN.includes(part)
        ? "如属分解方案内容，请取消隐藏或清除筛选后重新导入；否则无需处理。"
        : "如属分解方案内容，请移入正文或表格后重新导入；否则无需处理。",
    };
  },
  NOTICE_PICTURES_LEFT_OUT: ({ count }) => ({
    message: `文档中有 ${count} 张图片未读取。`,
    remedy: "如表格或正文是图片，请改用含有文字的原件；否则无需处理。",
  }),
  NOTICE_CHANGES_OPEN: ({ inserted, deleted }) => ({
    message: `文档中有未接受的修订（插入 ${inserted} 处、删除 ${deleted} 处），已按接受后的文字读取。`,
    remedy: "请在 Word 或 WPS 的“审阅”中接受或拒绝全部修订，确认文字后重新导入。",
  }),
  NOTICE_TABLE_NESTED: ({ text }) => ({
    message: `单元格中另有表格，已按单元格内的文字读取：“${text}”。`,
    remedy: "请核对本行；如内层表格另有任务，请在原件中拆成单独的行后重新导入。",
  }),
  NOTICE_CELL_ERROR: ({ sheet, cell, text }) => ({
    message: `工作表“${sheet}”的 ${cell} 单元格显示错误值“${text}”。`,
    remedy: "请在原表中改正公式后重新导入，或在工作台账中更正。",
  }),
  NOTICE_CELLS_UNCLEAR: ({ text }) => ({
    message: `此处像是表格的行，但无法确定各单元格的界线，未采用：“${text}”。`,
    remedy: "请改用 Word 或 Excel 原件，或在各单元格之间改用制表符（Tab）分隔后重新导入。",
  }),
};
