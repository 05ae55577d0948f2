import type { RecognisedBy } from "../../domain/merge/returnFindings";
import type { ReturnFindingMessages } from "../messages";

const BY: Readonly<Record<RecognisedBy, string>> = {
  properties: "文件属性",
  title: "表头",
  fileName: "文件名",
  rows: "任务编号",
  person: "人工指定",
};

/** 回收文件的提示。 */
export const returnFindings: ReturnFindingMessages = {
  RETURN_UNIT_UNKNOWN: () => ({ message: "看不出文件来自哪个单位。", remedy: "请指定填报单位。" }),
  RETURN_UNIT_INFERRED: ({ unit, source }) => ({
    message: `文件中的登记信息已丢失，按${BY[source]}认定为“${unit}”填报。`,
    remedy: "请核对单位是否正确。",
  }),
  RETURN_UNIT_DIFFERS: ({ unit, other }) => ({
    message: `文件是下发给“${unit}”的，表头却写着“${other}”。`,
    remedy: "请核对文件来自哪个单位，并予指定。",
  }),
  RETURN_ROUND_UNKNOWN: () => ({ message: "看不出文件属于哪个填报期。", remedy: "请指定填报期。" }),
  RETURN_ROUND_INFERRED: ({ round, source }) => ({
    message: `文件中的登记信息已丢失，按${BY[source]}认定为 ${round} 的填报表。`,
    remedy: "请核对填报期是否正确。",
  }),
  RETURN_ROUND_DIFFERS: ({ round, other }) => ({
    message: `文件是 ${round} 下发的，表头却是 ${other} 的。`,
    remedy: "请核对填的是哪一期，并予指定。",
  }),
  RETURN_ROUND_OLDER: ({ round, latest }) => ({
    message: `这是 ${round} 的填报表，而该单位已下发 ${latest}。`,
    remedy: `如为误用旧表填报 ${latest}，请指定为 ${latest}；如为补报 ${round}，请指定为 ${round}。`,
  }),
  RETURN_NOT_ISSUED: ({ unit, round }) => ({
    message: `台账中没有向“${unit}”下发 ${round} 填报表的记录。`,
    remedy: "请核对单位和填报期；确应填报的，请先下发。",
  }),
  RETURN_OTHER_PLAN: () => ({
    message: "这是另一份分解方案的填报表。",
    remedy: "请在对应的台账中合并，或请单位用本台账下发的文件填报。",
  }),
  RETURN_STAMP_DAMAGED: () => ({
    message: "文件中的登记信息已损坏，按文件其他内容识别。",
    remedy: "请核对单位和填报期。",
  }),
  RETURN_NO_FORM: () => ({
    message: "文件中没有找到填报表。",
    remedy: "请单位用下发的填报表填写后重新报送。",
  }),
  RETURN_FORMS_SEVERAL: ({ sheet, others }) => ({
    message: `文件中有多张工作表像填报表，只读取了“${sheet}”，未读取：${others}。`,
    remedy: "请核对单位填的是哪一张。",
  }),
  RETURN_COLUMN_RENAMED: ({ column, header }) => ({
    message: `“${column}”列的表头改成了“${header}”，已按“${column}”读取。`,
    remedy: "无须处理。",
  }),
  RETURN_COLUMN_GUESSED: ({ column, header, confidence }) => ({
    message: `“${header}”列可能是“${column}”（相似度 ${confidence}%）。`,
    remedy: "请确认这一列的含义；确认后本单位以后的文件照此读取。",
  }),
  RETURN_COLUMN_MISSING: ({ column }) => ({
    message: `缺少“${column}”列，台账中该列保持不变。`,
    remedy: "如单位有变化需要报送，请其补填。",
  }),
  RETURN_COLUMN_REPEATED: ({ column }) => ({
    message: `“${column}”列出现了两次，只读取了内容最多的一列。`,
    remedy: "请核对另一列的内容。",
  }),
  RETURN_COLUMN_EXTRA: ({ header, cells }) => ({
    message: `多出“${header}”列，有 ${cells} 个单元格有内容，未写入台账。`,
    remedy: "请查看其中是否有应填入其他列的内容。",
  }),
  RETURN_ROW_MISSING: () => ({
    message: "文件中没有这项任务，台账保持不变。",
    remedy: "请单位补报。",
  }),
  RETURN_ROW_UNKNOWN: ({ text, cells }) => ({
    message: `有一行认不出是哪项任务（${text === "" ? "无任务内容" : `“${text}”`}），填有 ${cells} 个单元格，未写入台账。`,
    remedy: "请核对；新增任务应由办公室在工作台账中增加。",
  }),
  RETURN_ROW_OTHERS: ({ id, cells }) => ({
    message: `${id} 不是下发给该单位的任务，填有 ${cells} 个单元格，未写入台账。`,
    remedy: "请核对是否误贴了其他单位的内容。",
  }),
  RETURN_ROW_REPEATED: ({ rows }) => ({
    message: `同一任务在第 ${rows} 行重复出现，内容相同，只采用一次。`,
    remedy: "无须处理。",
  }),
  RETURN_ROW_CONTRADICTS: ({ rows }) => ({
    message: `同一任务在第 ${rows} 行重复出现，内容不同，均未采用。`,
    remedy: "请单位核定后只保留一行，重新报送。",
  }),
  RETURN_ROW_ID_DIFFERS: ({ id, text }) => ({
    message: `任务编号是 ${id}，任务内容却是另一项：“${text}”，此行未采用。`,
    remedy: "请单位核对编号和内容是否错行，改正后重新报送。",
  }),
  RETURN_ROW_BY_TEXT: ({ confidence }) => ({
    message: `任务编号缺失或有误，按任务内容对应（相似度 ${confidence}%）。`,
    remedy: "请核对对应是否正确。",
  }),
  RETURN_TASK_GONE: () => ({
    message: "工作台账中已没有这项任务，填报内容未写入。",
    remedy: "请核对该任务是否被误删。",
  }),
  RETURN_LOCKED_CHANGED: ({ column, from, to }) => ({
    message: `“${column}”被改动：下发时为“${from}”，现为“${to}”，未采用。`,
    remedy: "对任务内容或分工有异议的，请按程序另行处理。",
  }),
  RETURN_TEXT_OUTSIDE: ({ text }) => ({
    message: `表格以外写有：“${text}”，未写入台账。`,
    remedy: "请查看是否需要另行处理。",
  }),
  RETURN_MACROS: () => ({ message: "文件带有宏，没有运行。", remedy: "无须处理。" }),
  RETURN_LINKS: () => ({
    message: "文件引用了其他工作簿，只采用文件中保存的结果。",
    remedy: "请核对引用单元格的内容。",
  }),
  RETURN_DATE_UNREAD: ({ text }) => ({
    message: `“${text}”看不出是哪一天，按原文写入台账。`,
    remedy: "请改为日期，如 2023-06-30。",
  }),
  RETURN_DATE_INFERRED: ({ text, date }) => ({
    message: `“${text}”按 ${date} 写入台账。`,
    remedy: "请核对日期。",
  }),
  RETURN_PERCENT_UNREAD: ({ text }) => ({
    message: `“${text}”看不出完成率是多少，按原文写入台账。`,
    remedy: "请改为百分数，如 45%。",
  }),
  RETURN_PERCENT_INFERRED: ({ text, percent }) => ({
    message: `“${text}”按 ${percent} 写入台账。`,
    remedy: "请核对完成率。",
  }),
  RETURN_PERCENT_ABOVE: ({ text }) => ({
    message: `完成率“${text}”不在 0% 至 100% 之间，按原文写入台账。`,
    remedy: "超额完成的，完成率填 100%，并在进展情况中说明。",
  }),
  RETURN_STATUS_UNREAD: ({ text }) => ({
    message: `“${text}”不是规定的状态，按原文写入台账。`,
    remedy: "请改为：未启动、推进中、已完成、滞后、暂缓。",
  }),
  RETURN_STATUS_INFERRED: ({ text, status }) => ({
    message: `状态“${text}”按“${status}”写入台账。`,
    remedy: "无须处理。",
  }),
  RETURN_ERROR_VALUE: ({ column, value }) => ({
    message: `“${column}”中是公式错误值 ${value}，未采用。`,
    remedy: "请单位改正公式或直接填写内容后重新报送。",
  }),
  RETURN_TEXT_FULL: ({ column, length }) => ({
    message: `“${column}”有 ${length} 字，已达单元格上限，后面的内容可能已丢失。`,
    remedy: "请与单位核对。",
  }),
  RETURN_CELL_EMPTY: ({ column }) => ({
    message: `“${column}”必填而未填。`,
    remedy: "请单位补填。",
  }),
  RETURN_CELL_CLEARED: ({ column }) => ({
    message: `“${column}”必填而被清空，台账保持不变。`,
    remedy: "请单位补填。",
  }),
  RETURN_SUPERSEDED: ({ file, tasks }) => ({
    message: `该单位本期另有较新的文件“${file}”，其中 ${tasks} 项任务以较新的文件为准。`,
    remedy: "无须处理。",
  }),
  RETURN_ROW_UNTOUCHED: ({ file }) => ({
    message: `此行与下发时相同，先前的文件“${file}”已填报，仍以该文件为准。`,
    remedy: "如单位有意恢复为原内容，请在台账中改正。",
  }),
  RETURN_MERGED_BEFORE: ({ file, on }) => ({
    message: `内容相同的文件“${file}”已于 ${on} 合并，不再重复合并。`,
    remedy: "无须处理。",
  }),
  RETURN_SAME_FILE: ({ file }) => ({
    message: `与本次的“${file}”内容完全相同，只读取一份。`,
    remedy: "无须处理。",
  }),
  RETURN_PROGRESS_UNCHANGED: () => ({
    message: "进展情况与上期完全相同。",
    remedy: "请核实本期是否确无进展。",
  }),
  RETURN_FIGURE_MISSING: ({ indicator }) => ({
    message: `任务有量化指标“${indicator}”，进展情况中没有数字。`,
    remedy: "请单位补充数据。",
  }),
  RETURN_COMPLETED_BELOW: ({ percent }) => ({
    message: `状态为“已完成”，完成率却是 ${percent}。`,
    remedy: "请核对状态或完成率。",
  }),
  RETURN_COMPLETION_FELL: ({ from, to }) => ({
    message: `完成率由 ${from} 降为 ${to}。`,
    remedy: "请核实原因。",
  }),
  RETURN_DEADLINE_PASSED: ({ deadline }) => ({
    message: `完成时限 ${deadline} 已过，任务未完成，也没有说明问题。`,
    remedy: "请单位说明原因和下一步安排。",
  }),
};
