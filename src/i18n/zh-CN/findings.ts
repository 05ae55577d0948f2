import type { FindingMessages } from "../messages";
import { checkFindings } from "./checkFindings";
import { readerFindings } from "./readerFindings";
import { COLUMNS } from "./terms";

/** 校验提示：说清什么问题、在哪里、怎么办。 */
export const findings: FindingMessages = {
  ...checkFindings,
  ...readerFindings,
  NOTICE_ROW_CUT_OFF: ({ missing }) => ({
    message: `原件在此行中断，缺少“${missing}”。`,
    remedy: "请核对原件后补填；不得视为“无”。",
  }),
  NOTICE_ROW_SHORT: ({ cells, expected }) => ({
    message: `本行只有 ${cells} 个单元格，表头为 ${expected} 列，内容可能错列。`,
    remedy: "请在原件中补齐单元格后重新导入，或在工作台账中逐项核对更正。",
  }),
  NOTICE_ROW_SHIFTED: ({ cells, expected }) => ({
    message: `本行只有 ${cells} 个单元格，表头为 ${expected} 列；各单元格的内容表明只缺分类，已按此读取。`,
    remedy: "无需处理；如有疑问，请对照原件。",
  }),
  NOTICE_CELL_AS_ABOVE: ({ written, value }) => ({
    message: `“${written}”已按上一行的“${value}”读取。`,
    remedy: "无需处理；如有疑问，请对照原件。",
  }),
  NOTICE_TEXT_SPANS_ROWS: ({ rows }) => ({
    message: `任务所在的单元格跨行合并，另有 ${rows} 行因此文字相同；各行的具体任务可能在另一列。`,
    remedy: "如具体任务在另一列，请在“版式”页指定该列为目标任务、合并的一列为分类；否则请对照原件核对各行。",
  }),
  NOTICE_OFFICES_LISTED: ({ text }) => ({
    message: `“${text}”列有多个职务，已按多位领导读取；也可能是一人兼任。`,
    remedy: "如为一人兼任，请在工作台账的牵头领导中改为一位。",
  }),
  NOTICE_ROW_LONG: ({ cells, expected }) => ({
    message: `本行有 ${cells} 个单元格，表头只有 ${expected} 列，多出部分未采用。`,
    remedy: "请在原件中删除多余单元格后重新导入，或在工作台账中逐项核对更正。",
  }),
  NOTICE_HEADER_REPEATED: () => ({
    message: "表头在此处重复出现，已略去。",
    remedy: "无需处理。",
  }),
  NOTICE_HEADER_CHANGED: ({ header }) => ({
    message: `表头在此处变为“${header}”，以下各行按新表头读取。`,
    remedy: "请核对以下各行是否错列。",
  }),
  NOTICE_HEADER_CONTRADICTED: ({ header }) => ({
    message: `表头之下又有一行表头“${header}”，两者不一致，暂按下一行读取。`,
    remedy: "请在原件中只留一行表头后重新导入，或在工作台账中逐项核对。",
  }),
  NOTICE_TABLE_CONTINUED: ({ between }) => ({
    message:
      between === ""
        ? "此表没有表头，已按上一张表的续表处理。"
        : `此表没有表头，已按上一张表的续表处理；两表之间的文字“${between}”未采用。`,
    remedy: "请核对这些行是否属于上一张表。",
  }),
  NOTICE_TABLE_UNREAD: ({ header, rows, guessed }) => ({
    message: `首行为“${header}”的表格（共 ${rows} 行）未识别为分解表，未采用。`,
    remedy:
      guessed > 0
        ? "如确为分解表，请在导入结果的“版式”页指明各栏后重新识别。"
        : "如确为分解表，请在导入结果的“版式”页指明各栏，或将表头改为常用名称后重新导入。",
  }),
  NOTICE_TABLE_HEADING_MISSING: () => ({
    message: "此表没有标题。",
    remedy: "请在附表中补填标题。",
  }),
  NOTICE_COLUMN_KEPT: ({ header }) => ({
    message: `“${header || "（无表头）"}”一栏没有对应的台账栏目，已原样保留在附表和工作台账末尾。`,
    remedy: "无需处理；如应归入其他栏目，请在导入结果的“版式”页指明。",
  }),
  NOTICE_COLUMN_LIKELY: ({ header, column, confidence }) => ({
    message: `“${header}”一栏按“${COLUMNS[column]}”读取（把握 ${confidence}%）。`,
    remedy: "如有误，请在导入结果的“版式”页更正。",
  }),
  NOTICE_COLUMN_UNSURE: ({ header, column, confidence }) => ({
    message: `“${header || "（无表头）"}”一栏从内容看像是“${COLUMNS[column]}”，没有把握（${confidence}%），暂原样保留。`,
    remedy: "请在导入结果的“版式”页指明这一栏是什么。",
  }),
  NOTICE_COLUMN_DOUBTFUL: ({ header, column }) => ({
    message: `“${header}”一栏按“${COLUMNS[column]}”读取，但多数单元格的内容不像，可能错列。`,
    remedy: "请对照原件；如栏目有误，请在导入结果的“版式”页更正。",
  }),
  NOTICE_COLUMN_MISSING: ({ column }) => ({
    message: `此表没有“${COLUMNS[column]}”一列。`,
    remedy: "如有需要，请在工作台账中补填。",
  }),
  NOTICE_CATEGORY_REPEATED: ({ category }) => ({
    message: `分类“${category}”因换页在此处重复出现，仍按同一分类处理。`,
    remedy: "无需处理。",
  }),
  NOTICE_CATEGORY_SCATTERED: ({ category }) => ({
    message: `分类“${category}”的任务不连续，中间隔有其他分类。`,
    remedy: "请核对分类是否有误。",
  }),
  NOTICE_CATEGORY_EMPTY: ({ category }) => ({
    message: `“${category}”之下直接是下一级标题，以下一级标题为分类。`,
    remedy: "如应以上一级标题为分类，请在工作台账中改填。",
  }),
  NOTICE_CATEGORY_MISSING: ({ rows }) => ({
    message: `自本行起有 ${rows} 项任务没有分类。`,
    remedy: "请在工作台账中补填分类。",
  }),
  NOTICE_SEQUENCE_LOST: ({ rows }) => ({
    message: `本表有 ${rows} 行在原件中没有序号，已从 1 起重新编排。`,
    remedy: "如与正式文件的序号不一致，以正式文件为准；否则无需处理。",
  }),
  NOTICE_SEQUENCE_GAP: ({ from, to }) => ({
    message: `序号由 ${from} 跳到 ${to}，中间可能缺行。`,
    remedy: "请与原件核对。",
  }),
  NOTICE_SEQUENCE_REPEATED: ({ number }) => ({
    message: `序号 ${number} 重复或倒序。`,
    remedy: "请核对是否有重复的行。",
  }),
  NOTICE_SEQUENCE_UNREADABLE: ({ text }) => ({
    message: `序号“${text}”无法识别，已按位置编排。`,
    remedy: "请核对本行各单元格是否错列。",
  }),
  NOTICE_LINE_BREAK: ({ text }) => ({
    message: `单元格内有单个换行“${text}”，已按分段处理。`,
    remedy: "如确为并列的几项，无需处理。",
  }),
  NOTICE_TEXT_UNPLACED: ({ text }) => ({
    message: `表外文字“${text}”未采用。`,
    remedy: "如有需要，请在封面或工作台账中补录。",
  }),
  NOTICE_NO_DEADLINE: () => ({
    message: "全文没有写明任何任务的完成时限。",
    remedy: "请在工作台账“完成时限”列补填。",
  }),
  NOTICE_PARAGRAPH_UNASSIGNED: ({ text }) => ({
    message: `此段夹在各项任务之间，但未写明责任单位，未作为任务：“${text}”`,
    remedy: "如确为任务，请在原文补写责任单位后重新导入，或在工作台账中补录。",
  }),
  NOTICE_ASSIGNMENT_UNCLEAR: ({ text }) => ({
    message: `分工写法无法确切辨明，未填列单位，已照录原文：“${text}”`,
    remedy: "请对照原文，在工作台账中填写牵头和配合单位。",
  }),
  NOTICE_LEAD_NOT_NAMED: ({ tasks }) => ({
    message: `${tasks} 项任务只写“责任单位”，多个单位中未写明由谁牵头，已全部列为牵头责任单位。`,
    remedy: "请核对，并将配合单位移至“责任（配合）单位”列。",
  }),
  NOTICE_PROSE_LEFT_OUT: ({ paragraphs }) => ({
    message: `表格之外另有 ${paragraphs} 段写明责任单位，未作为任务录入。`,
    remedy: "请将其移入表格后重新导入，或在工作台账中补录。",
  }),
  NOTICE_TITLE_MISSING: () => ({
    message: "没有找到通知的标题。",
    remedy: "请在封面补填。",
  }),
  NOTICE_ISSUER_MISSING: () => ({
    message: "没有找到发文机关。",
    remedy: "请在封面补填。",
  }),
  NOTICE_YEAR_GUESSED: ({ year }) => ({
    message: `标题中没有年份，暂取文中其他位置或文件名中的 ${year} 年。`,
    remedy: "任务编号以年份开头，请核对；如有误，请在标题中写明年份后重新导入。",
  }),
  NOTICE_YEAR_MISSING: () => ({
    message: "全文没有年份，无法编制有效的任务编号。",
    remedy: "请在标题中写明年份（如“2023年……”）后重新导入。",
  }),
  TASK_TEXT_MISSING: () => ({
    message: "本行没有目标任务。",
    remedy: "请核对原件后补填。",
  }),
  TASK_TEXT_REPEATED: ({ first }) => ({
    message: `目标任务与 ${first} 完全相同。`,
    remedy: "请核对是否重复列入。",
  }),
  TASK_LEADER_MISSING: () => ({
    message: "没有牵头领导。",
    remedy: "请核对原件后补填。",
  }),
  TASK_LEAD_UNIT_MISSING: () => ({
    message: "没有牵头责任单位。",
    remedy: "请核对原件后补填。",
  }),
  TASK_NAME_REPEATED: ({ name }) => ({
    message: `“${name}”在同一单元格中重复出现。`,
    remedy: "删去重复的一处；如另有所指，请改正。",
  }),
  TASK_UNIT_IN_BOTH_ROLES: ({ unit }) => ({
    message: `“${unit}”同时列为牵头责任单位和责任（配合）单位。`,
    remedy: "如系误列，请删去一处。",
  }),
  TASK_PUNCTUATION_STRAY: ({ excerpt }) => ({
    message: `标点或空格疑有误：“${excerpt}”，已照录原文。`,
    remedy: "如确有误，请在工作台账中更正。",
  }),
  TASK_MARKS_UNBALANCED: ({ mark }) => ({
    message: `标点“${mark}”不成对。`,
    remedy: "请核对是否漏字，并在工作台账中更正。",
  }),
  TASK_QUOTES_INNER: ({ excerpt }) => ({
    message: `此处应用双引号而用了单引号：${excerpt}，已照录原文。`,
    remedy: "如需统一，请在工作台账中更正。",
  }),
  TASK_FIGURE_UNREAD: ({ text }) => ({
    message: `“${text}”未能识别为量化指标。`,
    remedy: "如确为目标值，请在工作台账“量化指标”列补填。",
  }),
  TASK_DEADLINE_UNREAD: ({ text }) => ({
    message: `完成时限“${text}”未能识别为日期，已照录原文。`,
    remedy: "请核对，并在工作台账“完成时限”列填写日期。",
  }),
  LEADER_NAME_UNUSUAL: ({ name }) => ({
    message: `牵头领导“${name}”不像人名。`,
    remedy: "请核对姓名；本列只填姓名，不填职务和备注。",
  }),
  LEADER_ORDER_CONTRADICTED: ({ leaders }) => ({
    message: `各行中 ${leaders} 的先后顺序不一致，暂按首次出现的顺序排列。`,
    remedy: "请在领导名册中调整顺序。",
  }),
  UNIT_SEPARATORS_MIXED: ({ text }) => ({
    message: `不同类别的单位之间用了顿号：“${text}”。`,
    remedy: "请核对单位划分是否正确。",
  }),
  UNIT_CLASS_SPLIT: ({ first, second }) => ({
    message: `“${first}”与“${second}”前缀相同，中间却用了逗号。`,
    remedy: "已分别列出，无需处理。",
  }),
  UNIT_LIST_OPEN: ({ text }) => ({
    message: `单位未列全：“${text}”，只采用了写明的单位。`,
    remedy: "请在工作台账中补列其余单位。",
  }),
  UNIT_SUFFIX_SHARED: ({ written, name }) => ({
    message: `地名“${written}”已按后一单位的写法补全为“${name}”。`,
    remedy: "请核对；如有误，请在工作台账和单位名册中更正。",
  }),
  UNIT_ALIAS_PROPOSED: ({ alias, name }) => ({
    message: `“${alias}”与“${name}”疑为同一单位，已按“${name}”归并，待确认。`,
    remedy: "请在单位名册中确认；如非同一单位，请分别列出。",
  }),
  UNIT_BESIDE_COMMITTEE: ({ unit, committee }) => ({
    message: `文中既有“${unit}”，又有“${committee}”，未作归并。`,
    remedy: "如为同一单位，请在单位名册中登记为别名。",
  }),
  UNIT_KIND_UNKNOWN: ({ unit }) => ({
    message: `从名称看不出“${unit}”的单位类别。`,
    remedy: "请在单位名册中选定类别。",
  }),
  GROUP_SYNONYM: ({ alias, group }) => ({
    message: `“${alias}”已按“${group}”的另一写法处理，待确认。`,
    remedy: "请在单位分组中确认；如含义不同，请分别列出。",
  }),
  GROUP_AMBIGUOUS: ({ group, tasks }) => ({
    message: `“${group}”未写明具体单位，涉及 ${tasks} 项任务。`,
    remedy: "请商牵头责任单位明确，下发前列明。",
  }),
  GROUP_MEMBERS_PROPOSED: ({ group, members }) => ({
    message: `文中没有“${group}”的成员名单，暂列文中出现的 ${members} 个单位，待确认。`,
    remedy: "请在单位分组中补全并确认。",
  }),
  GROUP_WITHOUT_MEMBERS: ({ group }) => ({
    message: `文中没有“${group}”的名单。`,
    remedy: "请在单位分组中填列成员。",
  }),
  LEDGER_ID_MISSING: ({ text }) => ({
    message: `台账此行没有有效的任务编号，未计入：${text}`,
    remedy: "请填写编号；新增任务请使用没有用过的编号。",
  }),
  LEDGER_ID_REPEATED: ({ text }) => ({
    message: `台账此行的任务编号与前面的行重复，未计入：${text}`,
    remedy: "请保留一行，或为另一行填写没有用过的编号。",
  }),
  LEDGER_TASK_GONE: ({ id }) => ({
    message: `台账里已没有任务 ${id}。`,
    remedy: "如为误删，请从备份恢复该行；如已取消该任务，无需处理。",
  }),
};
