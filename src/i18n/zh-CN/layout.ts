import type { ChoiceFault } from "../../domain/decompose/layoutChoice";
import type { TableReading } from "../../domain/decompose/detectTables";
import type { Recognition } from "../../domain/decompose/recogniseColumns";
import type { AnnexColumn } from "../../domain/place";
import { COLUMNS } from "./terms";

/** 导入：版式核对。 */
export const layout = {
  heading: "没有识别出分解表",
  explain: "文件中有表格，但表头不是常用的名称。请指明哪张是分解表、各栏是什么，再重新识别。",
  intro:
    "程序按表头识别各栏。没有把握的栏目不会采用，只原样保留；有误时请在列表中更正，再重新识别。表头相同的表格会按您的指定自动识别。",
  prose: "文件中没有表格，已按文字段落识别目标任务和责任分工。",
  table: (number: number, tables: number, rows: number) =>
    tables > 1 ? `版式 ${number}：${tables} 张表格，共 ${rows} 行` : `版式 ${number}：1 张表格，${rows} 行`,
  state: (reading: TableReading, chosen: boolean): string =>
    ({
      columns: chosen ? "已按您的指定读取。" : "已按分解表读取。",
      text: `${chosen ? "已按您的指定读取" : "已按分解表读取"}，责任单位取自任务文字。`,
      none: chosen ? "已按您的指定略去。" : "未识别为分解表，未采用。",
    })[reading],
  isRead: "按分解表读取",
  headerRows: "表头（含标题）占",
  rows: (count: number) => (count === 0 ? "没有表头" : `前 ${count} 行`),
  region: (number: number) => `版式 ${number} 的各栏和前几行`,
  column: (number: number, header: string) =>
    header === "" ? `第 ${number} 栏` : `第 ${number} 栏“${header}”`,
  columns: { ...COLUMNS, other: "其他栏（原样保留）" } satisfies Readonly<Record<AnnexColumn, string>>,
  recognised: (by: Recognition, confidence: number): string =>
    ({
      chosen: "由您指定",
      word: "表头为常用名称",
      form: `表头近似，把握 ${confidence}%`,
      cells: `仅从内容推测，把握 ${confidence}%`,
      none: "未识别",
    })[by],
  fault: (fault: ChoiceFault): string => {
    switch (fault.kind) {
      case "textMissing":
        return "请指明哪一栏是“目标任务”。";
      case "nobodyInCharge":
        return "请指明“牵头领导”或“牵头责任单位”，两者至少有一栏。";
      case "chosenTwice":
        return `“${COLUMNS[fault.column]}”指定了不止一栏，请只留一栏。`;
    }
  },
  apply: "按此重新识别",
  automatic: "恢复自动识别",
  nothingChanged: "尚未更改。",
  remembered: "指定的版式只保存表头，留在这台电脑上。",
  lookTitle: "有的表格或栏目没有把握",
  look: "没有把握的内容没有采用，已列为校验提示。请核对版式，指明后重新识别。",
  lookAction: "核对版式",
};
