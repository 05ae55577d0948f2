import type { Decomposition } from "../domain/decomposition";
import { ANNEX_SHEETS, SHEETS, type SheetName } from "./sheetNames";

/** A line of the cover, by what it is; `page` is a heading that begins a new page. */
export type CoverRow =
  | { readonly kind: "title" | "subtitle" | "heading" | "page" | "line"; readonly text: string }
  | { readonly kind: "fact"; readonly label: string; readonly text: string }
  | { readonly kind: "countHeader"; readonly cells: readonly [string, string, string] }
  | { readonly kind: "count" | "subtotal"; readonly cells: readonly [string, string, number] }
  | { readonly kind: "link"; readonly sheet: SheetName; readonly text: string }
  | { readonly kind: "gap" };

export type CoverFacts = { readonly version: string; readonly madeOn: string };

const USAGE: readonly string[] = [
  "1.工作台账是唯一的数据源，一行一项任务；其他各表由台账生成，需要改动的，请改台账。",
  "2.先看校验结果，逐条核对；点击“位置”可转到对应的单元格。",
  "3.核对领导名册、单位名册、单位分组中“待确认”“推断”的内容，核定后改为“已确认”。",
  "4.台账可以排序、筛选、隐藏列，也可以增加自用的列；请勿改动任务编号和表头名称。",
  "5.三张附表按公文格式排版，可直接打印；附表不设密码保护，由台账重新生成。",
  "6.用 Excel、WPS 表格均可打开；请保留工作簿中隐藏的工作表，系统据此识别本方案。",
];

const WORKING_SHEETS: readonly (readonly [SheetName, string])[] = [
  [SHEETS.ledger, "全部任务，一行一项；措施、时限、进展在此维护"],
  [SHEETS.reportLog, "各单位历次填报的原始记录"],
  [SHEETS.mergeLog, "每一份回收文件的处理结果"],
  [SHEETS.leaders, "区领导排序、职务、分管单位"],
  [SHEETS.units, "责任单位的规范名称、类别、其他名称"],
  [SHEETS.groups, "“各乡镇街道”等统称及其成员单位"],
  [SHEETS.findings, "最近一次校验发现的问题和处理建议"],
  [SHEETS.settings, "牵头责任、默认完成时限、校验规则的启用"],
];

/** What the cover says, from top to bottom. */
export function coverRows(decomposition: Decomposition, facts: CoverFacts): CoverRow[] {
  const { notice, tables } = decomposition;
  return [
    { kind: "title", text: notice.annexTitle },
    { kind: "subtitle", text: "标准分解工作簿" },
    { kind: "gap" },
    { kind: "fact", label: "发文机关", text: notice.issuer },
    { kind: "fact", label: "年　　度", text: notice.year > 0 ? `${notice.year}年` : "" },
    { kind: "fact", label: "来源通知", text: notice.title },
    { kind: "fact", label: "编制日期", text: chineseDate(facts.madeOn) },
    { kind: "fact", label: "版　　本", text: facts.version },
    { kind: "gap" },
    { kind: "heading", text: "一、任务数量" },
    { kind: "countHeader", cells: ["板块", "分类", "任务数"] },
    ...countRows(decomposition),
    ...demandRows(decomposition),
    { kind: "page", text: "三、工作表目录" },
    ...tables.map(({ number, heading }): CoverRow => {
      return { kind: "link", sheet: ANNEX_SHEETS[number], text: `附表，按公文格式排版：${heading}` };
    }),
    ...WORKING_SHEETS.map(([sheet, text]): CoverRow => ({ kind: "link", sheet, text })),
    { kind: "gap" },
    { kind: "heading", text: "四、使用说明" },
    ...USAGE.map((text): CoverRow => ({ kind: "line", text })),
  ];
}

/** One row for each category, a subtotal where a table has several, and the total. */
function countRows({ tables, categories, tasks }: Decomposition): CoverRow[] {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const task of tasks) {
    add(`${task.table}`);
    add(`${task.table}\n${task.category}`);
  }
  const rows = tables.flatMap(({ number }): CoverRow[] => {
    const name = ANNEX_SHEETS[number];
    const total = counts.get(`${number}`) ?? 0;
    const own = categories.filter((category) => category.table === number);
    if (own.length === 0) return [{ kind: "count", cells: [name, "（不分类）", total] }];
    return [
      ...own.map(({ label }, index): CoverRow => {
        const count = counts.get(`${number}\n${label}`) ?? 0;
        return { kind: "count", cells: [index === 0 ? name : "", label, count] };
      }),
      { kind: "subtotal", cells: ["", "小计", total] },
    ];
  });
  return [...rows, { kind: "subtotal", cells: ["合计", "", tasks.length] }];
}

function demandRows({ notice }: Decomposition): CoverRow[] {
  const headings = notice.demands.map(({ heading }): CoverRow => ({ kind: "line", text: heading }));
  const none: CoverRow = { kind: "line", text: "（通知未列）" };
  return [
    { kind: "gap" },
    { kind: "heading", text: "二、工作要求" },
    ...(headings.length > 0 ? headings : [none]),
  ];
}

/** `2023年3月1日` for `2023-03-01`; anything else as it is. */
function chineseDate(isoDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  return match === null ? isoDate : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}
